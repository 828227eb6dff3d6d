package io.github.journeymap.export;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet that looks like the map. */
final class MapSheet {
    /** The width of a narrow column, in characters like all widths here. */
    static final int NARROW = 24;

    private static final int WIDE = 32;
    /** Columns of steps that what stands above the map goes over. */
    private static final int WIDEST_TEXT = 4;

    /** The most characters that a spreadsheet can hold in a cell. */
    private static final int LONGEST_CELL = 32_767;

    private final NamedMap named;
    private final JourneyMap map;
    private final Labels labels;
    private final ValueLabels valueLabels;
    private final Cells cells;
    private final Sheets sheets;

    MapSheet(NamedMap named, Sheets sheets) {
        this.named = named;
        map = named.map;
        labels = named.labels;
        valueLabels = named.valueLabels;
        cells = named.cells;
        this.sheets = sheets;
    }

    void write() {
        List<Step> steps = map.steps();
        boolean hasContext = !map.context().text().isBlank();
        String card = card();
        boolean showsSteps = Labels.showsSteps(map.stages());
        int[] widths = new int[steps.size() + 1];
        Arrays.fill(widths, WIDE);
        widths[0] = NARROW;
        sheets.beginSheet(
                1, new int[] {1, 2 + (hasContext ? 1 : 0) + (card.isEmpty() ? 0 : 1) + (showsSteps ? 1 : 0)}, widths);
        int across = Math.min(steps.size(), WIDEST_TEXT);
        single(labels.title(), XlsxStyles.TITLE, across);
        if (hasContext) {
            single(map.context().text(), XlsxStyles.PLAIN, across);
        }
        if (!card.isEmpty()) {
            single(card, XlsxStyles.PLAIN, across);
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

    /** Who the map is about, a line for each thing that is said; its picture has no place in a cell. */
    private String card() {
        Persona persona = map.persona();
        return Stream.of(persona.name(), persona.role(), persona.text(), persona.quote())
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
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
        sheets.text(heading(row), XlsxStyles.FIRST_TONE + tone);
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

    /** With what is said of all values; or else with their unit, as the cells hold numbers alone. */
    private String heading(Row row) {
        if (!row.isScale()) {
            return row.heading();
        }
        String total = named.total(row);
        String below = total.isEmpty() ? row.range().unit() : total;
        return below.isEmpty() ? row.heading() : row.heading() + "\n" + below;
    }

    /** How many lines a text takes in a column of that many characters. */
    static int lines(String text, int width) {
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

    /** The number of lines in the highest cell of the row. */
    private int lines(Row row, List<Step> steps) {
        int most = lines(heading(row), NARROW);
        for (Step step : row.isLine() ? List.<Step>of() : steps) {
            int lines = cells.value(row, step).isPresent() ? 1 : 0;
            for (Note note : cells.of(row, step)) {
                lines += lines(words(note), WIDE);
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    /** The note with its category, whom it is about, and the name of its picture. */
    private String words(Note note) {
        String label = labels.both(note);
        String picture = labels.picture(note);
        return (label.isEmpty() ? "" : label + ": ") + note.text() + (picture.isEmpty() ? "" : " (" + picture + ")");
    }

    /** What doesn't fit is in the list. */
    private String cell(Row row, Optional<Value> value, List<Note> notes) {
        StringBuilder text = new StringBuilder();
        value.ifPresent(one ->
                text.append(valueLabels.written(row.range(), one.number())).append('\n'));
        for (Note note : notes) {
            text.append(notes.size() > 1 ? "• " : "").append(words(note)).append('\n');
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
}
