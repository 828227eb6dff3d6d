package io.github.journeymap.host.confluence;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.model.pagination.PageRequest;
import com.atlassian.confluence.api.model.pagination.PageResponse;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.search.Cql;
import io.github.journeymap.host.search.PageFields;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers in the Confluence Query Language: attachments by their names, last changed first, and pages by all that
 * {@link PageFields} knows of them. As in Confluence, case makes no difference, nobody finds what they may not see, and no more
 * comes at a time than a limit allows.
 */
public final class Queries implements CQLSearchService {
    /** How many come at a time, whatever is asked for. */
    private static final int MOST = 100;

    private static final String TITLE = "title = \"([^\"\\\\]+)\"";
    private static final Pattern FILES = Pattern.compile(
            "type = attachment and \\(" + TITLE + "(?: or " + TITLE + ")?\\) order by lastmodified desc");

    private final Attachments attachments;
    private final Pages pages;
    private final PageFields fields;
    private final Access access;

    public Queries(Attachments attachments, Pages pages, Labels labels, Access access) {
        fields = new PageFields(pages, labels);
        this.attachments = attachments;
        this.pages = pages;
        this.access = access;
    }

    @Override
    public PageResponse<Content> searchContent(String cql, PageRequest part, Expansion... expansions) {
        Matcher files = FILES.matcher(cql);
        return files.matches() ? files(files, part) : pages(Cql.parse(cql), part);
    }

    private PageResponse<Content> pages(Cql query, PageRequest part) {
        List<Content> found = Stream.of(
                        io.github.journeymap.host.content.Content.PAGE,
                        io.github.journeymap.host.content.Content.BLOG_POST)
                .flatMap(type -> pages.all("", type, io.github.journeymap.host.content.Content.CURRENT).stream())
                .filter(page -> query.matches(new Page(page)))
                .filter(page -> access.canView(HostUser.current(), page))
                .sorted(Comparator.comparing(io.github.journeymap.host.content.Content::modified)
                        .reversed())
                .skip(part.getStart())
                .limit(Math.min(MOST, part.getLimit()))
                .map(page -> new Content(new ContentId(page.id())))
                .toList();
        return () -> found;
    }

    private final class Page implements Cql.Subject {
        private final io.github.journeymap.host.content.Content page;

        Page(io.github.journeymap.host.content.Content page) {
            this.page = page;
        }

        @Override
        public List<String> values(String field) {
            return fields.values(field, page);
        }

        @Override
        public boolean says(String field, String words) {
            throw new IllegalArgumentException("Pages aren't found by their words here");
        }
    }

    private PageResponse<Content> files(Matcher known, PageRequest part) {
        List<Content> found = Stream.of(known.group(1), known.group(2))
                .filter(Objects::nonNull)
                .flatMap(name -> attachments.named(name).stream())
                .sorted(Comparator.comparing(FileVersion::modified).reversed())
                .filter(file -> pages.byId(file.container())
                        .filter(page -> page.isCurrent() && access.canView(HostUser.current(), page))
                        .isPresent())
                .skip(part.getStart())
                .limit(part.getLimit())
                .map(file -> new Content(new ContentId(file.id())))
                .toList();
        return () -> found;
    }
}
