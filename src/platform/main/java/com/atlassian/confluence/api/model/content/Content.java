package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.content.id.ContentId;

/**
 * A page, an attachment and so on, as the public API describes it.
 *
 * <p>That it is a class of this package:
 * https://docs.atlassian.com/atlassian-confluence/5.7.1/com/atlassian/confluence/api/model/content/Content.html. getId:
 * https://github.com/Atlas-Authority/MarkdownMacro at 015e962, {@code ccma/Migrator.java}, calls {@code getId().asLong()}
 * on what a search found (Confluence 10.0.2). The constructor is only used by the development host and by tests.
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
