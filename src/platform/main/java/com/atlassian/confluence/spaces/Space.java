package com.atlassian.confluence.spaces;

import com.atlassian.confluence.core.ConfluenceEntityObject;

/**
 * A space.
 *
 * <p>Sure: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3),
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence
 * 10.0.1); class chain in
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.8.0/com/atlassian/confluence/spaces/Space.html. The constructor and
 * the setters are only used by the development host and by tests.
 */
public class Space extends ConfluenceEntityObject {
    private String key;
    private String name;

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
