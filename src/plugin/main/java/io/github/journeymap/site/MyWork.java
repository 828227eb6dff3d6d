package io.github.journeymap.site;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.mywork.model.NotificationBuilder;
import com.atlassian.mywork.service.LocalNotificationService;
import org.osgi.framework.BundleContext;

/**
 * The one place that knows the types of the workbox, so that nothing else fails to load where they are gone.
 */
final class MyWork {
    private static final String APPLICATION = "io.github.journeymap";

    private MyWork() {}

    static boolean isThere(BundleContext bundles) {
        return bundles.getServiceReference(LocalNotificationService.class) != null;
    }

    static void tell(BundleContext bundles, ConfluenceUser person, Notifier.Notice notice) {
        OptionalService.ask(
                bundles,
                LocalNotificationService.class,
                workbox -> workbox.createOrUpdate(
                        person.getName(),
                        new NotificationBuilder()
                                .application(APPLICATION)
                                .title(notice.title())
                                .itemTitle(notice.title())
                                .description(notice.description())
                                .url(notice.url())
                                .itemUrl(notice.url())
                                .groupingId(notice.group())
                                .globalId(notice.id())
                                .createNotification()));
    }
}
