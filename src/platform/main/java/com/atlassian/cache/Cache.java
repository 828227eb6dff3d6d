package com.atlassian.cache;

import java.util.Collection;

/**
 * A cache. What is in it may go at any time.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1), which calls getKeys, get, put and remove.
 */
public interface Cache<K, V> {
    Collection<K> getKeys();

    V get(K key);

    void put(K key, V value);

    void remove(K key);
}
