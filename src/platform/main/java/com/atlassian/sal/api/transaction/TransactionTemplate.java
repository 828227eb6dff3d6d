package com.atlassian.sal.api.transaction;

/**
 * Runs something in one transaction: joins the running one, or opens and ends its own. Rolls back
 * on an unchecked exception.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1).
 */
public interface TransactionTemplate {
    <T> T execute(TransactionCallback<T> action);
}
