package com.atlassian.confluence.core;

/**
 * Something with versions. The current version keeps its id; old ones are rows of their own that
 * point to it. Version numbers have gaps.
 *
 * <p>Sure:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/9.0.3/com/atlassian/confluence/core/Versioned.html.
 */
public interface Versioned {
    int getVersion();

    boolean isLatestVersion();
    /** The current version; itself, if it is that. */
    Versioned getLatestVersion();
}
