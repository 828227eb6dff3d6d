package com.atlassian.confluence.api.model.pagination;

import java.util.List;

/**
 * A part of the results.
 *
 * <p>Sure to 6.6:
 * https://docs.atlassian.com/atlassian-confluence/6.6.0/com/atlassian/confluence/api/model/pagination/PageResponse.html;
 * getResults called in https://github.com/Atlas-Authority/MarkdownMacro at 015e962, {@code ccma/Migrator.java}
 * (Confluence 10.0.2).
 */
public interface PageResponse<T> {
    List<T> getResults();
}
