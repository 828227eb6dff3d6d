package com.atlassian.sal.api.transaction;

/**
 * What runs in the transaction.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1).
 */
public interface TransactionCallback<T> {
    T doInTransaction();
}
