package io.github.journeymap.export;

import io.github.journeymap.model.Tone;

/**
 * The colours of a row.
 *
 * @param note behind its notes
 * @param edge of the line along its heading
 */
record RowColors(String note, String edge) {
    static final RowColors PLAIN = new RowColors("#f1f2f4", "#dcdfe4");

    static RowColors of(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> PLAIN;
            case POSITIVE -> new RowColors("#dcfff1", "#22a06b");
            case NEGATIVE -> new RowColors("#ffeceb", "#e2483d");
            case OPPORTUNITY -> new RowColors("#f3f0ff", "#8270db");
        };
    }
}
