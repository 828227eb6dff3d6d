package com.atlassian.confluence.pages;

/**
 * A page.
 *
 * <p>Sure: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3).
 */
public class Page extends AbstractPage {}
