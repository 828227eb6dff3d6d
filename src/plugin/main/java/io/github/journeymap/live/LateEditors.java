package io.github.journeymap.live;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.store.ReplicatedCache;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has had a map open to edit it within the last months. Their browsers may hold what they typed and could not save;
 * no script runs for those who only read, so if they may no longer edit the map, only this tells us to look for unsaved
 * words in their browser. It lives in Confluence's cache: where that fails or loses it, the words stay in the browser,
 * and nothing says so.
 *
 * <p>Each person has one entry with the maps that they had open last, so that someone who asks for made-up maps only
 * pushes out entries of their own. (Whether a map has a file doesn't matter: words may be waiting for one that nobody
 * has started.)
 */
@Named
public class LateEditors {
    private static final Logger LOG = LoggerFactory.getLogger(LateEditors.class);
    private static final String CACHE = "io.github.journeymap.late-editors";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_PEOPLE = 20_000;
    private static final int MOST_MAPS = 100;

    // No name of a map has a line break.
    private static final String SEPARATOR = "\n";

    private final CacheManager caches;

    public LateEditors(CacheManager caches) {
        this.caches = caches;
    }

    /**
     * Remembers that the person has the map open. Writes at most once a day, which extends the time that it is kept,
     * and never for anonymous people.
     */
    public void add(long page, MapName map, ConfluenceUser user) {
        if (user == null) {
            return;
        }
        try {
            String today = LocalDate.now() + about(page, map);
            if (!maps(user).contains(today)) {
                keep(page, map, user, today);
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not remember who edits a map on page {}", page, e);
        }
    }

    /** Whether the person has had any map of the page open. Which one doesn't matter: its macro may have another name by now. */
    public boolean hasOn(long page, ConfluenceUser user) {
        try {
            return user != null && maps(user).stream().anyMatch(line -> isOn(line, page) && isKept(line));
        } catch (RuntimeException e) {
            LOG.warn("Could not find out whether the reader has edited a map on page {}", page, e);
            return false;
        }
    }

    /** If another node writes at the same moment, one of the two maps is missing until that browser asks for news again. */
    private synchronized void keep(long page, MapName map, ConfluenceUser user, String today) {
        List<String> maps = new ArrayList<>(maps(user));
        maps.removeIf(line -> isAbout(line, page, map) || !isKept(line));
        maps.add(today);
        List<String> last = maps.subList(Math.max(0, maps.size() - MOST_MAPS), maps.size());
        editors().put(user.getKey().getStringValue(), String.join(SEPARATOR, last));
    }

    /** A line for each map, with the last day on which it was open. */
    private List<String> maps(ConfluenceUser user) {
        String lines = editors().get(user.getKey().getStringValue());
        return lines == null ? List.of() : List.of(lines.split(SEPARATOR));
    }

    private static boolean isOn(String line, long page) {
        return line.startsWith(on(page), line.indexOf(' '));
    }

    private static boolean isAbout(String line, long page, MapName map) {
        return line.substring(line.indexOf(' ')).equals(about(page, map));
    }

    private static boolean isKept(String line) {
        return !LocalDate.parse(line.substring(0, line.indexOf(' ')))
                .plusDays(KEPT.toDays())
                .isBefore(LocalDate.now());
    }

    private static String about(long page, MapName map) {
        return on(page) + map.value();
    }

    private static String on(long page) {
        return " " + page + " ";
    }

    private Cache<String, String> editors() {
        return ReplicatedCache.in(caches, CACHE, KEPT, MOST_PEOPLE);
    }
}
