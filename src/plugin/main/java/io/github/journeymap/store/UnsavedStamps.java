package io.github.journeymap.store;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.AppliedStamps;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was received and changed nothing, so that no version was made that could say so: until the next version of the
 * map does. It lives in Confluence's cache. Where it is lost, an edit that comes again is merged like any other.
 *
 * <p>One entry for each file of a map, read and written under the map's lock: one that is in its place later has
 * received none of that.
 */
@Named
public class UnsavedStamps {
    private static final Logger LOG = LoggerFactory.getLogger(UnsavedStamps.class);
    private static final String CACHE = "io.github.journeymap.unsaved-stamps";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST = 1_000;

    private final CacheManager caches;

    public UnsavedStamps(CacheManager caches) {
        this.caches = caches;
    }

    /**
     * The same, with what was received of that map since its newest version.
     *
     * @param newest that version, or one before it of the same file
     */
    AppliedStamps addedTo(AppliedStamps received, long pageId, MapName map, Revision newest) {
        try {
            String entries = entries().get(key(pageId, map, newest));
            return entries == null ? received : received.with(List.of(entries.split(" ")));
        } catch (RuntimeException e) {
            LOG.warn("Could not read which edits of a journey map on page {} have already been received", pageId, e);
            return received;
        }
    }

    void keep(AppliedStamps received, long pageId, MapName map, Revision newest) {
        unlessItFails(pageId, () -> entries().put(key(pageId, map, newest), String.join(" ", received.entries())));
    }

    /** Forgets the stamps of that map; call this when a version that contains them is committed. */
    void forget(long pageId, MapName map, Revision newest) {
        unlessItFails(pageId, () -> entries().remove(key(pageId, map, newest)));
    }

    private static String key(long pageId, MapName map, Revision newest) {
        return ReplicatedCache.prefix(pageId, map) + Revision.file(newest.tag());
    }

    /** Nothing here may fail a request: the map itself isn't affected. */
    private static void unlessItFails(long pageId, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not remember which edits of a journey map on page {} have been received", pageId, e);
        }
    }

    private Cache<String, String> entries() {
        return ReplicatedCache.in(caches, CACHE, KEPT, MOST);
    }
}
