package io.github.journeymap.store;

import io.github.journeymap.compare.Phrase;
import io.github.journeymap.compare.Summary;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.words.ReaderWords;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** What a version changed, in the language of the current user. */
@Named
public class ChangeWords {
    private final ReaderWords words;

    public ChangeWords(ReaderWords words) {
        this.words = words;
    }

    String started() {
        return words.text("journey-map.history.started");
    }

    /** Of a first version that has taken in others: there is nothing to compare it with. */
    String startedWith(JourneyMap map) {
        return words.text(
                "journey-map.history.started-with", Integer.toString(map.notes().size()));
    }

    String restored(int version) {
        return words.text("journey-map.history.restored", Integer.toString(version));
    }

    String putBack() {
        return words.text("journey-map.history.put-back");
    }

    /** Doesn't name the page: those who may see the copy need not be allowed to see that one. */
    String copied() {
        return words.text("journey-map.history.copied");
    }

    String between(JourneyMap before, JourneyMap after) {
        String summary = Summary.of(before, after).stream().map(this::text).collect(Collectors.joining(", "));
        return summary.isEmpty() ? words.text("journey-map.history.edited") : summary;
    }

    private String text(Phrase phrase) {
        return words.text(phrase.key(), phrase.arguments().toArray(String[]::new));
    }
}
