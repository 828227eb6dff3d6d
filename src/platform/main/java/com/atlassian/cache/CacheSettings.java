package com.atlassian.cache;

/**
 * What a cache is like. Its members are not needed here.
 *
 * <p>Sure: https://docs.atlassian.com/atlassian-cache/2.9.0.
 */
public interface CacheSettings {}
