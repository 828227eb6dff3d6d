package io.github.journeymap.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a table of a page. What spans several columns or rows stands in the first of them. */
final class StorageLines {
    private final Grid grid;
    /** For each column that any cell was in, the line down to which a cell from above reaches. */
    private int[] taken = new int[0];

    private final Map<Integer, List<String>> notes = new HashMap<>();
    private final Map<Integer, String> hints = new HashMap<>();
    private List<String> line = new ArrayList<>();
    private int number;
    private int column;
    private int columnBehind;
    private boolean isHeading;
    private boolean isHeadingLine;

    /** @param before the table before it on the page, or none */
    StorageLines(Grid before) {
        grid = new Grid(before);
    }

    Grid grid() {
        return grid;
    }

    /** Of the line that is read, from 1. */
    int number() {
        return number;
    }

    boolean isInHeading() {
        return isHeading;
    }

    void beginLine() {
        number++;
        line = new ArrayList<>();
        notes.clear();
        hints.clear();
        columnBehind = 0;
        isHeadingLine = true;
    }

    /** Answers where its text goes. */
    StorageNotes beginCell(boolean heading, int columns, int rows) {
        column = columnBehind;
        while (column < Math.min(Grid.MOST_COLUMNS, taken.length) && taken[column] >= number) {
            column++;
        }
        columnBehind = Math.min(column + Math.max(columns, 1), Grid.MOST_COLUMNS + 1);
        if (columnBehind > taken.length) {
            taken = Arrays.copyOf(taken, Math.max(columnBehind, 2 * taken.length));
        }
        for (int i = column; i < columnBehind; i++) {
            // None: down to the end of the table.
            taken[i] = rows == 0 ? Integer.MAX_VALUE : number + rows - 1;
        }
        isHeading = heading;
        isHeadingLine &= heading;
        return new StorageNotes();
    }

    /** @param cell what the text went to */
    void endCell(StorageNotes cell) {
        List<String> found = cell.notes();
        if (!found.isEmpty()) {
            Grid.checkColumns(column + 1, number);
            while (line.size() <= column) {
                line.add("");
            }
            line.set(column, String.join("\n", found));
            if (cell.isListed()) {
                notes.put(column, List.copyOf(found));
            }
            if (!cell.hints().isEmpty()) {
                hints.put(column, String.join("\n", cell.hints()));
            }
        }
        isHeading = false;
    }

    void endLine() {
        grid.add(new Grid.Line(number, line, isHeadingLine, Map.copyOf(notes), Map.copyOf(hints)));
    }
}
