package com.atlassian.confluence.languages;

import com.atlassian.user.User;
import java.util.Locale;

/**
 * The languages of people.
 *
 * <p>Sure: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3), which passes a ConfluenceUser. What
 * it answers, https://docs.atlassian.com/atlassian-confluence/5.7.4/com/atlassian/confluence/it/TestingLocaleManager.html: the
 * language of that person's preferences, or else that of the site.
 */
public interface LocaleManager {
    Locale getLocale(User user);
}
