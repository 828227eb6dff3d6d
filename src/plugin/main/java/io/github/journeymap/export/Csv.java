package io.github.journeymap.export;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.LongText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One line for each value and each note: stage, step, row, category, whom it is about if the map says that, note; those
 * without a place last. As RFC 4180 has it, with CR LF, and with a byte order mark, without which Excel takes UTF-8 for
 * the local code page.
 *
 * <p>The delimiter is the one that spreadsheets expect in the reader's language. No field is a formula
 * ({@link Formulas}).
 */
public final class Csv extends NamedMap {
    private final CsvText csv;
    private final boolean hasPersonas;

    private Csv(JourneyMap map, Messages messages) {
        super(map, messages);
        csv = new CsvText(messages);
        hasPersonas = !map.personas().isEmpty();
    }

    public static LongText of(JourneyMap map, Messages messages) {
        return new Csv(map, messages).write();
    }

    private LongText write() {
        fields(
                messages.text("journey-map.export.stage"),
                messages.text("journey-map.export.step"),
                messages.text("journey-map.export.row"),
                messages.text("journey-map.export.category"),
                messages.text("journey-map.export.persona"),
                messages.text("journey-map.export.note"));
        voted(messages.text("journey-map.export.votes"));
        for (Row row : map.rows()) {
            for (Stage stage : map.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    String step = labels.of(stage, i);
                    cells.value(row, stage.steps().get(i))
                            .ifPresent(value -> number(stage.heading(), step, row.heading(), value));
                    for (Note note : cells.of(row, stage.steps().get(i))) {
                        note(stage.heading(), step, row.heading(), note);
                    }
                }
            }
        }
        unplaced();
        return csv.done();
    }

    /** An unplaced note still says the row or the step that is left of its place. */
    private void unplaced() {
        List<Note> notes = map.unplaced();
        Map<String, String> rows = new HashMap<>();
        map.rows().forEach(row -> rows.put(row.id(), row.heading()));
        for (Note note : notes) {
            note("", "", rows.getOrDefault(note.row(), ""), note);
        }
        map.unplacedValues().forEach(value -> number("", "", rows.getOrDefault(value.row(), ""), value));
    }

    private void note(String stage, String step, String row, Note note) {
        fields(stage, step, row, labels.category(note), labels.persona(note), note.text());
        voted(Integer.toString(votes.count(note)));
    }

    /** Writes a line; the field with the persona is left out if the map has no personas. */
    private void fields(String stage, String step, String row, String category, String persona, String text) {
        csv.text(stage).text(step).text(row).text(category);
        if (hasPersonas) {
            csv.text(persona);
        }
        csv.text(text);
    }

    /** Ends the line; with a column for votes where there are some to be told. */
    private void voted(String text) {
        if (votes.hasCounts()) {
            csv.text(text);
        }
        csv.end();
    }

    private void number(String stage, String step, String row, Value value) {
        csv.text(stage).text(step).text(row).text("");
        if (hasPersonas) {
            csv.text("");
        }
        csv.number(valueLabels.forSpreadsheet(value.number())).end();
    }
}
