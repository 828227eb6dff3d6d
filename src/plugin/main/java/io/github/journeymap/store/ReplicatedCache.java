package io.github.journeymap.store;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.site.OptionalApi;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Texts about maps that are kept for a while in one of Confluence's caches, on all nodes: strings, as a cluster copies
 * what is in its caches between nodes.
 */
public final class ReplicatedCache {
    /** What separates the parts of a key; no part contains it. */
    public static final char BETWEEN = '\n';

    private ReplicatedCache() {}

    public static Cache<String, String> in(CacheManager caches, String name, Duration time, int most) {
        CacheSettingsBuilder settings = new CacheSettingsBuilder()
                .remote()
                .replicateViaCopy()
                .expireAfterWrite(time.toSeconds(), TimeUnit.SECONDS);
        CacheSettingsBuilder limited = OptionalApi.get(() -> settings.maxEntries(most), settings);
        return caches.getCache(name, null, limited.build());
    }

    /** The prefix of the keys of a map, and of no other. */
    public static String prefix(long pageId, MapName map) {
        return pageId + "" + BETWEEN + map.value() + BETWEEN;
    }
}
