/** Signatures of AuthenticatedUserThreadLocal, ConfluenceUser, UserAccessor: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.user;
