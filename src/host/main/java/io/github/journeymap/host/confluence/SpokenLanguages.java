package io.github.journeymap.host.confluence;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.user.User;
import io.github.journeymap.host.user.Person;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** People choose no language here: each has the one that their browser asked this node for last, and English before. */
public final class SpokenLanguages implements LocaleManager {
    private final Map<String, Locale> spoken = new ConcurrentHashMap<>();

    public void heard(Person person, Locale language) {
        spoken.put(person.name(), language);
    }

    @Override
    public Locale getLocale(User user) {
        return spoken.getOrDefault(user.getName(), Locale.ENGLISH);
    }
}
