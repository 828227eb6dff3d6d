package com.atlassian.webresource.api.assembler;

/**
 * Collects and writes web resources.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1).
 */
public interface WebResourceAssembler {
    RequiredResources resources();
}
