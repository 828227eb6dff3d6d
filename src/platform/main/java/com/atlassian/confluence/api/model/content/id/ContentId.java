package com.atlassian.confluence.api.model.content.id;

/**
 * Which content.
 *
 * <p>asLong: sure on 10.0.3, https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * ({@code getContentId().asLong()}). The constructor is only used by the development host and by tests.
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
