package com.atlassian.confluence.core;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.core.bean.EntityObject;

/**
 * An entity that knows who made and who changed it.
 *
 * <p>Getters: sure, https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * 94c50dc (Confluence 10.0.1). setCreator:
 * https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3).
 * setLastModifier is only used by the development host and by tests. Which members are of this class, and which of
 * {@link EntityObject}: https://docs.atlassian.com/ConfluenceServer/javadoc/8.8.0/com/atlassian/confluence/spaces/Space.html.
 */
public class ConfluenceEntityObject extends EntityObject {
    private ConfluenceUser creator;
    private ConfluenceUser lastModifier;

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
}
