package io.github.journeymap.site;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mywork.model.NotificationBuilder;
import com.atlassian.mywork.service.LocalNotificationService;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The one place that knows the types of the workbox, so that nothing else fails to load where they are gone. Its services are
 * looked for when they are needed, as an imported service that is missing would keep the plugin from starting.
 */
final class MyWork {
    private static final String APPLICATION = "io.github.journeymap";

    private MyWork() {}

    static boolean isThere(BundleContext bundles) {
        return bundles.getServiceReference(LocalNotificationService.class) != null
                && bundles.getServiceReference(UserAccessor.class) != null;
    }

    static Optional<ConfluenceUser> person(BundleContext bundles, UserKey key) {
        return asking(bundles, UserAccessor.class, people -> people.getUserByKey(key));
    }

    static void tell(BundleContext bundles, ConfluenceUser person, Workbox.Notice notice) {
        asking(
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

    private static <S, T> Optional<T> asking(BundleContext bundles, Class<S> type, Function<S, T> question) {
        ServiceReference<S> offered = bundles.getServiceReference(type);
        S service = offered == null ? null : bundles.getService(offered);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(service));
        } finally {
            bundles.ungetService(offered);
        }
    }
}
