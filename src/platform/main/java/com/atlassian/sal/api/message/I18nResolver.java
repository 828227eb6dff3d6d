package com.atlassian.sal.api.message;

import java.io.Serializable;

/**
 * Words in the language of the user of this request.
 *
 * <p>Sure:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/9.0.3/com/atlassian/confluence/internal/i18n/ConfluenceI18nResolver.html
 * lists these members.
 */
public interface I18nResolver {
    String getText(String key);
    /** With the arguments put in as MessageFormat does; a number gets grouping separators, so pass strings. */
    String getText(String key, Serializable... arguments);
    /** As it stands in the properties file: apostrophes doubled, {0} not replaced. */
    String getRawText(String key);
}
