package io.github.journeymap.live;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.store.ReplicatedCache;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is editing a map right now, on whichever node. It lives in Confluence's cache and nowhere else, and is lost
 * without harm.
 *
 * <p>One entry for each map and browser window, as reading, changing and writing back a shared list would lose people.
 * Entries are strings, as caches of a cluster copy them between nodes. They carry their own time, as a cache's expiry
 * is a hint, and the number of the sign: requests overtake each other, and one that was sent before its window was
 * closed must not bring it back. So a window that has left leaves an entry, too, which lists nobody.
 *
 * <p>Clocks of nodes may be far apart. So each node counts from when it first saw a sign, by its own clock; that of
 * another node counts only where nothing else is known yet, and what it says is possible.
 *
 * <p>Which windows have a map open stands in one more entry for each map, so that nobody looks through those of all
 * other maps. When two come at the same moment one of them may be missing there, until its next sign.
 */
@Named
public class Presence {
    private static final String CACHE = "io.github.journeymap.presence";
    private static final int SECONDS = 75;
    private static final int MOST = 5_000;

    private static final String WINDOWS = "io.github.journeymap.presence-windows";
    private static final Duration WINDOWS_KEPT = Duration.ofDays(1);
    private static final int MOST_MAPS = 1_000;

    /** The most windows of one map that are listed: the latest ones. */
    private static final int MOST_WINDOWS = 200;

    /** No name of a window and no key of a person holds it. */
    private static final String BETWEEN_WINDOWS = "\t";

    private final CacheManager caches;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    public Presence(CacheManager caches) {
        this.caches = caches;
    }

    /** @param cell {@code row/step}, or empty */
    public record Person(String name, String fullName, String cell) {}

    /** A window's sign, and when this node counts it from. */
    private record Seen(String entry, long second) {}

    /** Takes note that someone is here, or has left. */
    public void sign(OpenWindow window, Sign sign, Instant now) {
        String prefix = ReplicatedCache.prefix(window.pageId(), window.map());
        String key = window.key();
        String entry = entries().get(prefix + key);
        Optional<CachedSign> before = Optional.ofNullable(entry).map(CachedSign::read);
        if (before.filter(last -> last.number() > sign.number()).isPresent()) {
            return;
        }
        CachedSign cached = CachedSign.of(window, sign, now);
        if (before.filter(cached::saysNoMoreThan).isEmpty()) {
            entries().put(prefix + key, cached.entry());
        }
        if (!sign.left() && !windows(prefix).contains(key)) {
            enter(prefix, key);
        }
    }

    private List<String> windows(String prefix) {
        String windows = windowsOfMaps().get(prefix);
        return windows == null ? List.of() : List.of(windows.split(BETWEEN_WINDOWS));
    }

    /** Adds a window to the list of its map; windows that are gone make room for it. */
    private void enter(String prefix, String window) {
        List<String> windows = new ArrayList<>();
        for (String other : windows(prefix)) {
            String entry = entries().get(prefix + other);
            if (entry != null && !CachedSign.read(entry).left()) {
                windows.add(other);
            }
        }
        windows.add(window);
        List<String> latest = windows.subList(Math.max(0, windows.size() - MOST_WINDOWS), windows.size());
        windowsOfMaps().put(prefix, String.join(BETWEEN_WINDOWS, latest));
    }

    /**
     * The others who gave a sign within the last {@value #SECONDS} seconds, by name; each once, where they last wrote,
     * whatever number of windows they have.
     */
    public List<Person> others(long pageId, MapName map, ConfluenceUser self, Instant now) {
        String prefix = ReplicatedCache.prefix(pageId, map);
        String own = OpenWindow.keyPrefix(self);
        Map<String, CachedSign> latest = new HashMap<>();
        for (String window : windows(prefix)) {
            String entry = window.startsWith(own) ? null : entries().get(prefix + window);
            if (entry != null) {
                CachedSign sign = CachedSign.read(entry);
                if (!sign.left() && age(prefix + window, entry, sign, now) < SECONDS) {
                    latest.merge(OpenWindow.person(window), sign, Presence::moreTelling);
                }
            }
        }
        return latest.values().stream()
                .map(CachedSign::person)
                .sorted(Comparator.comparing(Person::fullName).thenComparing(Person::name))
                .toList();
    }

    /** How many seconds ago this node received the latest sign of that window. */
    private long age(String key, String entry, CachedSign sign, Instant now) {
        if (seen.size() > MOST) {
            seen.clear();
        }
        long second = now.getEpochSecond();
        long said = second - sign.second();
        Seen last = seen.compute(key, (window, before) -> {
            if (before == null) {
                return new Seen(entry, said >= 0 && said < SECONDS ? sign.second() : second);
            }
            boolean same = before.entry().equals(entry) && before.second() <= second;
            return same ? before : new Seen(entry, second);
        });
        return second - last.second();
    }

    /** A window in which someone writes tells more than one that only stands open. */
    private static CachedSign moreTelling(CachedSign one, CachedSign other) {
        Comparator<CachedSign> telling = Comparator.comparing(
                        (CachedSign sign) -> !sign.person().cell().isEmpty())
                .thenComparing(CachedSign::second)
                .thenComparing(sign -> sign.person().cell());
        return telling.compare(one, other) < 0 ? other : one;
    }

    private Cache<String, String> entries() {
        return ReplicatedCache.in(caches, CACHE, Duration.ofSeconds(SECONDS), MOST);
    }

    private Cache<String, String> windowsOfMaps() {
        return ReplicatedCache.in(caches, WINDOWS, WINDOWS_KEPT, MOST_MAPS);
    }
}
