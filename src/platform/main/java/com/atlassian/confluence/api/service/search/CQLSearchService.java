package com.atlassian.confluence.api.service.search;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.PageRequest;
import com.atlassian.confluence.api.model.pagination.PageResponse;

/**
 * Searches with the Confluence Query Language, as the current user: finds nothing that they may not see.
 *
 * <p>searchContent with a page request: sure to 6.4,
 * https://docs.atlassian.com/atlassian-confluence/6.4.2/com/atlassian/confluence/api/service/search/CQLSearchService.html,
 * and called since by https://github.com/Atlas-Authority/MarkdownMacro at 015e962 ({@code ccma/PageIterable.java}, compiled
 * against Confluence 10.0.2, to answer <em>macro = …</em>). On 10 the same search is documented as REST:
 * https://developer.atlassian.com/server/confluence/rest/v1022/api-group-content-resource. It is the service of a bundled
 * app, which can be switched off, and experimental API; the plugin does without it where it is missing.
 */
public interface CQLSearchService {
    PageResponse<Content> searchContent(String cqlInput, PageRequest pageRequest, Expansion... expansions);
}
