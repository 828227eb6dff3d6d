package io.github.journeymap.export;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.view.LongText;
import io.github.journeymap.view.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One line for each note: stage, step, row, category, note; unplaced notes last. As RFC 4180 has it, with CR LF, and
 * with a byte order mark, without which Excel takes UTF-8 for the local code page.
 *
 * <p>The delimiter is the one that spreadsheets expect in the reader's language. No field is a formula ({@link Formulas}).
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LongText csv = new LongText();
    private final String delimiter;

    private Csv(String delimiter) {
        this.delimiter = delimiter;
    }

    public static LongText of(JourneyMap map, Messages words) {
        return new Csv(words.text("journey-map.export.delimiter")).write(new Outline(map, words));
    }

    private LongText write(Outline outline) {
        Messages words = outline.words;
        csv.append(BYTE_ORDER_MARK);
        line(
                words.text("journey-map.export.stage"),
                words.text("journey-map.export.step"),
                words.text("journey-map.export.row"),
                words.text("journey-map.export.category"),
                words.text("journey-map.export.note"));
        for (Row row : outline.map.rows()) {
            for (Stage stage : outline.map.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    for (Note note : outline.notes(row, stage.steps().get(i))) {
                        line(
                                stage.heading(),
                                outline.step(stage, i),
                                row.heading(),
                                outline.category(note),
                                note.text());
                    }
                }
            }
        }
        unplaced(outline);
        return csv;
    }

    /** An unplaced note still says the row or the step that is left of its place. */
    private void unplaced(Outline outline) {
        List<Note> notes = outline.map.unplaced();
        Map<String, String> rows = new HashMap<>();
        outline.map.rows().forEach(row -> rows.put(row.id(), row.heading()));
        for (Note note : notes) {
            line("", "", rows.getOrDefault(note.row(), ""), outline.category(note), note.text());
        }
    }

    private void line(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                csv.append(delimiter);
            }
            field(fields[i]);
        }
        csv.append("\r\n");
    }

    private void field(String text) {
        csv.append('"').append(Formulas.harmless(text).replace("\"", "\"\"")).append('"');
    }
}
