package io.github.journeymap.site;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Confluence's own notices to people, in the workbox
 * (https://developer.atlassian.com/server/confluence/confluence-in-app-notifications-and-tasks-api/). It belongs to
 * apps that Confluence brings and an administrator can switch off.
 */
@Named
public class Workbox {
    /**
     * What someone is told.
     *
     * @param id of it: whoever is told the same once more has it once
     * @param group of what belongs together
     * @param description in HTML
     */
    public record Notice(String id, String group, String title, String description, String url) {}

    public boolean isThere() {
        try {
            return MyWork.isThere(bundles());
        } catch (LinkageError e) {
            return false;
        }
    }

    /** The person with that key; empty if there is none. */
    public Optional<ConfluenceUser> person(UserKey key) {
        return MyWork.person(bundles(), key);
    }

    /** The language in which the person reads Confluence; empty if it isn't known. */
    public Optional<Locale> language(ConfluenceUser person) {
        return OptionalApi.get(() -> PersonLanguage.of(bundles(), person), Optional.empty());
    }

    public void tell(ConfluenceUser person, Notice notice) {
        MyWork.tell(bundles(), person, notice);
    }

    private static BundleContext bundles() {
        return FrameworkUtil.getBundle(Workbox.class).getBundleContext();
    }
}
