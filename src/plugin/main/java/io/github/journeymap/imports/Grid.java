package io.github.journeymap.imports;

import io.github.journeymap.model.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines of cells, as a table has them. Lines and ends of lines that hold nothing are not among them. */
final class Grid {
    /** Far beyond any map, so that no large sheet is refused before its content is known. */
    static final int MOST_CELLS = 1_000_000;

    /** A list of all notes and values of a full map has less than half of it. */
    static final int MOST_LINES = 100_000;

    static final int MOST_COLUMNS = 1_000;
    static final int MOST_CHARACTERS = 10 * 1024 * 1024;

    /**
     * @param number of the line in its file, from 1
     * @param cells the lines of a cell are parted by line feeds
     * @param isHeading whether the file says that all of them are headings
     * @param notes those of the cells of which the file itself says where one ends and the next begins, by their
     *     columns
     * @param hints what the file says about headings besides, by their columns
     */
    record Line(
            int number,
            List<String> cells,
            boolean isHeading,
            Map<Integer, List<String>> notes,
            Map<Integer, String> hints) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        List<String> notes(int column) {
            List<String> said = notes.get(column);
            return said == null ? CellNotes.of(cell(column)) : said;
        }

        String hint(int column) {
            return hints.getOrDefault(column, "");
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private int cells;
    private long characters;

    Grid() {}

    /** A further table of the same file, which together with those before it may have as many cells as one alone. */
    Grid(Grid before) {
        cells = before.cells;
    }

    /** @throws RefusedFileException the table is beyond what can be read */
    void add(int number, List<String> line) {
        add(new Line(number, line, false, Map.of(), Map.of()));
    }

    /** @throws RefusedFileException the table is beyond what can be read */
    void add(Line added) {
        int number = added.number();
        List<String> line = added.cells();
        int end = line.size();
        while (end > 0 && line.get(end - 1).isBlank()) {
            end--;
        }
        // A line of headings is one also where none of them says anything.
        if (end == 0 && !(added.isHeading() && lines.isEmpty())) {
            return;
        }
        cells += end;
        for (int i = 0; i < end; i++) {
            characters += line.get(i).length();
        }
        checkColumns(end, number);
        if (cells > MOST_CELLS || lines.size() == MOST_LINES || characters > MOST_CHARACTERS) {
            throw new RefusedFileException("cells", Integer.toString(number));
        }
        lines.add(new Line(number, List.copyOf(line.subList(0, end)), added.isHeading(), added.notes(), added.hints()));
    }

    /** @throws RefusedFileException a line that is as wide as that is beyond what can be read */
    static void checkColumns(int width, int number) {
        if (width > MOST_COLUMNS) {
            throw new RefusedFileException("columns", Integer.toString(MOST_COLUMNS), Integer.toString(number));
        }
    }

    List<Line> lines() {
        return lines;
    }

    /**
     * The same table where it begins further right, at B2 for example. A first column that is empty since no row has a
     * name stays.
     */
    Grid withoutMargin() {
        int free = lines.stream().mapToInt(Grid::emptyCells).min().orElse(0);
        int margin = free == 0 || hasNames(free) ? free : free - 1;
        if (margin == 0) {
            return this;
        }
        Grid table = new Grid();
        for (Line line : lines) {
            table.add(line.number(), line.cells().subList(margin, line.cells().size()));
        }
        return table;
    }

    /**
     * The same table with rows and columns swapped, from that line on: what stands above is no part of the table.
     * Where headings are said to be some, they name something else now.
     *
     * @throws RefusedFileException each of its lines would be a step, and it has more of them than a table may have
     *     columns
     */
    Grid swappedFrom(int first) {
        if (first >= lines.size()) {
            return this;
        }
        Grid table = new Grid();
        lines.subList(0, first).forEach(table::add);
        List<Line> swapped = lines.subList(first, lines.size());
        if (swapped.size() > MOST_COLUMNS) {
            throw new RefusedFileException("many.steps", Integer.toString(Limits.STEPS));
        }
        for (int i = 0; i < width(swapped); i++) {
            int column = i;
            Map<Integer, List<String>> notes = new TreeMap<>();
            Map<Integer, String> hints = new TreeMap<>();
            for (int line = 0; line < swapped.size(); line++) {
                Line from = swapped.get(line);
                if (from.notes().containsKey(column)) {
                    notes.put(line, from.notes().get(column));
                }
                if (from.hints().containsKey(column)) {
                    hints.put(line, from.hints().get(column));
                }
            }
            List<String> cells = swapped.stream().map(line -> line.cell(column)).toList();
            table.add(new Line(first + column + 1, cells, false, notes, hints));
        }
        return table;
    }

    /** Whether that column names rows, and not a stage with what is in it. */
    private boolean hasNames(int column) {
        long filled =
                lines.stream().filter(line -> !line.cell(column).isBlank()).count();
        return filled > 2
                || lines.stream().filter(line -> line.filled() > 1).limit(1).anyMatch(line -> line.cell(column)
                        .isBlank());
    }

    private static int emptyCells(Line line) {
        int empty = 0;
        while (empty < line.cells().size() && line.cell(empty).isBlank()) {
            empty++;
        }
        return empty;
    }

    /** Whether it has room for several stages and rows. */
    boolean isLarge() {
        return lines.size() > 2 && width() > 2;
    }

    int width() {
        return width(lines);
    }

    private static int width(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    }
}
