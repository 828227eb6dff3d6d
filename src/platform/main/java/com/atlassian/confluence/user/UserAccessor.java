package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;

/**
 * The people whom the site knows. getUserByKey, of ConfluenceUserResolver, which it extends: sure since 7.16,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.1.1/com/atlassian/confluence/user/ConfluenceUserResolver.html; null
 * for a key of nobody's.
 */
public interface UserAccessor {
    ConfluenceUser getUserByKey(UserKey key);
}
