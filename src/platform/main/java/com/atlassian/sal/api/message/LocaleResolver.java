package com.atlassian.sal.api.message;

import java.util.Locale;

/**
 * The language of the user of this request.
 *
 * <p>Sure to 7.8.1 (https://docs.atlassian.com/ConfluenceServer/javadoc/7.8.1/); the overload that
 * takes a request is left out, its type differs between 9 and 10.
 */
public interface LocaleResolver {
    Locale getLocale();
}
