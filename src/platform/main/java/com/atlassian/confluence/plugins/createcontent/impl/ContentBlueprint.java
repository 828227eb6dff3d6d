package com.atlassian.confluence.plugins.createcontent.impl;

/**
 * A blueprint as Confluence keeps it.
 *
 * <p>That it is a class, which apps see, and the type of its key: made, and asked for its key, in a listener of
 * https://github.com/agiledigital-labs/confluence-plugin-idea-search at 06d7d7b (Confluence 7.6.2). Not seen on 9 or 10. The
 * setter is that app's, too; here it is only used by the development host and by tests.
 */
public class ContentBlueprint {
    private String moduleCompleteKey;

    /** {@code plugin.key:module-key}. */
    public String getModuleCompleteKey() {
        return moduleCompleteKey;
    }

    public void setModuleCompleteKey(String moduleCompleteKey) {
        this.moduleCompleteKey = moduleCompleteKey;
    }
}
