package io.github.journeymap.export;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.view.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line for each note: stage, step, row, category, note; unplaced notes last. As RFC 4180 has it, with CR LF, and
 * with a byte order mark, without which Excel takes UTF-8 for the local code page.
 *
 * <p>The delimiter is the one that spreadsheets expect in the reader's language. A spreadsheet runs a field that starts
 * with {@code =}, {@code +}, {@code -} or {@code @} as a formula, so something stands before each of these: an
 * apostrophe, which shows, where it could do something; where it is only words, as in a list of {@code + friendly} and
 * {@code - slow}, a character of no width.
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Also the full-width forms, which Excel takes for the same in East Asian settings. */
    private static final String STARTS_FORMULA = "=+-@＝＋－＠";

    private static final String EQUALS = "=＝";
    private static final String APOSTROPHE = "'";
    private static final String NO_WIDTH = "\u200B";

    /** A formula can do something if it calls a function or refers to another sheet, file or program. */
    private static final Pattern DOES_SOMETHING = Pattern.compile("[\\p{L}\\p{N}_.]\\(|!\\s*[\\p{L}\\p{N}$'#_]");

    /**
     * Where a program that expects another delimiter begins a cell within a text, however well it is quoted: behind a
     * delimiter or at a line's start, whatever white space and quotes stand between.
     */
    private static final Pattern FORMULA_WITHIN =
            Pattern.compile("(?<=[,;\t\n])([\\s\"\\p{Z}\\p{Cf}\\p{Cc}]*)(?=[" + STARTS_FORMULA + "])");

    private final StringBuilder csv = new StringBuilder();
    private final String delimiter;

    private Csv(String delimiter) {
        this.delimiter = delimiter;
    }

    public static String of(JourneyMap map, Words words) {
        return new Csv(words.text("journey-map.export.delimiter")).write(new Outline(map, words));
    }

    private String write(Outline outline) {
        Words words = outline.words;
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
        return csv.toString();
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
        String harmless = guard(text) + withoutFormulas(text);
        csv.append('"').append(harmless.replace("\"", "\"\"")).append('"');
    }

    /** Programs differ in whether they skip white space first, so it is skipped here. */
    private static String guard(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c)) {
                if (STARTS_FORMULA.indexOf(c) < 0) {
                    return "";
                }
                return EQUALS.indexOf(c) >= 0 || doesSomething(text, i) ? APOSTROPHE : NO_WIDTH;
            }
        }
        return "";
    }

    private static String withoutFormulas(String text) {
        return FORMULA_WITHIN
                .matcher(text)
                .replaceAll(before -> Matcher.quoteReplacement(before.group()
                        + (doesSomething(text, before.end())
                                ? APOSTROPHE
                                : text.indexOf('(', before.end()) >= 0 ? NO_WIDTH : "")));
    }

    private static boolean doesSomething(String text, int from) {
        return DOES_SOMETHING.matcher(text).find(from);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }
}
