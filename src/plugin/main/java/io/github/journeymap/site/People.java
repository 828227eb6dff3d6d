package io.github.journeymap.site;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/** The one place that knows the type which finds people, so that nothing else fails to load where it is gone. */
final class People {
    private People() {}

    static boolean areThere(BundleContext bundles) {
        return bundles.getServiceReference(UserAccessor.class) != null;
    }

    static Optional<ConfluenceUser> withKey(BundleContext bundles, UserKey key) {
        return OptionalService.ask(bundles, UserAccessor.class, people -> people.getUserByKey(key));
    }
}
