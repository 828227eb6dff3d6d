package com.atlassian.confluence.pages;

/**
 * A blog post.
 *
 * <p>Sure: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3).
 */
public class BlogPost extends AbstractPage {}
