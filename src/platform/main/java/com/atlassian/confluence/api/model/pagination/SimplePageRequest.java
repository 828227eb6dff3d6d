package com.atlassian.confluence.api.model.pagination;

/**
 * From the given result on (the first is 0), so many.
 *
 * <p>Sure to 6.5:
 * https://docs.atlassian.com/atlassian-confluence/6.5.1/com/atlassian/confluence/api/model/pagination/SimplePageRequest.html;
 * made so in https://github.com/Atlas-Authority/MarkdownMacro at 015e962, {@code ccma/PageIterator.java}
 * (Confluence 10.0.2).
 */
public class SimplePageRequest implements PageRequest {
    private final int start;
    private final int limit;

    public SimplePageRequest(int start, int limit) {
        this.start = start;
        this.limit = limit;
    }

    @Override
    public int getStart() {
        return start;
    }

    @Override
    public int getLimit() {
        return limit;
    }
}
