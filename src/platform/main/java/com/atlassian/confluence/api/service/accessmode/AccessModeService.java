package com.atlassian.confluence.api.service.accessmode;

/**
 * Whether an administrator has made this Confluence read-only.
 *
 * <p>Sure on 9.0: https://github.com/requirement-yogi/psea at 1e22dc4 (its pom names 8.9 and 9.0).
 */
public interface AccessModeService {
    boolean isReadOnlyAccessModeEnabled();
}
