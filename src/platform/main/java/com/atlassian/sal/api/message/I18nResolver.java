package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * Words in the user's language.
 *
 * <p>Sure:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/9.0.3/com/atlassian/confluence/internal/i18n/ConfluenceI18nResolver.html
 * lists these members.
 */
public interface I18nResolver {
    String getText(String key);

    String getText(String key, Serializable... arguments);

    String getText(Locale locale, String key);

    String getText(Locale locale, String key, Serializable... arguments);

    Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale);
}
