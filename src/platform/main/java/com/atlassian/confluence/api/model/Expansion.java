package com.atlassian.confluence.api.model;

/**
 * What else of a thing is asked for. None is ever made here: the type stands in a signature.
 *
 * <p>Sure that it is a class: https://github.com/Atlas-Authority/MarkdownMacro at 015e962 makes instances with {@code new}
 * (Confluence 10.0.2). Its place in that signature:
 * https://docs.atlassian.com/atlassian-confluence/6.4.2/com/atlassian/confluence/api/service/search/CQLSearchService.html.
 */
public class Expansion {
    private Expansion() {}
}
