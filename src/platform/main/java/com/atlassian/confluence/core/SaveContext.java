package com.atlassian.confluence.core;

/**
 * How something is saved: with or without notifications, events and so on. Its members are not
 * needed here.
 *
 * <p>Sure:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/9.0.3/com/atlassian/confluence/core/class-use/SaveContext.html.
 */
public interface SaveContext {}
