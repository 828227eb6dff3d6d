package com.atlassian.confluence.api.model.content.id;

/**
 * Which content.
 *
 * <p>asLong: sure on 10.0.3, https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * ({@code getContentId().asLong()}). Its package:
 * https://docs.atlassian.com/atlassian-confluence/5.7.1/com/atlassian/confluence/api/model/content/Content.html and
 * https://github.com/Atlas-Authority/MarkdownMacro at 015e962. That it is a class and not an interface was seen nowhere;
 * were it one, the search would find nothing, and nothing else would change. The constructor is only used by the
 * development host and by tests.
 */
public class ContentId {
    private final long id;

    public ContentId(long id) {
        this.id = id;
    }

    public long asLong() {
        return id;
    }
}
