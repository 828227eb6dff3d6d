package io.github.journeymap.live;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.user.UserKey;
import io.github.journeymap.attachment.MapLocks;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.hash.Sha256;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.Notifier;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wants to be told that a map has changed: each for themselves, and at most once a day. It is stored in
 * Confluence's settings for apps, one entry for each map that someone asked for: a line for each person, with their key
 * and the day on which they were told last.
 */
@Named
public class MapNotices {
    private static final Logger LOG = LoggerFactory.getLogger(MapNotices.class);
    private static final String NAME = "io.github.journeymap:notices:";

    /** The most people for one map: an entry of the settings holds no more. */
    private static final int MOST = 1_000;

    private static final int DIGITS = 32;
    private static final String BETWEEN = "\n";

    private final PluginSettingsFactory settings;
    private final MapLocks locks;
    private final Access access;
    private final Notifier notifier;

    public MapNotices(PluginSettingsFactory settings, MapLocks locks, Access access, Notifier notifier) {
        this.settings = settings;
        this.locks = locks;
        this.access = access;
        this.notifier = notifier;
    }

    /** How the current user can be told anything; empty if they can't. */
    public Optional<Notifier.Way> offered() {
        return notifier.way(AuthenticatedUserThreadLocal.get());
    }

    /** Whether the current user wants to be told. */
    public boolean isWanted(AbstractPage page, MapName map) {
        try {
            return days(name(page, map)).containsKey(Access.signedIn());
        } catch (RuntimeException e) {
            LOG.warn("Could not read who wants notices of changes on page {}", page.getId(), e);
            return false;
        }
    }

    /**
     * Turns the current user's notices about the map on or off.
     *
     * @throws io.github.journeymap.refusal.BusyException others had the lock for too long
     */
    public void want(AbstractPage page, MapName map, boolean isWanted) {
        String person = Access.signedIn();
        locks.holding(page.getId(), map, () -> {
            Map<String, Long> days = days(name(page, map));
            if (!isWanted) {
                days.remove(person);
            } else if (days.size() < MOST) {
                days.putIfAbsent(person, 0L);
            }
            return keep(name(page, map), days);
        });
    }

    /**
     * Tells those who want to know, may see the page and haven't been told today. Whatever goes wrong, the change
     * itself is saved.
     *
     * @param notice what someone is told; asked for only of those who are
     */
    public void changed(AbstractPage page, MapName map, Function<ConfluenceUser, Notifier.Notice> notice) {
        try {
            if (!due(days(name(page, map))).isEmpty()) {
                List<String> due = locks.holding(page.getId(), map, () -> nowTold(name(page, map)));
                due.forEach(person -> tell(page, person, notice));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Could not notify people of a change on page {}", page.getId(), e);
        }
    }

    /**
     * The people to notify now. They are marked as notified before it happens: one notice too few is better than one
     * too many.
     */
    private List<String> nowTold(String name) {
        Map<String, Long> days = days(name);
        List<String> due = due(days);
        due.forEach(person -> days.put(person, today()));
        keep(name, days);
        return due;
    }

    /** The people who haven't been notified today, without the current user, whose change it is. */
    private static List<String> due(Map<String, Long> days) {
        String by = Access.signedIn();
        return days.keySet().stream()
                .filter(person -> days.get(person) < today() && !person.equals(by))
                .toList();
    }

    private void tell(AbstractPage page, String person, Function<ConfluenceUser, Notifier.Notice> notice) {
        notifier.person(new UserKey(URLDecoder.decode(person, StandardCharsets.UTF_8)))
                .filter(user -> access.canView(page, user))
                .ifPresent(user -> tell(page, user, notice));
    }

    private void tell(AbstractPage page, ConfluenceUser user, Function<ConfluenceUser, Notifier.Notice> notice) {
        try {
            notifier.tell(user, notice.apply(user));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Could not notify someone of a change on page {}", page.getId(), e);
        }
    }

    private static long today() {
        return LocalDate.now().toEpochDay();
    }

    private Map<String, Long> days(String name) {
        Map<String, Long> days = new LinkedHashMap<>();
        if (settings.createGlobalSettings().get(name) instanceof String text) {
            for (String line : text.split(BETWEEN)) {
                String[] parts = line.split(" ");
                days.put(parts[0], Long.parseLong(parts[1]));
            }
        }
        return days;
    }

    private Map<String, Long> keep(String name, Map<String, Long> days) {
        if (days.isEmpty()) {
            settings.createGlobalSettings().remove(name);
        } else {
            String text = days.entrySet().stream()
                    .map(day -> day.getKey() + ' ' + day.getValue())
                    .collect(Collectors.joining(BETWEEN));
            settings.createGlobalSettings().put(name, text);
        }
        return days;
    }

    /** Names of settings are short. */
    private static String name(AbstractPage page, MapName map) {
        return NAME + page.getId() + ':' + Sha256.hex(map.value(), DIGITS);
    }
}
