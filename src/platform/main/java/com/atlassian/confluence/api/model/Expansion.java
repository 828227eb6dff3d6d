package com.atlassian.confluence.api.model;

/**
 * What else of a thing is asked for. None is ever made here: the type stands in a signature.
 *
 * <p>Sure that it is a class: open-source apps make instances with {@code new}
 * (https://docs.adaptavist.com/sr4c/latest/best-practices-and-app-management). Its place in that signature:
 * https://docs.atlassian.com/atlassian-confluence/6.4.2/com/atlassian/confluence/api/service/search/CQLSearchService.html.
 */
public class Expansion {
    private Expansion() {}
}
