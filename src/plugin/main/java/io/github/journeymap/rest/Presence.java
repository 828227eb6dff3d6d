package io.github.journeymap.rest;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.store.MapName;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Who is editing a map right now, on whichever node. It lives in Confluence's cache and nowhere else, and is lost
 * without harm.
 *
 * <p>One entry for each map and browser, as reading, changing and writing back a shared list would lose people. Entries
 * are strings, as caches of a cluster copy them between nodes. They carry their own time, as a cache's expiry is a hint.
 */
@Named
public class Presence {
    private static final String CACHE = "io.github.journeymap.presence";
    private static final int SECONDS = 75;
    private static final int MOST = 5_000;
    private static final char BETWEEN = '\n';

    private final CacheManager caches;

    public Presence(CacheManager caches) {
        this.caches = caches;
    }

    /** @param place {@code row/step}, or empty */
    record Person(String client, String name, String fullName, String place) {}

    void enter(long pageId, MapName map, String client, ConfluenceUser user, String place, Instant now) {
        String fullName = user.getFullName() == null ? user.getName() : user.getFullName();
        String value =
                now.getEpochSecond() + "" + BETWEEN + user.getName() + BETWEEN + line(fullName) + BETWEEN + place;
        entries().put(key(pageId, map, user, client), value);
    }

    void leave(long pageId, MapName map, String client, ConfluenceUser user) {
        entries().remove(key(pageId, map, user, client));
    }

    /** Those who said so within the last {@value #SECONDS} seconds, by name. */
    List<Person> people(long pageId, MapName map, Instant now) {
        Cache<String, String> entries = entries();
        String prefix = prefix(pageId, map);
        List<Person> people = new ArrayList<>();
        for (String key : entries.getKeys()) {
            String value = key.startsWith(prefix) ? entries.get(key) : null;
            if (value != null) {
                String[] parts = value.split("\n", -1);
                if (parts.length == 4 && now.getEpochSecond() - Long.parseLong(parts[0]) < SECONDS) {
                    people.add(new Person(key.substring(key.lastIndexOf(BETWEEN) + 1), parts[1], parts[2], parts[3]));
                }
            }
        }
        people.sort(Comparator.comparing(Person::fullName).thenComparing(Person::client));
        return people;
    }

    private Cache<String, String> entries() {
        return caches.getCache(
                CACHE,
                null,
                new CacheSettingsBuilder()
                        .remote()
                        .replicateViaCopy()
                        .expireAfterWrite(SECONDS, TimeUnit.SECONDS)
                        .maxEntries(MOST)
                        .build());
    }

    private static String key(long pageId, MapName map, ConfluenceUser user, String client) {
        return prefix(pageId, map) + user.getKey().getStringValue() + BETWEEN + client;
    }

    private static String prefix(long pageId, MapName map) {
        return pageId + "" + BETWEEN + map.value() + BETWEEN;
    }

    private static String line(String text) {
        return text.replace(BETWEEN, ' ');
    }
}
