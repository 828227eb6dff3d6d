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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one query of the Confluence Query Language that the plugin uses: attachments by their names, last changed first.
 * As in Confluence, case makes no difference, and nobody finds what they may not see.
 */
public final class FileQueries implements CQLSearchService {
    private static final String TITLE = "title = \"([^\"\\\\]+)\"";
    private static final Pattern KNOWN = Pattern.compile(
            "type = attachment and \\(" + TITLE + "(?: or " + TITLE + ")?\\) order by lastmodified desc");

    private final Attachments attachments;
    private final Pages pages;
    private final Access access;

    public FileQueries(Attachments attachments, Pages pages, Access access) {
        this.attachments = attachments;
        this.pages = pages;
        this.access = access;
    }

    @Override
    public PageResponse<Content> searchContent(String cql, PageRequest part, Expansion... expansions) {
        Matcher known = KNOWN.matcher(cql);
        if (!known.matches()) {
            throw new IllegalArgumentException("Could not parse cql: " + cql);
        }
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
