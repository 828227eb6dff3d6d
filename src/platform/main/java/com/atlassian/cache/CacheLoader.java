package com.atlassian.cache;

/**
 * Computes a value that the cache doesn't have; may be null where a cache is only put into.
 *
 * <p>Sure: https://docs.atlassian.com/atlassian-cache/2.4.1.
 */
public interface CacheLoader<K, V> {
    V load(K key);
}
