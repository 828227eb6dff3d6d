package io.github.journeymap.host.cluster;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import io.github.journeymap.host.data.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;

/**
 * Caches whose values every node sees at once, as Confluence's {@code remote().replicateViaCopy()}; each kind is
 * treated so here. Keys and values are JDK values. An entry lives for an hour at most; sooner is the plugin's to check.
 */
public final class ReplicatedCaches implements CacheManager {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    public ReplicatedCaches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings required) {
        if (loader != null) {
            throw new UnsupportedOperationException("A replicated cache has no loader here");
        }
        return new TableCache<>(name);
    }

    private final class TableCache<K, V> implements Cache<K, V> {
        private final String name;

        TableCache(String name) {
            this.name = name;
        }

        @Override
        public Collection<K> getKeys() {
            return database.query(
                    row -> read(row.bytes("entry_key")),
                    "select entry_key from cache_entries where cache = ? and expires > ?",
                    name,
                    clock.millis());
        }

        @Override
        public V get(K key) {
            return database.one(
                            row -> ReplicatedCaches.<V>read(row.bytes("entry_value")),
                            "select entry_value from cache_entries where cache = ? and entry_key = ? and expires > ?",
                            name,
                            write(key),
                            clock.millis())
                    .orElse(null);
        }

        @Override
        public void put(K key, V value) {
            long now = clock.millis();
            database.update("delete from cache_entries where expires <= ?", now);
            database.update(
                    "merge into cache_entries (cache, entry_key, entry_value, expires) key (cache, entry_key)"
                            + " values (?, ?, ?, ?)",
                    name,
                    write(key),
                    write(value),
                    now + LIFETIME.toMillis());
        }

        @Override
        public void remove(K key) {
            database.update("delete from cache_entries where cache = ? and entry_key = ?", name, write(key));
        }
    }

    private static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "A replicated cache takes serializable values only: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <T> T read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.lang.*;java.util.*;!*"));
            return (T) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
