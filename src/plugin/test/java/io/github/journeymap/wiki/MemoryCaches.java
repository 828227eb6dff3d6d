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

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings required) {
        return (Cache<K, V>) caches.computeIfAbsent(name, key -> new MemoryCache<>());
    }

    private static final class MemoryCache<K, V> implements Cache<K, V> {
        private final Map<K, V> entries = new HashMap<>();

        @Override
        public Collection<K> getKeys() {
            return new ArrayList<>(entries.keySet());
        }

        @Override
        public V get(K key) {
            return entries.get(key);
        }

        @Override
        public void put(K key, V value) {
            entries.put(key, value);
        }

        @Override
        public void remove(K key) {
            entries.remove(key);
        }
    }
}
