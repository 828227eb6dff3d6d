package io.github.journeymap.view;

import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Step;
import java.util.List;
import java.util.Optional;

/**
 * How many rows of a map with many notes a browser draws before all others (docs/behaviour.md, [V37]): as many as
 * surely fill a window, since rows in sight would move if one of them turned out to be higher. So this takes rows for
 * as low as they can be, in pixels, with the measures of the style sheets.
 */
final class FirstRows {
    /** Above this many notes it is worth it. */
    private static final int MANY = 200;

    /**
     * In higher windows the style sheet, {@code sight-first.css}, which knows these numbers, takes twice as many rows.
     */
    private static final int WINDOW = 1_000;

    /** As many laptops have. There the style sheet takes {@link #inLowWindow} rows. */
    private static final int LOW_WINDOW = 800;

    private static final List<Integer> COUNTS = List.of(3, 4, 6, 8, 12, 24);

    private static final int HEADING = 46;
    /** Of a line across the map, and of a row without a name. */
    private static final int NO_HEADING = 24;

    private static final int AROUND_A_CELL = 17;
    private static final int AROUND_A_NOTE = 20;
    private static final int LINE = 18;

    /** From this many columns on, they are as wide as the style sheet says where not all of them are in sight. */
    private static final int WIDE = 7;

    /** No line in such a column has more, even of the narrowest. */
    private static final int MOST_LETTERS = 45;

    private final JourneyMap map;
    private final Cells cells;
    private final List<Step> steps;

    private FirstRows(JourneyMap map, Cells cells) {
        this.map = map;
        this.cells = cells;
        steps = map.steps();
    }

    /** Empty where a browser is to draw all of them at once: the notes are few, or the rows may not fill a window. */
    static Optional<String> of(JourneyMap map, Cells cells) {
        if (map.notes().size() <= MANY) {
            return Optional.empty();
        }
        FirstRows rows = new FirstRows(map, cells);
        int needed = rows.filling(WINDOW);
        int neededIfLow = rows.filling(LOW_WINDOW);
        return COUNTS.stream()
                .filter(count -> count >= needed && inLowWindow(count) >= neededIfLow)
                .findFirst()
                .map(count -> Integer.toString(count));
    }

    /** Four fifths: 3, 4, 5, 7, 10, 20. */
    private static int inLowWindow(int count) {
        return (count * LOW_WINDOW + WINDOW - 1) / WINDOW;
    }

    private int filling(int window) {
        int height = 0;
        int count = 0;
        for (Row row : map.rows()) {
            height += height(row);
            count++;
            if (height >= window) {
                return count;
            }
        }
        return Integer.MAX_VALUE;
    }

    private int height(Row row) {
        return Math.max(
                row.isLine() || row.heading().isBlank() ? NO_HEADING : HEADING,
                steps.stream()
                        .mapToInt(step -> height(cells.of(row, step)))
                        .max()
                        .orElse(0));
    }

    private int height(List<Note> notes) {
        return AROUND_A_CELL + notes.stream().mapToInt(this::height).sum();
    }

    private int height(Note note) {
        int lines = steps.size() < WIDE ? 1 : 1 + Math.max(0, letters(note.text()) - 1) / MOST_LETTERS;
        return AROUND_A_NOTE + lines * LINE;
    }

    /**
     * What surely takes room in a line: marks may lie over letters, signs may be invisible, and spaces hang at its end.
     */
    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
