package com.atlassian.mywork.service;

import com.atlassian.mywork.model.Notification;
import java.util.concurrent.Future;

/** https://docs.atlassian.com/mywork-api/1.1.22/com/atlassian/mywork/service/NotificationService.html; not seen on 9 or 10. */
public interface NotificationService {
    Future<Notification> createOrUpdate(String username, Notification notification);
}
