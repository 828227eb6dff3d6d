/** Signatures of Cache, CacheFactory, CacheLoader, CacheManager, CacheSettings, CacheSettingsBuilder: what the plugin and the development host use of this package, no more. */
package com.atlassian.cache;
