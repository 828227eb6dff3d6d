package io.github.journeymap.export;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Fnv;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final int TITLE_SIZE = 16;
    private static final int BODY_SIZE = 11;

    // Numbers of looks, in the order in which styles() writes them.
    private static final int PLAIN = 0;
    private static final int TITLE = 1;
    private static final int HEADING = 2;
    private static final int STEP = 3;
    private static final int FIRST_TONE = 4;
    private static final int FIRST_CELL = FIRST_TONE + Tone.values().length;
    private static final int FIRST_ACCENT = FIRST_CELL + Tone.values().length;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Sheets sheets = new Sheets(bytes);

    private Xlsx(JourneyMap map, Messages messages) {
        super(map, messages);
    }

    public static byte[] of(JourneyMap map, Messages messages) {
        return new Xlsx(map, messages).write();
    }

    private byte[] write() {
        String grid = messages.text("journey-map.export.sheet.map");
        sheets.frame(List.of(grid, messages.text("journey-map.export.sheet.notes"), ORIGIN), styles());
        writeMap();
        writeNotes();
        writeOrigin();
        sheets.finish();
        return bytes.toByteArray();
    }

    private static String styles() {
        StringBuilder fills = new StringBuilder("<fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>" + fill(Palette.QUIET));
        for (Tone tone : Tone.values()) {
            fills.append(fill(Palette.tint(tone)));
        }
        for (Accent accent : Accent.values()) {
            fills.append(fill(Palette.band(accent)));
        }
        List<String> looks = new ArrayList<>(List.of(look(0, 0), look(1, 0), look(2, 2), look(2, 2)));
        int firstTone = 3;
        for (int i = 0; i < Tone.values().length; i++) {
            looks.add(look(2, firstTone + i));
        }
        for (int i = 0; i < Tone.values().length; i++) {
            looks.add(look(0, firstTone + i));
        }
        for (int i = 0; i < Accent.values().length; i++) {
            looks.add(look(3, firstTone + Tone.values().length + i));
        }
        String side = " style=\"thin\"><color rgb=\"" + rgb(Palette.BORDER) + "\"/></";
        return "<fonts count=\"4\">" + font(BODY_SIZE, false, Palette.TEXT) + font(TITLE_SIZE, true, Palette.TEXT)
                + font(BODY_SIZE, true, Palette.TEXT) + font(BODY_SIZE, true, Palette.BAND_TEXT) + "</fonts>"
                + "<fills count=\"" + (firstTone + Tone.values().length + Accent.values().length) + "\">" + fills
                + "</fills>"
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left" + side
                + "left><right" + side + "right><top" + side + "top><bottom" + side
                + "bottom><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + looks.size() + "\">" + String.join("", looks) + "</cellXfs>";
    }

    private static String font(int size, boolean isBold, Palette colour) {
        return "<font>" + (isBold ? "<b/>" : "") + "<sz val=\"" + size + "\"/><color rgb=\"" + rgb(colour)
                + "\"/><name val=\"Calibri\"/></font>";
    }

    private static String fill(Palette colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + rgb(colour) + "\"/></patternFill></fill>";
    }

    private static String look(int font, int fill) {
        return "<xf numFmtId=\"0\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"" + (fill == 0 ? 0 : 1)
                + "\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    }

    private static String rgb(Palette colour) {
        String hex = colour.hex().substring(1);
        return "FF" + (hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex).toUpperCase(Locale.ROOT);
    }

    private void writeMap() {
        List<Step> steps = map.steps();
        boolean hasContext = !map.context().text().isBlank();
        boolean showsSteps = Labels.showsSteps(map.stages());
        int[] widths = new int[steps.size() + 1];
        Arrays.fill(widths, WIDE);
        widths[0] = NARROW;
        sheets.beginSheet(1, new int[] {1, 2 + (hasContext ? 1 : 0) + (showsSteps ? 1 : 0)}, widths);
        single(labels.title(), TITLE);
        if (hasContext) {
            single(map.context().text(), PLAIN);
        }
        stages();
        if (showsSteps) {
            sheets.beginLine();
            sheets.text("", HEADING);
            for (Stage stage : map.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    sheets.text(labels.of(stage, i), STEP);
                }
            }
            sheets.endLine();
        }
        map.rows().forEach(row -> row(row, steps));
        sheets.endSheet(0);
    }

    private void single(String text, int style) {
        sheets.beginLine();
        sheets.text(text, style);
        sheets.endLine();
    }

    private void stages() {
        sheets.beginLine();
        sheets.text(map.context().heading(), HEADING);
        for (int place = 0; place < map.stages().size(); place++) {
            Stage stage = map.stages().get(place);
            int style = FIRST_ACCENT + Accent.of(stage, place).ordinal();
            for (int i = 0; i < stage.steps().size(); i++) {
                sheets.text(i == 0 ? stage.heading() : "", style);
            }
            sheets.join(stage.steps().size());
        }
        sheets.endLine();
    }

    private void row(Row row, List<Step> steps) {
        int tone = row.tone().ordinal();
        sheets.beginLine();
        sheets.text(row.heading(), FIRST_TONE + tone);
        for (Step step : row.isLine() ? List.<Step>of() : steps) {
            Optional<Value> value = cells.value(row, step);
            List<Note> notes = cells.of(row, step);
            if (value.isPresent() && notes.isEmpty()) {
                sheets.number(value.get().number().plain(), FIRST_CELL + tone);
            } else {
                sheets.text(cell(row, value, notes), FIRST_CELL + tone);
            }
        }
        sheets.endLine();
    }

    /** What doesn't fit is in the list. */
    private String cell(Row row, Optional<Value> value, List<Note> notes) {
        StringBuilder text = new StringBuilder();
        value.ifPresent(one ->
                text.append(valueLabels.written(row.range(), one.number())).append('\n'));
        for (Note note : notes) {
            String category = labels.category(note);
            text.append(notes.size() > 1 ? "• " : "")
                    .append(category.isEmpty() ? "" : category + ": ")
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
        sheets.beginSheet(2, new int[] {0, 1}, 0, NARROW, NARROW, NARROW, NARROW, TEXT_WIDTH);
        sheets.beginLine();
        sheets.text("Id", HEADING);
        for (String column : List.of("stage", "step", "row", "category", "note")) {
            sheets.text(messages.text("journey-map.export." + column), HEADING);
        }
        sheets.endLine();
        each((id, place, category, text) -> {
            sheets.beginLine();
            sheets.text(id, PLAIN);
            for (String name : place) {
                sheets.text(name, PLAIN);
            }
            sheets.text(category, PLAIN);
            if (id.startsWith(VALUE)) {
                sheets.number(text, PLAIN);
            } else {
                sheets.text(text, PLAIN);
            }
            sheets.endLine();
        });
        sheets.endSheet(5);
    }

    /** For each line its id, and a digest of its text, its category and its place. */
    private void writeOrigin() {
        sheets.beginSheet(3, new int[] {0, 1}, NARROW, NARROW, NARROW, NARROW);
        sheets.beginLine();
        List.of("id", "text", "category", "place").forEach(name -> sheets.text(name, PLAIN));
        sheets.endLine();
        each((id, place, category, text) -> {
            sheets.beginLine();
            sheets.text(id, PLAIN);
            sheets.text(digest(text), PLAIN);
            sheets.text(digestOfNames(category), PLAIN);
            sheets.text(digestOfNames(place.toArray(String[]::new)), PLAIN);
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
        void write(String id, List<String> place, String category, String text);
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
                                    value.number().plain()));
                    cells.of(row, step)
                            .forEach(note -> line.write(note.id(), place, labels.category(note), note.text()));
                }
            }
        }
        map.unplaced()
                .forEach(note -> line.write(
                        note.id(),
                        List.of("", "", rows.getOrDefault(note.row(), "")),
                        labels.category(note),
                        note.text()));
    }
}
