package com.atlassian.confluence.api.model.pagination;

/**
 * Which part of the results is asked for.
 *
 * <p>Sure to 6.5:
 * https://docs.atlassian.com/atlassian-confluence/6.5.1/com/atlassian/confluence/api/model/pagination/SimplePageRequest.html.
 */
public interface PageRequest {
    int getStart();

    int getLimit();
}
