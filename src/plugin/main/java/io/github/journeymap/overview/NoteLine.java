package io.github.journeymap.overview;

import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Tone;

/**
 * A note in an overview.
 *
 * @param row null if the row has been removed
 * @param stage empty if the stage has been removed; {@code step} also if it has no name
 * @param theme the label of its category; or empty
 * @param persona whom it is about: its own persona, or else the map's; or empty
 * @param votes 0 while they are hidden
 * @param value of the place in words; or empty
 * @param number the value as a spreadsheet reads it
 * @param depth how bad the value is, from 0 for the best to 1 for the worst; NaN without a value
 */
record NoteLine(
        MapLine map,
        Note note,
        Row row,
        String stage,
        String step,
        String theme,
        String persona,
        int votes,
        String value,
        String number,
        double depth) {
    String rowHeading() {
        return row == null ? "" : row.heading();
    }

    /** Whether it says what is bad, by the tone of its row. */
    boolean isPain() {
        return row != null && row.tone() == Tone.NEGATIVE;
    }

    /** The stage and the step that the note is in. */
    String place() {
        return stage.isEmpty() || step.isEmpty() ? stage + step : stage + ", " + step;
    }
}
