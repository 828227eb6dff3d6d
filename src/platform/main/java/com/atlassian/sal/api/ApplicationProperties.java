package com.atlassian.sal.api;

/**
 * What the site says of itself.
 *
 * <p>Sure: https://github.com/clouless/confluence10-demo-app at 1dcc7fe (Confluence 10.0.0-beta2, in a macro); a service imported
 * by https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence 10.0.1).
 */
public interface ApplicationProperties {
    /** Without a slash at its end. */
    String getBaseUrl(UrlMode urlMode);
}
