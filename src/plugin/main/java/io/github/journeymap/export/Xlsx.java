package io.github.journeymap.export;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Fnv;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The map as a spreadsheet: a sheet that looks like it, and one with a line for each note and value, which can be changed and
 * imported again. Its first column, which is hidden, has the ids of the notes; a hidden sheet says what was in each line.
 */
public final class Xlsx extends NamedMap {
    /** The name of the hidden sheet. */
    public static final String ORIGIN = "journey-map";

    /** What stands for a value in the column of ids: no id begins like that. */
    public static final String VALUE = "#";

    /** The most characters that a spreadsheet can hold in a cell. */
    private static final int LONGEST_CELL = 32_767;

    private static final int NARROW = 24;
    private static final int WIDE = 32;
    private static final int TEXT_WIDTH = 80;
    /** Columns of steps that what stands above the map goes over. */
    private static final int WIDEST_TEXT = 4;

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
        writeMap();
        writeNotes();
        writeOrigin();
        sheets.finish();
        return bytes.toByteArray();
    }

    private void writeMap() {
        List<Step> steps = map.steps();
        boolean hasContext = !map.context().text().isBlank();
        boolean showsSteps = Labels.showsSteps(map.stages());
        int[] widths = new int[steps.size() + 1];
        Arrays.fill(widths, WIDE);
        widths[0] = NARROW;
        sheets.beginSheet(1, new int[] {1, 2 + (hasContext ? 1 : 0) + (showsSteps ? 1 : 0)}, widths);
        int across = Math.min(steps.size(), WIDEST_TEXT);
        single(labels.title(), XlsxStyles.TITLE, across);
        if (hasContext) {
            single(map.context().text(), XlsxStyles.PLAIN, across);
        }
        stages();
        if (showsSteps) {
            sheets.beginLine(stepLines());
            sheets.text("", XlsxStyles.HEADING);
            for (Stage stage : map.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    sheets.text(labels.of(stage, i), XlsxStyles.STEP);
                }
            }
            sheets.endLine();
        }
        map.rows().forEach(row -> row(row, steps));
        sheets.endSheet(0);
    }

    /** @param across over how many columns besides the first it goes */
    private void single(String text, int style, int across) {
        int size = style == XlsxStyles.TITLE ? XlsxStyles.TITLE_SIZE : XlsxStyles.BODY_SIZE;
        int width = (NARROW + across * WIDE) * XlsxStyles.BODY_SIZE / size;
        sheets.beginLine(lines(text, width) + (style == XlsxStyles.TITLE ? 1 : 0));
        sheets.text(text, style);
        for (int i = 0; i < across; i++) {
            sheets.text("", style);
        }
        sheets.join(across + 1);
        sheets.endLine();
    }

    private void stages() {
        int most = lines(map.context().heading(), NARROW);
        for (Stage stage : map.stages()) {
            most = Math.max(most, lines(stage.heading(), WIDE * stage.steps().size()));
        }
        sheets.beginLine(most);
        sheets.text(map.context().heading(), XlsxStyles.HEADING);
        for (int place = 0; place < map.stages().size(); place++) {
            Stage stage = map.stages().get(place);
            int style = XlsxStyles.FIRST_ACCENT + Accent.of(stage, place).ordinal();
            for (int i = 0; i < stage.steps().size(); i++) {
                sheets.text(i == 0 ? stage.heading() : "", style);
            }
            sheets.join(stage.steps().size());
        }
        sheets.endLine();
    }

    private void row(Row row, List<Step> steps) {
        int tone = row.tone().ordinal();
        sheets.beginLine(lines(row, steps));
        sheets.text(row.heading(), XlsxStyles.FIRST_TONE + tone);
        for (Step step : row.isLine() ? List.<Step>of() : steps) {
            Optional<Value> value = cells.value(row, step);
            List<Note> notes = cells.of(row, step);
            if (value.isPresent() && notes.isEmpty()) {
                sheets.number(value.get().number().plain(), XlsxStyles.FIRST_CELL + tone);
            } else {
                sheets.text(cell(row, value, notes), XlsxStyles.FIRST_CELL + tone);
            }
        }
        sheets.endLine();
    }

    /** How many lines a text takes in a column of that many characters. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.codePointCount(0, line.length()) / width;
        }
        return lines;
    }

    private int stepLines() {
        int most = 1;
        for (Stage stage : map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                most = Math.max(most, lines(labels.of(stage, i), WIDE));
            }
        }
        return most;
    }

    /** Of the highest cell of a row. */
    private int lines(Row row, List<Step> steps) {
        int most = lines(row.heading(), NARROW);
        for (Step step : row.isLine() ? List.<Step>of() : steps) {
            int lines = cells.value(row, step).isPresent() ? 1 : 0;
            for (Note note : cells.of(row, step)) {
                lines += lines(labels.category(note) + note.text(), WIDE);
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    /** What doesn't fit is in the list. */
    private String cell(Row row, Optional<Value> value, List<Note> notes) {
        StringBuilder text = new StringBuilder();
        value.ifPresent(one ->
                text.append(valueLabels.written(row.range(), one.number())).append('\n'));
        for (Note note : notes) {
            String label = labels.both(note);
            text.append(notes.size() > 1 ? "• " : "")
                    .append(label.isEmpty() ? "" : label + ": ")
                    .append(note.text())
                    .append('\n');
            if (text.length() > LONGEST_CELL) {
                break;
            }
        }
        if (text.length() > LONGEST_CELL) {
            int end = LONGEST_CELL - 1;
            return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
        }
        return text.toString().stripTrailing();
    }

    private void writeNotes() {
        List<String> columns = new ArrayList<>(List.of("stage", "step", "row", "category", "note"));
        if (hasPersonas) {
            columns.add(columns.size() - 1, "persona");
        }
        int[] widths = new int[columns.size() + 1];
        Arrays.fill(widths, 1, columns.size(), NARROW);
        widths[columns.size()] = TEXT_WIDTH;
        if (votes.hasCounts()) {
            columns.add("votes");
            widths = Arrays.copyOf(widths, columns.size() + 1);
            widths[columns.size()] = NARROW;
        }
        sheets.beginSheet(2, new int[] {0, 1}, widths);
        sheets.beginLine();
        sheets.text("Id", XlsxStyles.HEADING);
        for (String column : columns) {
            sheets.text(messages.text("journey-map.export." + column), XlsxStyles.HEADING);
        }
        sheets.endLine();
        each((id, place, category, persona, text) -> {
            sheets.beginLine(lines(text, TEXT_WIDTH));
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

    /** For each line its id, and a digest of its text, its category, its place and whom it is about. */
    private void writeOrigin() {
        sheets.beginSheet(3, new int[] {0, 1}, NARROW, NARROW, NARROW, NARROW, NARROW);
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

    /** In the order of the list; a value's text is its number. Those without a place come last. */
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
