package com.atlassian.core.bean;

import java.util.Date;

/**
 * What Confluence stores: a thing with an id, made and changed at a time.
 *
 * <p>Sure: superclass in
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.2/com/atlassian/confluence/pages/Attachment.html; its members in
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.8.0/com/atlassian/confluence/spaces/Space.html;
 * getId and the setters of the dates compiled in https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713, the
 * getters of the dates in https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence
 * 10.0.3 and 10.0.1). setId is only used by the development host and by tests.
 */
public class EntityObject {
    private long id;
    private Date creationDate;
    private Date lastModificationDate;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Date getCreationDate() {
        return copy(creationDate);
    }

    public void setCreationDate(Date creationDate) {
        this.creationDate = copy(creationDate);
    }

    public Date getLastModificationDate() {
        return copy(lastModificationDate);
    }

    public void setLastModificationDate(Date date) {
        this.lastModificationDate = copy(date);
    }

    private static Date copy(Date date) {
        return date == null ? null : new Date(date.getTime());
    }
}
