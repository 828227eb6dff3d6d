package io.github.journeymap.host.confluence;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.model.pagination.PageRequest;
import com.atlassian.confluence.api.model.pagination.PageResponse;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.permission.Access;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of the Confluence Query Language the one sentence that asks for attachments by their name, last changed first. As in
 * Confluence, case makes no difference, and nobody finds what they may not see.
 */
public final class FileQueries implements CQLSearchService {
    private static final Pattern KNOWN =
            Pattern.compile("type = attachment and title = \"([^\"\\\\]+)\" order by lastmodified desc");

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
        List<Content> found = attachments.named(known.group(1)).stream()
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
