package com.atlassian.mywork.model;

/**
 * What someone is told in the workbox.
 *
 * <p>https://docs.atlassian.com/mywork-api/com/atlassian/mywork/model/Notification.html (of the library's version 1.1); what
 * can be asked of it, only the development host asks. Not seen on 9 or 10.
 */
public class Notification {
    private final String title;
    private final String description;
    private final String url;
    private final String globalId;

    Notification(String title, String description, String url, String globalId) {
        this.title = title;
        this.description = description;
        this.url = url;
        this.globalId = globalId;
    }

    public String getTitle() {
        return title;
    }

    /** HTML. */
    public String getDescription() {
        return description;
    }

    public String getUrl() {
        return url;
    }

    public String getGlobalId() {
        return globalId;
    }
}
