package com.atlassian.cache;

/**
 * Makes caches.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (SlackResponseCache, with null for
 * the loader; Confluence 10.0.1), https://docs.atlassian.com/atlassian-cache/2.4.1.
 */
public interface CacheFactory {
    <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings required);
}
