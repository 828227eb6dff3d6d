package com.atlassian.user;

/**
 * A user of any Atlassian product.
 *
 * <p>Sure, of a ConfluenceUser: https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * 94c50dc (Confluence 10.0.1). Where they stand:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.9.3/com/atlassian/confluence/user/ConfluenceUser.html names
 * Entity and this interface as the ones it extends,
 * https://docs.atlassian.com/atlassian-user/2.1/com/atlassian/user/User.html has getFullName. In Confluence getName stands
 * in Entity: calls link to either. getEmail:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.9.0/com/atlassian/confluence/user/ReadOnlyConfluenceUser.html;
 * implemented and asked for by https://github.com/deftdevs/bootstrapi at 4c9d627 (Confluence 10.2.15).
 */
public interface User {
    String getName();

    String getFullName();

    String getEmail();
}
