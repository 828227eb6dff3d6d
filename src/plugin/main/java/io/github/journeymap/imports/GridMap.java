package io.github.journeymap.imports;

import io.github.journeymap.imports.Grid.Line;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The map of a table: one line names the stages, the first column the rows, and the corner what the map is about. A
 * column without a name is a further step of the stage before it, and a line without one goes on with the row above, as
 * where someone has joined cells. What stands above the headings is the title and what the map is about.
 */
final class GridMap {
    /** How many of the first lines someone can choose from. */
    private static final int CHOICE = 10;

    private static final int FEW_NUMBERS = 6;

    /** Headings of the lists that drawing tools export. */
    private static final Set<String> SHAPES = Set.of(
            "shape library",
            "page id",
            "contained by",
            "line source",
            "line destination",
            "source arrow",
            "destination arrow",
            "shape type",
            "shape text",
            "process step id",
            "next step id",
            "connector label",
            "x",
            "y",
            "width",
            "height");

    /**
     * What stands around a table.
     *
     * @param title of what the table stands in; empty if that has none
     * @param about what the map is about
     * @param file what the file is called, for what has no title at all
     */
    record Around(String title, String about, String file) {}

    private final List<Line> lines;
    private final int headings;
    private final ImportNames names;
    private final MapInMaking map = new MapInMaking();
    private final List<String> steps = new ArrayList<>();

    private GridMap(List<Line> lines, int headings, ImportNames names) {
        this.lines = lines;
        this.headings = headings;
        this.names = names;
    }

    static Found.TableLines lines(Grid grid, int chosen, int swap) {
        List<Line> lines = grid.lines();
        int likely = likelyHeadings(lines);
        int headings = chosen < 0 || chosen >= lines.size() - 1 ? likely : chosen;
        List<String> first = lines.stream()
                .limit(CHOICE)
                .map(line -> LeftOut.shortened(String.join(
                        " | ",
                        line.cells().stream().filter(cell -> !cell.isBlank()).toList())))
                .toList();
        boolean isSaid = !lines.isEmpty() && lines.get(likely).isHeading();
        return new Found.TableLines(first, headings, !isSaid && (likely > 0 || isLikeOthers(lines)), swap);
    }

    /**
     * @throws RefusedFileException it isn't one that a map could be made of
     */
    static JourneyMap of(Grid grid, int headings, Around around, ImportNames names) {
        if (!isOne(grid)) {
            throw new RefusedFileException(grid.lines().size() > 1 && grid.width() == 1 ? "list" : "no-table");
        }
        return new GridMap(grid.lines(), headings, names).read(around);
    }

    static boolean isOne(Grid grid) {
        return grid.lines().size() > 1 && grid.width() > 1;
    }

    /** The first line that has several cells; if the file says which are headings, the first of these. */
    private static int likelyHeadings(List<Line> lines) {
        List<Line> first = lines.subList(0, Math.min(CHOICE, Math.max(0, lines.size() - 1)));
        int said = first(
                first,
                line -> line.isHeading() && (line.filled() > 1 || line.cell(0).isBlank()));
        if (said < 0) {
            said = first(first, Line::isHeading);
        }
        return Math.max(0, said < 0 ? first(first, line -> line.filled() > 1) : said);
    }

