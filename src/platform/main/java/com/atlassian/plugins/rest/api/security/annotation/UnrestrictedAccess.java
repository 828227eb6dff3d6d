package com.atlassian.plugins.rest.api.security.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource that anyone may call, signed in or not, whether the site allows anonymous people in or not.
 *
 * <p>Sure on 9 and 10: https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * ca4d019 (Confluence 9.0.3) and 94c50dc (Confluence 10.0.1); what it permits is described at
 * https://developer.atlassian.com/platform/marketplace/dc-apps-platform-7-preparing-for-secure-endpoints/.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UnrestrictedAccess {}
