package com.atlassian.cache;

/**
 * Makes caches.
 *
 * <p>Sure: https://docs.atlassian.com/atlassian-cache/2.4.1.
 */
public interface CacheFactory {
    <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings required);
}
