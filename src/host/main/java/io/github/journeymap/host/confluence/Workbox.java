package io.github.journeymap.host.confluence;

import com.atlassian.mywork.model.Notification;
import com.atlassian.mywork.service.LocalNotificationService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Notices to people on the site. */
public record Workbox(Notifications notifications) implements LocalNotificationService {
    @Override
    public Future<Notification> createOrUpdate(String username, Notification notification) {
        notifications.inWorkbox(username, notification.getTitle(), notification.getUrl());
        return CompletableFuture.completedFuture(notification);
    }
}
