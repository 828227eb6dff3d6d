package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;

/**
 * Who may do what. A null user is the anonymous one.
 *
 * <p>hasPermission: sure since 8.8,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.0/com/atlassian/confluence/security/PermissionManager.html.
 * hasCreatePermission: called on 10.0.3 by https://github.com/ONLYOFFICE/onlyoffice-confluence at
 * ab8d713 (Confluence 10.0.3).
 */
public interface PermissionManager {
    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);

    boolean hasCreatePermission(ConfluenceUser user, Object container, Class<?> typeToCreate);
}
