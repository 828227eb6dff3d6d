package com.atlassian.confluence.core;

import java.util.List;

/**
 * Finds content by id. Not imported by the plugin: PageManager extends it, and importing both
 * makes injection by type ambiguous.
 *
 * <p>getById: sure, https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence
 * 10.0.3). getVersionHistorySummaries: sure to 8.9.1
 * (https://docs.atlassian.com/ConfluenceServer/javadoc/8.9.1/com/atlassian/confluence/core/class-use/VersionHistorySummary.html),
 * "for all previous versions of a ContentEntityObject, starting with the current content".
 */
public interface ContentEntityManager {
    ContentEntityObject getById(long id);

    List<VersionHistorySummary> getVersionHistorySummaries(ContentEntityObject content);
}
