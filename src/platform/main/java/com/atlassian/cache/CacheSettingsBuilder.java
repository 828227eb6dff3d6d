package com.atlassian.cache;

import java.util.concurrent.TimeUnit;

/**
 * Says what a cache is like. Remote and replicated by copy: all nodes see the same values, which
 * then are serializable.
 *
 * <p>Sure of every member:
 * https://docs.atlassian.com/atlassian-cache-api/2.9.0/atlassian-cache-api/apidocs/com/atlassian/cache/CacheSettingsBuilder.html
 * (the library's version, not Confluence's); all but maxEntries compiled in
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (SlackResponseCache, Confluence 10.0.1); caches
 * are made without maxEntries should it be gone.
 */
public class CacheSettingsBuilder {
    public CacheSettingsBuilder remote() {
        return this;
    }

    public CacheSettingsBuilder replicateViaCopy() {
        return this;
    }

    public CacheSettingsBuilder expireAfterWrite(long time, TimeUnit unit) {
        return this;
    }

    public CacheSettingsBuilder maxEntries(int maxEntries) {
        return this;
    }

    public CacheSettings build() {
        return new CacheSettings() {};
    }
}
