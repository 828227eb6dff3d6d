package com.atlassian.plugins.rest.api.security.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource that anonymous people may call where the site allows them in. Without any such
 * annotation only licensed users may.
 *
 * <p>Sure on 9 and 10: https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * b199ec3 (Platform 7) and 94c50dc (Confluence 10.0.1).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AnonymousSiteAccess {}
