package com.atlassian.confluence.core;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.core.bean.EntityObject;
import java.util.Date;

/**
 * An entity that knows who made and who changed it, and when.
 *
 * <p>Getters: sure, https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * 94c50dc (Confluence 10.0.1). Setters for creator and dates:
 * https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3).
 * setLastModifier is only used by the development host and by tests.
 */
public class ConfluenceEntityObject extends EntityObject {
    private ConfluenceUser creator;
    private ConfluenceUser lastModifier;
    private Date creationDate;
    private Date lastModificationDate;

    public ConfluenceUser getCreator() {
        return creator;
    }

    public void setCreator(ConfluenceUser creator) {
        this.creator = creator;
    }

    public ConfluenceUser getLastModifier() {
        return lastModifier;
    }

    public void setLastModifier(ConfluenceUser lastModifier) {
        this.lastModifier = lastModifier;
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
