package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;

/**
 * A comment on a page; it holds no maps.
 *
 * <p>Sure that it exists: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3).
 */
public class Comment extends ContentEntityObject {}
