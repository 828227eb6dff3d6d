package io.github.journeymap.site;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Tells people something: in Confluence's workbox
 * (https://developer.atlassian.com/server/confluence/confluence-in-app-notifications-and-tasks-api/) where there is one,
 * and otherwise by mail. Either may be missing, or switched off by an administrator.
 */
@Named
public class Notifier implements AutoCloseable {
    /** How someone is told. */
    public enum Way {
        WORKBOX,
        MAIL
    }

    /**
     * What someone is told.
     *
     * @param id of it: whoever is told the same once more in the workbox has it once
     * @param group of what belongs together
     * @param title in plain text
     * @param description in HTML, below the title
     * @param reason in HTML: why someone gets a mail, and how they get no more
     */
    public record Notice(String id, String group, String title, String description, String reason, String url) {}

    private final Outbox outbox = new Outbox();

    /** How the person can be told something; empty if they can't. Nobody (null) can't. */
    public Optional<Way> way(ConfluenceUser person) {
        if (person == null || !OptionalApi.get(() -> People.areThere(bundles()), false)) {
            return Optional.empty();
        }
        if (OptionalApi.get(() -> MyWork.isThere(bundles()), false)) {
            return Optional.of(Way.WORKBOX);
        }
        return OptionalApi.get(() -> SiteMail.reaches(bundles(), person), false)
                ? Optional.of(Way.MAIL)
                : Optional.empty();
    }

    /** The person with that key; empty if there is none. */
    public Optional<ConfluenceUser> person(UserKey key) {
        return OptionalApi.get(() -> People.withKey(bundles(), key), Optional.empty());
    }

    /** The language in which the person reads Confluence; empty if it isn't known. */
    public Optional<Locale> language(ConfluenceUser person) {
        return OptionalApi.get(() -> PersonLanguage.of(bundles(), person), Optional.empty());
    }

    /** Mails are sent after this has returned: a mail server may take its time, and whoever saves waits for nobody's mail. */
    public void tell(ConfluenceUser person, Notice notice) {
        BundleContext bundles = bundles();
        way(person).ifPresent(way -> {
            if (way == Way.WORKBOX) {
                MyWork.tell(bundles, person, notice);
            } else {
                outbox.send(() -> SiteMail.send(bundles, person, notice));
            }
        });
    }

    @Override
    public void close() {
        outbox.close();
    }

    private static BundleContext bundles() {
        return FrameworkUtil.getBundle(Notifier.class).getBundleContext();
    }
}
