package com.atlassian.webresource.api;

/**
 * How a URL is written.
 *
 * <p>ABSOLUTE: sure, https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * 94c50dc (Confluence 10.0.1). RELATIVE:
 * https://docs.atlassian.com/atlassian-plugins-parent/2.13.2 (there in
 * com.atlassian.plugin.webresource), the package moved since.
 */
public enum UrlMode {
    ABSOLUTE,
    RELATIVE
}
