/** Signatures of LocalNotificationService, NotificationService: what the plugin and the development host use of this package, no more. */
package com.atlassian.mywork.service;
