package com.atlassian.cache;

/**
 * What a cache is like. Its members are not needed here.
 *
 * <p>Sure that it is an interface: https://docs.atlassian.com/atlassian-cache/2.5.5/apidocs/com/atlassian/cache/CacheSettings.html
 * (the library's version, not Confluence's).
 */
public interface CacheSettings {}
