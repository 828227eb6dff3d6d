package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.imports.Choice;
import io.github.journeymap.imports.Found;
import io.github.journeymap.imports.Imports;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Votes;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The counts of votes in the exports that would take them for words at the notes, and what an import makes of them. */
class ExportedVotesTest {
    private static final EnglishMessages TEXTS = new EnglishMessages();
    private static final Messages ENGLISH = (key, arguments) -> TEXTS.getText(key, (Serializable[]) arguments);

    private static final JourneyMap TRAIN = read("""
            {"format":"journey-map","version":1,"title":"Train","context":{"heading":"","prompt":"","text":""},
             "stages":[{"id":"a","heading":"Board","steps":[{"id":"a1"}]}],
             "rows":[{"id":"p","heading":"Pains","kind":"notes","tone":"negative","categories":[{"id":"c","label":"Seats"}]},
                     {"id":"m","heading":"Mood","kind":"scale","tone":"neutral","scale":{"min":-2,"max":2,"faces":true}}],
             "notes":[{"id":"n1","row":"p","step":"a1","text":"Late <again>"},
                      {"id":"n2","row":"p","step":"a1","text":"- None *free*","category":"c"},
                      {"id":"n3","row":"p","step":"a1","text":"Cold"}],
             "values":[{"row":"m","step":"a1","value":-1}],
             "votes":{"on":[{"note":"n1","by":["aa"]},{"note":"n2","by":["aa","bb"]},{"note":"gone","by":["aa"]}]}}
            """);

    private static final JourneyMap SECRET = TRAIN.withVotes(TRAIN.votes().withState(Votes.HIDDEN));

    @Test
    @Rule("X12")
    void inMarkdownTheyStandBelowTheTableMostFirst() {
        String markdown = Markdown.of(TRAIN, ENGLISH).toString();
        assertThat(markdown)
                .endsWith("\n## Votes\n\n- 2 votes: **Seats** - None \\*free\\*\n- 1 vote: Late &lt;again&gt;\n");
        String table = markdown.substring(0, markdown.indexOf("## Votes"));
        assertThat(table).isEqualTo(Markdown.of(SECRET, ENGLISH) + "\n");
        assertThat(imported("train.md", bytes(TRAIN)).map())
                .isEqualTo(imported("train.md", bytes(SECRET)).map());
    }

    @Test
    @Rule("X12")
    void inATableOfThePageTheyStandBelowIt() {
        Document page = Jsoup.parse(StorageTable.of(TRAIN, Set.of(), ENGLISH).toString());
        assertThat(page.select("h3 + ul > li").eachText())
                .containsExactly("2 votes - None *free*", "1 vote Late <again>");
        assertThat(page.select("table").text()).doesNotContain("vote");
        assertThat(StorageTable.of(SECRET, Set.of(), ENGLISH).toString()).doesNotContain("ote<", "votes");
    }

    @Test
    @Rule("X12")
    void inTheSpreadsheetTheyAreNumbersInAColumnOfTheirOwnWhichNoImportReads() throws IOException {
        byte[] file = Xlsx.of(TRAIN, ENGLISH);
        Document list = Jsoup.parse(sheets(file).get("xl/worksheets/sheet2.xml"), "", Parser.xmlParser());
        assertThat(list.select("row").first().select("t").eachText()).endsWith("Note", "Votes");
        assertThat(list.select("autoFilter").attr("ref")).startsWith("B1:G");
        assertThat(list.select("row:contains(Seats) c").last().select("v").text())
                .isEqualTo("2");
        assertThat(list.select("row:contains(Cold) c").last().select("v").text())
                .isEqualTo("0");
        assertThat(list.select("row:contains(Mood) c")).hasSize(6);
        assertThat(sheets(file).get("xl/worksheets/sheet1.xml")).doesNotContain("vote");

        Found found = imported("train.xlsx", file);
        assertThat(found.map().votes().isNone()).isTrue();
        assertThat(found.origin().orElseThrow().changed().values()).containsOnly("");
        assertThat(found.map().notes()).extracting(Note::text).containsExactly("Late <again>", "- None *free*", "Cold");

        assertThat(sheets(Xlsx.of(SECRET, ENGLISH)).get("xl/worksheets/sheet2.xml"))
                .doesNotContain("Votes");
    }

    private static byte[] bytes(JourneyMap map) {
        return Markdown.of(map, ENGLISH).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Found imported(String name, byte[] file) {
        return Imports.read(name, file, Choice.NONE, ENGLISH);
    }

    private static Map<String, String> sheets(byte[] xlsx) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static JourneyMap read(String json) {
        return MapReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
