package io.github.journeymap.export;

import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Tone;

/**
 * The colours of a row in a picture.
 *
 * @param note behind its notes
 * @param edge of the line along its heading
 */
record RowColors(Palette note, Palette edge) {
    static final RowColors PLAIN = new RowColors(Palette.NOTE_NEUTRAL, Palette.BORDER);

    static RowColors of(Tone tone) {
        return tone == Tone.NEUTRAL ? PLAIN : new RowColors(Palette.note(tone), Palette.edge(tone));
    }
}
