package com.atlassian.confluence.plugins.index.api;

/**
 * A further field of the index. Its members are not needed here.
 *
 * <p>Sure of the package since 7.0:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/7.0.2/com/atlassian/confluence/internal/index/Extraction.html.
 */
public class FieldDescriptor {
    protected FieldDescriptor() {}
}
