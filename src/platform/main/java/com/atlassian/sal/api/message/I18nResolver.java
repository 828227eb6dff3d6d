package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;

/**
 * Words in the language of the user of this request.
 *
 * <p>Sure:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/9.0.3/com/atlassian/confluence/internal/i18n/ConfluenceI18nResolver.html
 * lists these members; the two getText without a locale are called by https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3); what they do, https://docs.atlassian.com/sal-parent/3.0.0/apidocs/com/atlassian/sal/api/message/I18nResolver.html.
 */
public interface I18nResolver {
    String getText(String key);
    /** With the arguments put in as MessageFormat does; a number gets grouping separators, so pass strings. */
    String getText(String key, Serializable... arguments);
    /** The same in a language that isn't the user's. */
    String getText(Locale locale, String key, Serializable... arguments);
    /** As it stands in the properties file: apostrophes doubled, {0} not replaced. */
    String getRawText(String key);
}
