package io.github.journeymap.export;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Fnv;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The map as a spreadsheet: a sheet that looks like it, and one with a line for each note and value, which can be
 * changed and imported again. Its first column, which is hidden, has the ids of the notes; a hidden sheet says what was
 * in each line.
 */
public final class Xlsx extends NamedMap {
    /** The name of the hidden sheet. */
    public static final String ORIGIN = "journey-map";

    /** What stands for a value in the column of ids: no id begins like that. */
    public static final String VALUE = "#";

    private static final int TEXT_WIDTH = 80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Sheets sheets = new Sheets(bytes);
    private final boolean hasPersonas;

    private Xlsx(JourneyMap map, Messages messages) {
        super(map, messages);
        hasPersonas = !map.personas().isEmpty();
    }

    public static byte[] of(JourneyMap map, Messages messages) {
        return new Xlsx(map, messages).write();
    }

    private byte[] write() {
        String grid = messages.text("journey-map.export.sheet.map");
        sheets.frame(List.of(grid, messages.text("journey-map.export.sheet.notes"), ORIGIN), true, XlsxStyles.xml());
        new MapSheet(this, sheets).write();
        writeNotes();
        writeOrigin();
        sheets.finish();
        return bytes.toByteArray();
    }

    private void writeNotes() {
        List<String> columns = new ArrayList<>(List.of("stage", "step", "row", "category", "note"));
        if (hasPersonas) {
            columns.add(columns.size() - 1, "persona");
        }
        int[] widths = new int[columns.size() + 1];
        Arrays.fill(widths, 1, columns.size(), MapSheet.NARROW);
        widths[columns.size()] = TEXT_WIDTH;
        if (votes.hasCounts()) {
            columns.add("votes");
            widths = Arrays.copyOf(widths, columns.size() + 1);
            widths[columns.size()] = MapSheet.NARROW;
        }
        sheets.beginSheet(2, new int[] {0, 1}, widths);
        sheets.beginLine();
        sheets.text("Id", XlsxStyles.HEADING);
        for (String column : columns) {
            sheets.text(messages.text("journey-map.export." + column), XlsxStyles.HEADING);
        }
        sheets.endLine();
        each((id, place, category, persona, text) -> {
            sheets.beginLine(MapSheet.lines(text, TEXT_WIDTH));
            sheets.text(id, XlsxStyles.PLAIN);
            for (String name : place) {
                sheets.text(name, XlsxStyles.PLAIN);
            }
            sheets.text(category, XlsxStyles.PLAIN);
            if (hasPersonas) {
                sheets.text(persona, XlsxStyles.PLAIN);
            }
            if (id.startsWith(VALUE)) {
                sheets.number(text, XlsxStyles.PLAIN);
            } else {
                sheets.text(text, XlsxStyles.PLAIN);
                if (votes.hasCounts()) {
                    sheets.number(Integer.toString(votes.count(id)), XlsxStyles.PLAIN);
                }
            }
            sheets.endLine();
        });
        sheets.endSheet(columns.size());
    }

    /** Writes a hidden sheet that has for each line its id, and a digest of its text, category, place and persona. */
    private void writeOrigin() {
        int[] widths = new int[5];
        Arrays.fill(widths, MapSheet.NARROW);
        sheets.beginSheet(3, new int[] {0, 1}, widths);
        sheets.beginLine();
        List.of("id", "text", "category", "place", "persona").forEach(name -> sheets.text(name, XlsxStyles.PLAIN));
        sheets.endLine();
        each((id, place, category, persona, text) -> {
            sheets.beginLine();
            sheets.text(id, XlsxStyles.PLAIN);
            sheets.text(digest(text), XlsxStyles.PLAIN);
            sheets.text(digestOfNames(category), XlsxStyles.PLAIN);
            sheets.text(digestOfNames(place.toArray(String[]::new)), XlsxStyles.PLAIN);
            sheets.text(digestOfNames(persona), XlsxStyles.PLAIN);
            sheets.endLine();
        });
        sheets.endSheet(0);
    }

    /** A digest by which a changed text is recognised; white space around it doesn't count. */
    public static String digest(String text) {
        return Integer.toHexString(Fnv.hash(text.strip()));
    }

    /** The same of what stands in one line each. */
    public static String digestOfNames(String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(name.strip().replaceAll("\\s+", " ")).append('\n');
        }
        return digest(all.toString());
    }

    private interface Line {
        void write(String id, List<String> place, String category, String persona, String text);
    }

    /**
     * Hands over each line in the order of the list, notes and values without a place last. A value's text is its
     * number.
     */
    private void each(Line line) {
        Map<String, String> rows = new HashMap<>();
        for (Row row : map.rows()) {
            rows.put(row.id(), row.heading());
            // What stands in a line has no place.
            for (Stage stage : row.isLine() ? List.<Stage>of() : map.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    Step step = stage.steps().get(i);
                    List<String> place = List.of(stage.heading(), labels.of(stage, i), row.heading());
                    cells.value(row, step)
                            .ifPresent(value -> line.write(
                                    VALUE + row.id() + "/" + step.id(),
                                    place,
                                    "",
                                    "",
                                    value.number().plain()));
                    cells.of(row, step).forEach(note -> write(note, place, line));
                }
            }
        }
        map.unplaced().forEach(note -> write(note, List.of("", "", rows.getOrDefault(note.row(), "")), line));
        map.unplacedValues()
                .forEach(value -> line.write(
                        VALUE + value.row() + "/" + value.step(),
                        List.of("", "", rows.getOrDefault(value.row(), "")),
                        "",
                        "",
                        value.number().plain()));
    }

    private void write(Note note, List<String> place, Line line) {
        line.write(note.id(), place, labels.category(note), labels.persona(note), note.text());
    }
}
