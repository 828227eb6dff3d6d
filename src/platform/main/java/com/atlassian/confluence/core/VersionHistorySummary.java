package com.atlassian.confluence.core;

import java.util.Date;

/**
 * One line of a page's history.
 *
 * <p>Sure to 7.19.14:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/7.19.14/com/atlassian/confluence/core/VersionHistorySummary.html;
 * that it still is a class, with a builder for version and last modification date:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.0.3/com/atlassian/confluence/core/VersionHistorySummary.Builder.html.
 * As the getters weren't seen since, one class alone knows this type, and does without. Declared abstract, as its constructors are Confluence's own affair.
 */
public abstract class VersionHistorySummary {
    public abstract long getId();

    public abstract int getVersion();

    public abstract Date getLastModificationDate();
}
