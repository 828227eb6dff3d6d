package com.atlassian.cache;

import java.util.Collection;

/**
 * A cache. What is in it may go at any time.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1), which calls getKeys, get, put and remove. Their types:
 * https://docs.atlassian.com/atlassian-cache/2.4.2/apidocs/com/atlassian/cache/Cache.html. By
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.2/com/atlassian/confluence/cache/ConfluenceCache.html, those that read
 * stand in an interface that this one extends by now, ReadThroughCache: calls link to either.
 */
public interface Cache<K, V> {
    Collection<K> getKeys();

    V get(K key);

    void put(K key, V value);

    void remove(K key);
}
