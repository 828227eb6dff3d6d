package io.github.journeymap.model;

import java.util.Locale;
import java.util.Optional;

/** What a row's notes say about the experience; it colours the row. */
public enum Tone {
    NEUTRAL,
    POSITIVE,
    NEGATIVE,
    OPPORTUNITY;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in the file: {@code neutral}, {@code positive} … */
    public String word() {
        return word;
    }

    public static Optional<Tone> of(String word) {
        for (Tone tone : values()) {
            if (tone.word().equals(word)) {
                return Optional.of(tone);
            }
        }
        return Optional.empty();
    }
}
