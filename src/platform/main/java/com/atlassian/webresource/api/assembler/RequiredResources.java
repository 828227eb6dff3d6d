package com.atlassian.webresource.api.assembler;

/**
 * The web resources that the page needs so far.
 *
 * <p>Sure of the call; that it answers itself follows from chained calls in open source:
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence
 * 10.0.1).
 */
public interface RequiredResources {
    RequiredResources requireWebResource(String moduleKey);
}
