package com.atlassian.cache;

/**
 * The caches of this Confluence.
 *
 * <p>Sure: https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc
 * (Confluence 10.0.1).
 */
public interface CacheManager extends CacheFactory {}
