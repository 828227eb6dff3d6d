package com.atlassian.core.bean;

/**
 * What Confluence stores: a thing with an id.
 *
 * <p>Sure: superclass in
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.2/com/atlassian/confluence/pages/Attachment.html;
 * getId compiled in https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence
 * 10.0.3). setId is only used by the development host and by tests.
 */
public class EntityObject {
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
