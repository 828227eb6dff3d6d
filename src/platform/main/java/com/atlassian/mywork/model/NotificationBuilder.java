package com.atlassian.mywork.model;

/**
 * Makes notifications: https://docs.atlassian.com/mywork-api/com/atlassian/mywork/model/NotificationBuilder.html (of the
 * library's version 1.1); called by https://github.com/baloise/digital-signature at e5909c6 (Confluence 6.2.3). Not seen on 9
 * or 10.
 */
public class NotificationBuilder {
    private String title = "";
    private String description = "";
    private String url = "";
    private String globalId = "";

    public NotificationBuilder application(String application) {
        return this;
    }

    public NotificationBuilder title(String text) {
        title = text;
        return this;
    }

    public NotificationBuilder itemTitle(String itemTitle) {
        return this;
    }

    public NotificationBuilder description(String html) {
        description = html;
        return this;
    }

    public NotificationBuilder url(String address) {
        url = address;
        return this;
    }

    public NotificationBuilder itemUrl(String itemUrl) {
        return this;
    }

    public NotificationBuilder groupingId(String groupingId) {
        return this;
    }

    public NotificationBuilder globalId(String id) {
        globalId = id;
        return this;
    }

    public Notification createNotification() {
        return new Notification(title, description, url, globalId);
    }
}
