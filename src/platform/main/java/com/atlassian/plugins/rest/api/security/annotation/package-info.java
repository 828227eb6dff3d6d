/** Signatures of AnonymousSiteAccess: what the plugin and the development host use of this package, no more. */
package com.atlassian.plugins.rest.api.security.annotation;
