package com.atlassian.sal.api;

/**
 * How an address of the site is written.
 *
 * <p>CANONICAL: sure, https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence 10.0.1). RELATIVE: sure,
 * https://github.com/clouless/confluence10-demo-app at 1dcc7fe (Confluence 10.0.0-beta2).
 */
public enum UrlMode {
    /** As the administrator has configured it. */
    CANONICAL,
    /** The context path. */
    RELATIVE
}
