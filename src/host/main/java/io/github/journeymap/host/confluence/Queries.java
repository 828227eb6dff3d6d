package io.github.journeymap.host.confluence;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.model.pagination.PageRequest;
import com.atlassian.confluence.api.model.pagination.PageResponse;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.search.Cql;
import io.github.journeymap.host.search.PageFields;
import io.github.journeymap.host.user.Person;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers in the Confluence Query Language: attachments by their names, last changed first, and pages by all that
 * {@link PageFields} knows of them. As in Confluence, case makes no difference, nobody finds what they may not see, and
 * no more comes at a time than a limit allows.
 */
public final class Queries implements CQLSearchService {
    /** How many come at a time, whatever is asked for. */
    private static final int MOST = 100;

    private static final String TITLE = "title = \"([^\"\\\\]+)\"";
    private static final Pattern FILES = Pattern.compile(
            "type = attachment and \\(" + TITLE + "(?: or " + TITLE + ")?\\) order by lastmodified desc");

    private static final Comparator<io.github.journeymap.host.content.Content> LAST_CHANGED_FIRST =
            Comparator.comparing(io.github.journeymap.host.content.Content::modified)
                    .reversed()
                    .thenComparing(io.github.journeymap.host.content.Content::id);

    private final Attachments attachments;
    private final Pages pages;
    private final PageFields fields;
    private final Access access;

    public Queries(Attachments attachments, Pages pages, PageFields fields, Access access) {
        this.attachments = attachments;
        this.pages = pages;
        this.fields = fields;
        this.access = access;
    }

    @Override
    public PageResponse<Content> searchContent(String cql, PageRequest part, Expansion... expansions) {
        Matcher files = FILES.matcher(cql);
        return files.matches() ? files(files, part) : pages(Cql.parse(cql), part);
    }

    private PageResponse<Content> pages(Cql query, PageRequest part) {
        fields.catchUp();
        Person person = HostUser.current();
        Set<Long> closed = access.closedTo(person);
        Map<String, Boolean> spaces = new HashMap<>();
        List<Content> found = fields.current().stream()
                .filter(page -> query.matches(new Page(page)))
                .filter(page -> spaces.computeIfAbsent(page.space(), space -> access.canViewSpace(person, space)))
                .filter(page -> !closed.contains(page.id()) && Collections.disjoint(closed, fields.ancestors(page)))
                .sorted(LAST_CHANGED_FIRST)
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
