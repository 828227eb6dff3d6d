package com.atlassian.confluence.api.service.accessmode;

/**
 * Whether an administrator has made this Confluence read-only.
 *
 * <p>Sure on 9.0: https://github.com/requirement-yogi/psea at 1e22dc4 (its pom names 8.9 and 9.0). That it is there on 10, as a
 * service for apps: https://github.com/clouless/confluence10-demo-app at 1dcc7fe (10.0.0-beta2). Confluence's own manager
 * behind it has a method of that name and type, too, as far as 7.19.14:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/7.19.14/com/atlassian/confluence/internal/accessmode/AccessModeManager.html.
 */
public interface AccessModeService {
    boolean isReadOnlyAccessModeEnabled();
}
