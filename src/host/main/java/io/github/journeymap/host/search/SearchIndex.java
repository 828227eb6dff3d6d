package io.github.journeymap.host.search;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.data.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * This node's index: pages and attachments, each by its name, its text and what the plugin's extractors find in it. It
 * follows the journal in the database when someone searches, so all nodes find the same.
 */
public final class SearchIndex implements AutoCloseable {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String BODY = "body";

    private final Journal journal;
    private final Pages pages;
    private final Attachments attachments;
    private final Function<Content, String> pageWords;
    private final Function<FileVersion, String> fileWords;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    /** @param pageWords of a page, without its title; {@code fileWords} likewise */
    public SearchIndex(
            Database database,
            Pages pages,
            Attachments attachments,
            Function<Content, String> pageWords,
            Function<FileVersion, String> fileWords) {
        this.journal = new Journal(database);
        this.pages = pages;
        this.attachments = attachments;
        this.pageWords = pageWords;
        this.fileWords = fileWords;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of content, best first: {@code 123} for a page, {@code att456} for an attachment. */
    public List<String> find(String query, int limit) {
        SimpleQueryParser parser = new SimpleQueryParser(new StandardAnalyzer(), Map.of(TITLE, 2f, BODY, 1f));
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        return search(parser.parse(query), limit);
    }

    /** Ids of everything that can be found, last indexed first. */
    public List<String> all(int limit) {
        List<String> ids = new ArrayList<>(search(new MatchAllDocsQuery(), Integer.MAX_VALUE));
        Collections.reverse(ids);
        return ids.subList(0, Math.min(limit, ids.size()));
    }

    private synchronized List<String> search(Query query, int limit) {
        try {
            catchUp();
            List<String> ids = new ArrayList<>();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                    ids.add(searcher.storedFields().document(hit.doc).get(ID));
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void catchUp() throws IOException {
        for (long id : journal.changed()) {
            index(id);
        }
        writer.commit();
    }

    private void index(long id) throws IOException {
        writer.deleteDocuments(new Term(ID, String.valueOf(id)));
        writer.deleteDocuments(new Term("container", String.valueOf(id)));
        Content page = pages.byId(id).filter(Content::isCurrent).orElse(null);
        if (page == null) {
            return;
        }
        add(String.valueOf(id), "", page.title(), pageWords.apply(page));
        for (FileVersion file : attachments.of(id)) {
            add("att" + file.id(), String.valueOf(id), file.fileName(), fileWords.apply(file));
        }
    }

    private void add(String id, String container, String title, String body) throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new StringField("container", container, Field.Store.NO));
        document.add(new TextField(TITLE, title, Field.Store.NO));
        document.add(new TextField(BODY, body, Field.Store.NO));
        writer.addDocument(document);
    }
}
