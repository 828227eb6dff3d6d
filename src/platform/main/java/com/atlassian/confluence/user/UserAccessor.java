package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;

/**
 * The people whom the site knows. getUserByKey: sure, https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3); of ConfluenceUserResolver, which it extends, and null for a key of nobody's:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.1.1/com/atlassian/confluence/user/ConfluenceUserResolver.html.
 */
public interface UserAccessor {
    ConfluenceUser getUserByKey(UserKey key);
}
