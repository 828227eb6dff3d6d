package io.github.journeymap.imports;

import io.github.journeymap.imports.Grid.Line;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The map of a table: one line names the stages, the first column the rows, and the corner what the map is about. A column
 * without a name is a further step of the stage before it, and a line without one goes on with the row above, as where someone
 * has joined cells. What stands above the headings is the title and what the map is about.
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

    private final List<Line> lines;
    private final int headings;
    private final MapInMaking map = new MapInMaking();
    private final List<String> steps = new ArrayList<>();

    private GridMap(List<Line> lines, int headings) {
        this.lines = lines;
        this.headings = headings;
    }

    static Found.TableLines lines(Grid grid, int chosen) {
        List<Line> lines = grid.lines();
        int likely = likelyHeadings(lines);
        int headings = chosen < 0 || chosen >= lines.size() - 1 ? likely : chosen;
        List<String> first = lines.stream()
                .limit(CHOICE)
                .map(line -> LeftOut.shortened(String.join(
                        " | ",
                        line.cells().stream().filter(cell -> !cell.isBlank()).toList())))
                .toList();
        return new Found.TableLines(first, headings, likely > 0 || isLikeOthers(lines));
    }

    /**
     * @param title for a map whose table doesn't say one
     * @throws RefusedFileException it isn't one that a map could be made of
     */
    static JourneyMap of(Grid grid, int headings, String title) {
        if (grid.lines().size() < 2 || grid.width() < 2) {
            throw new RefusedFileException("no-table");
        }
        return new GridMap(grid.lines(), headings).read(title);
    }

    /** The first line that has several cells, if there are two below it or it is the first. */
    private static int likelyHeadings(List<Line> lines) {
        for (int i = 0; i < Math.min(CHOICE, lines.size() - 1); i++) {
            if (lines.get(i).filled() > 1) {
                return i;
            }
        }
        return 0;
    }

    /** Whether the first line holds sentences or numbers, as the others may: then someone has to say. */
    private static boolean isLikeOthers(List<Line> lines) {
        return !lines.isEmpty()
                && lines.get(0).cells().stream()
                        .anyMatch(cell ->
                                cell.strip().contains("\n") || Numbers.of(cell).isPresent());
    }

    private JourneyMap read(String title) {
        Line top = lines.get(headings);
        long shapes = top.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .filter(SHAPES::contains)
                .count();
        if (shapes > 1) {
            throw new RefusedFileException("shapes");
        }
        above(title);
        stages(top);
        int first = headings + 1;
        if (namesSteps(top, lines.get(first)) && lines.size() > first + 1) {
            nameSteps(lines.get(first));
            first++;
        }
        int rowsOfNumbers = rows(first);
        if (!map.hasNotes() && rowsOfNumbers > 1 && map.countOfValues() >= FEW_NUMBERS) {
            throw new RefusedFileException("numbers");
        }
        return map.map();
    }

    private void above(String title) {
        map.title(title);
        for (int i = 0; i < headings; i++) {
            String text = String.join(
                    " ",
                    lines.get(i).cells().stream()
                            .filter(cell -> !cell.isBlank())
                            .toList());
            if (i == 0) {
                map.title(text);
            } else {
                map.context("", text);
            }
        }
        String corner = lines.get(headings).cell(0);
        if (!corner.isBlank()) {
            map.context(corner, "");
        }
    }

    private void stages(Line top) {
        int width = lines.stream()
                .skip(headings)
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        for (int column = 1; column < width; column++) {
            String heading = top.cell(column);
            boolean isNew = !heading.isBlank() || steps.isEmpty();
            steps.add(isNew ? map.stage(heading) : map.step(""));
        }
    }

    /** Under stages that span several columns, a line without a name of its own names the steps. */
    private boolean namesSteps(Line top, Line next) {
        boolean spans = false;
        for (int column = 2; column <= steps.size(); column++) {
            spans |= top.cell(column).isBlank();
        }
        return spans
                && next.cell(0).isBlank()
                && next.cells().stream().noneMatch(cell -> cell.strip().contains("\n"));
    }

    private void nameSteps(Line line) {
        for (int i = 0; i < steps.size(); i++) {
            map.nameStep(steps.get(i), line.cell(i + 1));
        }
    }

    /** Answers how many of the rows are numbers. */
    private int rows(int first) {
        int ofNumbers = 0;
        for (int i = first; i < lines.size(); ) {
            int end = i + 1;
            while (end < lines.size() && lines.get(end).cell(0).isBlank()) {
                end++;
            }
            List<Line> own = lines.subList(i, end);
            String row = map.row(own.get(0).cell(0));
            Optional<Map<String, Decimal>> numbers = own.size() > 1 ? Optional.empty() : numbers(own.get(0));
            if (numbers.isPresent()) {
                map.measure(row, Numbers.scaleOf(numbers.get().values()));
                numbers.get().forEach((step, number) -> map.value(row, step, number));
                ofNumbers++;
            } else {
                own.forEach(line -> notes(row, line));
            }
            i = end;
        }
        return ofNumbers;
    }

    private void notes(String row, Line line) {
        for (int column = 1; column < line.cells().size(); column++) {
            for (String note : CellNotes.of(line.cell(column))) {
                map.note(row, steps.get(column - 1), note, "");
            }
        }
    }

    /** The numbers of a line by their steps, if it has at least two and nothing else. */
    private Optional<Map<String, Decimal>> numbers(Line line) {
        Map<String, Decimal> numbers = new LinkedHashMap<>();
        for (int column = 1; column < line.cells().size(); column++) {
            String cell = line.cell(column);
            if (!cell.isBlank()) {
                Optional<Decimal> number = Numbers.of(cell);
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                numbers.put(steps.get(column - 1), number.get());
            }
        }
        return Optional.of(numbers).filter(some -> some.size() > 1);
    }
}
