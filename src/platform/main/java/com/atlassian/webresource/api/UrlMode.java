package com.atlassian.webresource.api;

/**
 * How a URL is written.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (PluginResourceUrlSlackFunction.java,
 * Confluence 10.0.1).
 */
public enum UrlMode {
    RELATIVE
}
