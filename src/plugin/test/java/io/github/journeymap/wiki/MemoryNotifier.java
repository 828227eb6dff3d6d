package io.github.journeymap.wiki;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import io.github.journeymap.site.Notifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people were told, each by their name; everyone who was ever asked to be told is known. */
public final class MemoryNotifier extends Notifier {
    private final Map<String, ConfluenceUser> people = new HashMap<>();
    private final Map<String, List<Notice>> told = new HashMap<>();
    private final Map<String, Locale> languages = new HashMap<>();
    private Optional<Way> way = Optional.of(Way.WORKBOX);

    public void know(ConfluenceUser person) {
        people.put(person.getKey().getStringValue(), person);
    }

    /** In which that person reads Confluence from now on. */
    public void speak(String name, Locale language) {
        languages.put(name, language);
    }

    /** An administrator has switched the workbox off, and there is a mail server. */
    public void mail() {
        way = Optional.of(Way.MAIL);
    }

    /** An administrator has switched everything off. */
    public void goAway() {
        way = Optional.empty();
    }

    public List<Notice> told(String name) {
        return told.getOrDefault(name, List.of());
    }

    @Override
    public Optional<Way> way(ConfluenceUser person) {
        return person == null ? Optional.empty() : way;
    }

    @Override
    public Optional<ConfluenceUser> person(UserKey key) {
        return Optional.ofNullable(people.get(key.getStringValue()));
    }

    @Override
    public Optional<Locale> language(ConfluenceUser person) {
        return Optional.ofNullable(languages.get(person.getName()));
    }

    @Override
    public void tell(ConfluenceUser person, Notice notice) {
        if (way.isEmpty()) {
            throw new NoClassDefFoundError("LocalNotificationService");
        }
        told.computeIfAbsent(person.getName(), name -> new ArrayList<>()).add(notice);
    }
}
