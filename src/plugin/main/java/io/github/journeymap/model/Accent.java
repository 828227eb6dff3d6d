package io.github.journeymap.model;

import java.util.List;
import java.util.Locale;

/** The colours that a stage can have. */
public enum Accent {
    BLUE,
    TEAL,
    GREEN,
    AMBER,
    MAGENTA,
    PURPLE;

    private static final List<Accent> IN_ORDER = List.of(values());

    /** The word in the file: {@code blue}, {@code teal} … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one that a stage is shown in: its own, or by its index one after the other. One that only a later version
     * knows is kept, and shown as none.
     *
     * @param index of the stage, from 0
     */
    public static Accent of(Stage stage, int index) {
        return IN_ORDER.stream()
                .filter(accent -> accent.word().equals(stage.accent()))
                .findFirst()
                .orElse(IN_ORDER.get(index % IN_ORDER.size()));
    }
}
