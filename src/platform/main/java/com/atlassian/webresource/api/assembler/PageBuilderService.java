package com.atlassian.webresource.api.assembler;

/**
 * Collects what the page of this request needs.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1).
 */
public interface PageBuilderService {
    WebResourceAssembler assembler();
}
