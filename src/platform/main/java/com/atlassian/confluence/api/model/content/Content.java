package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.content.id.ContentId;

/**
 * A page, an attachment and so on, as the public API describes it.
 *
 * <p>getId: called by Atlassian's markdown macro (com.atlassian.plugins.confluence.markdown.ccma) on what a search
 * found. The constructor is only used by the development host and by tests.
 */
public class Content {
    private final ContentId id;

    public Content(ContentId id) {
        this.id = id;
    }

    public ContentId getId() {
        return id;
    }
}