    private static int first(List<Line> lines, Predicate<Line> is) {
        for (int i = 0; i < lines.size(); i++) {
            if (is.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the first line holds sentences or numbers, as the others may: then someone has to say. */
    private static boolean isLikeOthers(List<Line> lines) {
        return !lines.isEmpty()
                && lines.get(0).cells().stream()
                        .anyMatch(cell ->
                                cell.strip().contains("\n") || Numbers.of(cell).isPresent());
    }

    private JourneyMap read(Around around) {
        Line top = lines.get(headings);
        long shapes = top.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .filter(SHAPES::contains)
                .count();
        if (shapes > 1) {
            throw new RefusedFileException("shapes");
        }
        above(around);
        map.context("", around.about());
        int first = headings + 1;
        Line next = lines.get(first);
        boolean isLast = lines.size() == first + 1;
        boolean saysSteps = !isLast && saysSteps(top, next);
        stages(top, saysSteps);
        if (saysSteps || !isLast && namesSteps(top, next)) {
            nameSteps(next);
            first++;
        }
        if (isOfAmounts(lines.subList(first, lines.size()))) {
            throw new RefusedFileException("numbers");
        }
        rows(first);
        return map.map();
    }

    /** Whether there are several rows, and not a word in them. */
    private static boolean isOfAmounts(List<Line> lines) {
        List<String> cells = lines.stream()
                .flatMap(line -> line.cells().stream().skip(1))
                .filter(cell -> !cell.isBlank())
                .toList();
        return lines.size() > 1 && cells.size() >= FEW_NUMBERS && cells.stream().allMatch(Numbers::isAmount);
    }

    private void above(Around around) {
        map.title(around.title().isEmpty() ? around.file() : around.title());
        for (int i = 0; i < headings; i++) {
            String text = String.join(
                    " ",
                    lines.get(i).cells().stream()
                            .filter(cell -> !cell.isBlank())
                            .toList());
            if (i == 0 && around.title().isEmpty()) {
                map.title(text);
            } else {
                map.context("", text);
            }
            hints(lines.get(i));
        }
        Line top = lines.get(headings);
        if (!top.cell(0).isBlank()) {
            map.context(AxisNames.isOne(top.cell(0)) ? "" : top.cell(0), top.hint(0));
        }
    }

    /** @param isRepeated whether the same name once more is a further step of that stage, as where each line of a list has it */
    private void stages(Line top, boolean isRepeated) {
        int width = lines.stream()
                .skip(headings)
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        String named = "";
        for (int column = 1; column < width; column++) {
            String heading = top.cell(column);
            boolean isSame = isRepeated
                    && column > 1
                    && heading.equals(named)
                    && top.hint(column).isEmpty();
            boolean isNew = steps.isEmpty() || !heading.isBlank() && !isSame;
            named = heading.isBlank() ? named : heading;
            steps.add(isNew ? map.stage(heading, top.hint(column)) : map.step(""));
        }
    }

    /**
     * Whether the next line calls itself one of steps, as the second column of a table does whose stages run downwards.
     */
    private static boolean saysSteps(Line top, Line next) {
        return AxisNames.isStage(top.cell(0)) && AxisNames.isStep(next.cell(0)) && isOfNames(next);
    }

    private static boolean isOfNames(Line line) {
        return line.cells().stream().noneMatch(cell -> cell.strip().contains("\n"));
    }

    /**
     * Under stages that span several columns, a line without a name of its own names the steps; where the file says
     * which are headings, one of these.
     */
    private boolean namesSteps(Line top, Line next) {
        if (top.isHeading() || !next.cell(0).isBlank()) {
            return next.isHeading() && next.cell(0).isBlank();
        }
        boolean spans = false;
        for (int column = 2; column <= steps.size(); column++) {
            spans |= top.cell(column).isBlank();
        }
        return spans && isOfNames(next);
    }

    private void nameSteps(Line line) {
        for (int i = 0; i < steps.size(); i++) {
            map.nameStep(steps.get(i), line.cell(i + 1));
        }
        hints(line);
    }

    /** Of headings that have none in a map. */
    private void hints(Line line) {
        new TreeMap<>(line.hints()).values().forEach(hint -> map.context("", hint));
    }

    private void rows(int first) {
        for (int i = first; i < lines.size(); ) {
            int end = i + 1;
            while (end < lines.size() && lines.get(end).cell(0).isBlank()) {
                end++;
            }
            List<Line> own = lines.subList(i, end);
            Line line = own.get(0);
            Optional<Measured> numbers = own.size() > 1 ? Optional.empty() : numbers(line);
            String hint = line.hint(0);
            int last = hint.lastIndexOf('\n') + 1;
            String total = numbers.isPresent() ? names.total(hint.substring(last)) : "";
            String row = map.row(line.cell(0), total.isEmpty() ? hint : hint.substring(0, last));
            if (numbers.isPresent()) {
                map.measure(row, numbers.get().scale().withTotal(total));
                numbers.get().numbers().forEach((step, number) -> map.value(row, step, number));
                hintsAmongNotes(row, line);
            } else if (own.size() == 1 && line.isHeading() && line.cells().size() == 1) {
                map.line(row);
            } else {
                own.forEach(each -> notes(row, each));
            }
            i = end;
        }
    }

    private void notes(String row, Line line) {
        for (int column = 1; column < line.cells().size(); column++) {
            for (String note : line.notes(column)) {
                map.note(new Cell(row, steps.get(column - 1)), note);
            }
        }
        hintsAmongNotes(row, line);
    }

    /** Of a cell that the file calls a heading, for whatever reason, but which is none. */
    private void hintsAmongNotes(String row, Line line) {
        new TreeMap<>(line.hints())
                .tailMap(1)
                .forEach((column, hint) -> map.note(new Cell(row, steps.get(column - 1)), hint));
    }

    /** The numbers of a line by their steps, and what they are measured by. */
    private record Measured(Map<String, Decimal> numbers, Scale scale) {}

    /** If a line has at least two and nothing else but the same unit behind each of them. */
    private Optional<Measured> numbers(Line line) {
        Map<String, Decimal> numbers = new LinkedHashMap<>();
        String unit = null;
        for (int column = 1; column < line.cells().size(); column++) {
            String cell = names.withoutFace(line.cell(column));
            if (!cell.isBlank()) {
                Optional<Numbers.Quantity> quantity = Numbers.quantity(cell);
                if (quantity.isEmpty()
                        || unit != null && !unit.equals(quantity.get().unit())) {
                    return Optional.empty();
                }
                unit = quantity.get().unit();
                numbers.put(steps.get(column - 1), quantity.get().number());
            }
        }
        return numbers.size() < 2
                ? Optional.empty()
                : Optional.of(new Measured(numbers, Numbers.scaleOf(numbers.values(), unit)));
    }
}
