package com.atlassian.confluence.plugins.index.api;

import java.util.Collection;

/**
 * Gives the search index the words of a thing that is being indexed: a page, an attachment and so
 * on.
 *
 * <p>Sure: https://developer.atlassian.com/server/confluence/extractor2-module-tutorial (undated; the package is this since
 * 7.0, see {@link FieldDescriptor}).
 */
public interface Extractor2 {
    StringBuilder extractText(Object searchable);

    Collection<FieldDescriptor> extractFields(Object searchable);
}
