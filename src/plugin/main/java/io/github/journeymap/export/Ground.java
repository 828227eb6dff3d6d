package io.github.journeymap.export;

import io.github.journeymap.model.Tone;

/** The colours under a note. */
record Ground(String fill, String line) {
    static final Ground PLAIN = new Ground("#f7f8f9", "#b3b9c4");

    static Ground of(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> PLAIN;
            case POSITIVE -> new Ground("#dcfff1", "#4bce97");
            case NEGATIVE -> new Ground("#ffeceb", "#f87168");
            case OPPORTUNITY -> new Ground("#f3f0ff", "#9f8fef");
        };
    }
}
