package com.atlassian.webresource.api;

/**
 * URLs of resources of plugins.
 *
 * <p>getStaticPluginResourceUrl: sure,
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence
 * 10.0.1). getBaseUrl: in the interface since
 * https://docs.atlassian.com/atlassian-plugins-parent/2.9.0/apidocs/com/atlassian/plugin/webresource/WebResourceUrlProvider.html,
 * then in another package; with RELATIVE it is the context path.
 */
public interface WebResourceUrlProvider {
    String getBaseUrl(UrlMode urlMode);
    /** Of a resource of a module, with a prefix that lets browsers keep it for a long time. */
    String getStaticPluginResourceUrl(String moduleCompleteKey, String resourceName, UrlMode urlMode);
}
