package com.atlassian.user;

/**
 * A user of any Atlassian product.
 *
 * <p>Sure, of a ConfluenceUser: https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * 94c50dc (Confluence 10.0.1). Where they stand:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.9.3/com/atlassian/confluence/user/ConfluenceUser.html names
 * Entity and this interface as the ones it extends,
 * https://docs.atlassian.com/atlassian-user/2.1/com/atlassian/user/User.html has getFullName. In Confluence getName stands
 * in Entity: calls link to either.
 */
public interface User {
    String getName();

    String getFullName();
}
