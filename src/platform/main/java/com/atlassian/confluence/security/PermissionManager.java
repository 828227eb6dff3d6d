package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.user.User;

/**
 * Who may do what. A null user is the anonymous one.
 *
 * <p>hasPermission, and TARGET_APPLICATION, the whole site: sure since 8.8,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.0/com/atlassian/confluence/security/PermissionManager.html. That
 * the two together tell an administrator, and a space's:
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence 10.0.1),
 * https://developer.atlassian.com/server/confluence/how-do-i-tell-if-a-user-has-permission-to/. Which permissions there are,
 * and that asking for one that makes no sense throws an IllegalStateException, such as to administer a page (of a space, it
 * names none that doesn't):
 * https://developer.atlassian.com/server/confluence/confluence-permissions-architecture/.
 * hasCreatePermission: documented with a User,
 * https://developer.atlassian.com/server/confluence/how-do-i-tell-if-a-user-has-permission-to/; since 8.9 the interface's
 * other methods take a ConfluenceUser,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.9.3/com/atlassian/confluence/security/PermissionManager.html,
 * and the ones with a User are deprecated. What stands behind it has both on 9.5.2, the second deprecated:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/9.5.2/com/atlassian/confluence/security/PermissionDelegate.html. On
 * 10.0.3 it is called with a ConfluenceUser, a page and
 * {@code Attachment.class} by https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713; that the container is an
 * Object is seen in https://github.com/hkjang/confmcp at 8653181 (Confluence 7.2). No page was found that shows the whole
 * signature on 10: a call with a ConfluenceUser compiles against either first parameter, but links to one only, so
 * the plugin asks the second where the first is missing.
 */
public interface PermissionManager {
    Object TARGET_APPLICATION = new Object();

    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);

    boolean hasCreatePermission(ConfluenceUser user, Object container, Class<?> typeToCreate);

    /** As it was documented before. */
    boolean hasCreatePermission(User user, Object container, Class<?> typeToCreate);
}
