package io.github.journeymap.wiki;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Caches that forget nothing by themselves. */
public final class MemoryCaches implements CacheManager {
    private final Map<String, Cache<?, ?>> caches = new HashMap<>();
    private boolean failing;
    private int looks;
    private int writes;

    /** How often an entry was asked for, or all keys. */
    public int looks() {
        return looks;
    }

    /** How often an entry was put into one of them. */
    public int writes() {
        return writes;
    }

    /** All is forgotten. */
    public void clear() {
        caches.clear();
    }

    /** From now on there is no cache to be had. */
    public void fail() {
        failing = true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings required) {
        if (failing) {
            throw new IllegalStateException("no cluster");
        }
        return (Cache<K, V>) caches.computeIfAbsent(name, key -> new MemoryCache<>());
    }

    private final class MemoryCache<K, V> implements Cache<K, V> {
        private final Map<K, V> entries = new HashMap<>();

        @Override
        public Collection<K> getKeys() {
            looks += entries.size();
            return new ArrayList<>(entries.keySet());
        }

        @Override
        public V get(K key) {
            looks++;
            return entries.get(key);
        }

        @Override
        public void put(K key, V value) {
            writes++;
            entries.put(key, value);
        }

        @Override
        public void remove(K key) {
            entries.remove(key);
        }
    }
}
