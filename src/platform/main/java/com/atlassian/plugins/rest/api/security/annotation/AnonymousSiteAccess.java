package com.atlassian.plugins.rest.api.security.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource that anonymous people may call where the site allows them in. Without any such
 * annotation only licensed users may.
 *
 * <p>Sure on 9: https://github.com/atlassian-labs/atlassian-slack-integration-server at b199ec3 (Confluence 9.0.3), which has
 * UnrestrictedAccess in its place since ca4d019, for Bitbucket's sake. What it permits:
 * https://developer.atlassian.com/platform/marketplace/dc-apps-platform-7-preparing-for-secure-endpoints/. On 10 only others
 * of this package were seen, in https://github.com/deftdevs/bootstrapi at 4c9d627 (Confluence 10.2.15). Java passes over an
 * annotation that isn't there: then only licensed users may call the resource.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AnonymousSiteAccess {}
