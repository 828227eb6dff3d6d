package com.atlassian.confluence.user;

/**
 * The user of the current request; null is the anonymous one.
 *
 * <p>Sure: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3),
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence
 * 10.0.1).
 */
public final class AuthenticatedUserThreadLocal {
    private static final ThreadLocal<ConfluenceUser> USER = new ThreadLocal<>();

    private AuthenticatedUserThreadLocal() {}

    public static ConfluenceUser get() {
        return USER.get();
    }

    public static void set(ConfluenceUser user) {
        if (user == null) {
            USER.remove();
        } else {
            USER.set(user);
        }
    }
}
