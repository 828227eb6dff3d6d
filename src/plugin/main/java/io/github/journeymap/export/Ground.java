package io.github.journeymap.export;

import io.github.journeymap.model.Tone;

/**
 * The colours of a row.
 *
 * @param note behind its notes
 * @param edge of the line along its heading
 */
record Ground(String note, String edge) {
    static final Ground PLAIN = new Ground("#f1f2f4", "#dcdfe4");

    static Ground of(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> PLAIN;
            case POSITIVE -> new Ground("#dcfff1", "#22a06b");
            case NEGATIVE -> new Ground("#ffeceb", "#e2483d");
            case OPPORTUNITY -> new Ground("#f3f0ff", "#8270db");
        };
    }
}
