package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;

/**
 * A comment on a page; it holds no maps.
 *
 * <p>Sure that it exists: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3). getParent, which is null for a comment that is no reply: listed from
 * https://docs.atlassian.com/atlassian-confluence/2.4/com/atlassian/confluence/pages/Comment.html to
 * https://docs.atlassian.com/atlassian-confluence/5.4.1/com/atlassian/confluence/pages/Comment.html; not seen on 9 or 10.
 */
public class Comment extends ContentEntityObject {
    public Comment getParent() {
        return null;
    }
}
