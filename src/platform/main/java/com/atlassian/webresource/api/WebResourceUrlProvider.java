package com.atlassian.webresource.api;

/**
 * URLs of resources of plugins.
 *
 * <p>getStaticPluginResourceUrl: sure,
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence
 * 10.0.1).
 */
public interface WebResourceUrlProvider {
    /** Of a resource of a module, with a prefix that lets browsers keep it for a long time. */
    String getStaticPluginResourceUrl(String moduleCompleteKey, String resourceName, UrlMode urlMode);
}
