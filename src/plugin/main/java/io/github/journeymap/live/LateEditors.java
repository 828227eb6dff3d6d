package io.github.journeymap.live;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.store.MapName;
import io.github.journeymap.store.ReplicatedCache;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has had a map open to edit it within the last months. Their browsers may hold what they typed and could not save; no
 * script runs for those who only read, so if they may no longer edit the map, this alone tells that theirs is to be looked
 * through. It lives in Confluence's cache: where that fails or loses it, the words stay in the browser, and nothing says so.
 */
@Named
public class LateEditors {
    private static final Logger LOG = LoggerFactory.getLogger(LateEditors.class);
    private static final String CACHE = "io.github.journeymap.late-editors";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 20_000;

    private final CacheManager caches;

    public LateEditors(CacheManager caches) {
        this.caches = caches;
    }

    /** Writes at most once a day, from which the time then counts anew, and nothing of anonymous people. */
    public void add(long page, MapName map, ConfluenceUser user) {
        if (user == null) {
            return;
        }
        try {
            String key = key(page, map, user);
            String today = LocalDate.now().toString();
            if (!today.equals(editors().get(key))) {
                editors().put(key, today);
            }
        } catch (RuntimeException e) {
            LOG.warn("That someone edits a map on page {} can't be remembered", page, e);
        }
    }

    public boolean has(long page, MapName map, ConfluenceUser user) {
        try {
            return user != null && editors().get(key(page, map, user)) != null;
        } catch (RuntimeException e) {
            LOG.warn("Whether someone has edited a map on page {} can't be told", page, e);
            return false;
        }
    }

    private Cache<String, String> editors() {
        return ReplicatedCache.in(caches, CACHE, KEPT, MOST);
    }

    private static String key(long page, MapName map, ConfluenceUser user) {
        return ReplicatedCache.prefix(page, map) + user.getKey().getStringValue();
    }
}
