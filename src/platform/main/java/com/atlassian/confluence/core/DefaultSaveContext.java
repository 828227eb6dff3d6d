package com.atlassian.confluence.core;

/**
 * The save contexts that Confluence brings.
 *
 * <p>Sure of the constants and of their type, {@link SaveContext}:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.2.2/com/atlassian/confluence/core/DefaultSaveContext.html
 * lists them,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.2/com/atlassian/confluence/core/DefaultSaveContext.html
 * still has nine of that type.
 */
public class DefaultSaveContext implements SaveContext {
    public static final SaveContext DEFAULT = new DefaultSaveContext();
    /** Saves without e-mails; events and the last modifier are as usual. */
    public static final SaveContext SUPPRESS_NOTIFICATIONS = new DefaultSaveContext();

    private DefaultSaveContext() {}
}
