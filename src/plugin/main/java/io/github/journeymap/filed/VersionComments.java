package io.github.journeymap.filed;

import io.github.journeymap.compare.Phrase;
import io.github.journeymap.compare.Summary;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a version changed, in the language of the current user. */
@Named
public class VersionComments {
    private static final int MOST_NAMES = 4;

    private final UserMessages messages;

    public VersionComments(UserMessages messages) {
        this.messages = messages;
    }

    public String started() {
        return messages.text("journey-map.history.started");
    }

    /** The comment of a first version that has taken in others: there is nothing to compare it with. */
    String startedWith(JourneyMap map) {
        int notes = map.notes().size();
        return notes == 1
                ? messages.text("journey-map.history.created.one")
                : messages.text("journey-map.history.created.many", Integer.toString(notes));
    }

    /** @param when the version was made: no list shows its number */
    public String restored(Instant when) {
        return messages.restored(when);
    }

    public String putBack() {
        return messages.text("journey-map.history.put-back");
    }

    public String votesCleared() {
        return messages.text("journey-map.history.votes-cleared");
    }

    /** Doesn't name the page: anyone who can see the copy need not have access to that page. */
    public String copied() {
        return messages.text("journey-map.history.copied");
    }

    /** The comment on what differs between two maps. */
    public String between(JourneyMap before, JourneyMap after) {
        return text(Summary.of(before, after));
    }

    /**
     * What a version has changed, and who took part besides its author.
     *
     * @param goesOn whether it has taken in the one before it
     */
    public String told(SavedChanges changes, boolean goesOn, JourneyMap after) {
        String what = goesOn && changes.started() ? startedWith(after) : text(changes.summary(after));
        List<String> others = changes.with();
        if (others.isEmpty()) {
            return what;
        }
        String named = String.join(", ", others.subList(0, Math.min(MOST_NAMES, others.size())));
        return others.size() <= MOST_NAMES
                ? messages.text("journey-map.history.with", what, named)
                : messages.text(
                        "journey-map.history.with-more", what, named, Integer.toString(others.size() - MOST_NAMES));
    }

    private String text(List<Phrase> phrases) {
        String summary = phrases.stream().map(this::text).collect(Collectors.joining(", "));
        return summary.isEmpty() ? messages.text("journey-map.history.edited") : summary;
    }

    private String text(Phrase phrase) {
        return messages.text(phrase.key(), phrase.arguments().toArray(String[]::new));
    }
}
