package com.atlassian.mywork.service;

/**
 * The workbox of this site, as in
 * https://developer.atlassian.com/server/confluence/confluence-in-app-notifications-and-tasks-api/.
 *
 * <p>https://docs.atlassian.com/mywork-api/1.1.22/com/atlassian/mywork/service/NotificationService.html, whose known
 * subinterface it is; called by https://github.com/baloise/digital-signature at e5909c6 (Confluence 6.2.3). Not seen on 9 or
 * 10.
 */
public interface LocalNotificationService extends NotificationService {}
