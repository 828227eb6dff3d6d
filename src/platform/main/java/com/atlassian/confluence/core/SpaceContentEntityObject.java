package com.atlassian.confluence.core;

import com.atlassian.confluence.spaces.Space;

/**
 * Content that belongs to a space.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1); class chain in
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.0/com/atlassian/confluence/core/SpaceContentEntityObject.html.
 * setSpace is only used by the development host and by tests.
 */
public class SpaceContentEntityObject extends ContentEntityObject {
    private Space space;

    public Space getSpace() {
        return space;
    }

    public void setSpace(Space space) {
        this.space = space;
    }

    public String getSpaceKey() {
        return space == null ? null : space.getKey();
    }
}
