package com.atlassian.user;

/**
 * A user of any Atlassian product.
 *
 * <p>getName: sure, https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * 94c50dc (Confluence 10.0.1). getFullName:
 * https://docs.atlassian.com/atlassian-user/2.1/com/atlassian/user/User.html.
 */
public interface User {
    String getName();

    String getFullName();
}
