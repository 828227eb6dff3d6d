package io.github.journeymap.imports;

import io.github.journeymap.imports.Grid.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table in Markdown. Where a heading is bold and something stands below it, that is a step's name among the stages,
 * and a hint beside a row; a heading that is bold and italic, with nothing beside it, is a line across the map. That is
 * how the app writes them, and how others do.
 */
final class MarkdownTable {
    private static final String STRONG = "**";
    private static final String BREAK = "<br>";
    private static final String ACROSS = "***";

    private record Raw(int number, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmptyFrom(int column) {
            return cells.stream().skip(column).allMatch(String::isEmpty);
        }

        boolean isAcross() {
            String heading = cell(0);
            return heading.length() > 2 * ACROSS.length()
                    && heading.startsWith(ACROSS)
                    && heading.endsWith(ACROSS)
                    && isEmptyFrom(1);
        }
    }

    /** A heading in two parts, as Markdown has them. */
    private record Heading(String name, String below) {
        static Heading of(String cell) {
            int end = cell.startsWith(STRONG) ? cell.indexOf(STRONG + BREAK, STRONG.length()) : -1;
            return end < 0
                    ? new Heading(cell, "")
                    : new Heading(
                            cell.substring(0, end + STRONG.length()),
                            cell.substring(end + STRONG.length() + BREAK.length()));
        }
    }

    private final List<Raw> lines = new ArrayList<>();
    private int cells;

    /** @throws RefusedFileException the table is beyond what can be read; a grid would refuse it as well, but only later */
    void add(int number, List<String> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).isEmpty()) {
            end--;
        }
        if (end == 0 && !lines.isEmpty()) {
            return;
        }
        cells += end;
        if (lines.size() > Grid.MOST_LINES || cells > Grid.MOST_CELLS) {
            throw new RefusedFileException("cells", Integer.toString(number));
        }
        lines.add(new Raw(number, List.copyOf(line.subList(0, end))));
    }

    Grid grid() {
        Grid grid = new Grid();
        Raw top = lines.get(0);
        boolean hasSteps = top.cells().stream()
                .skip(1)
                .anyMatch(cell -> !Heading.of(cell).below().isEmpty());
        boolean isHeading = hasSteps || !top.isEmptyFrom(1) && lines.stream().anyMatch(Raw::isAcross);
        if (hasSteps) {
            stages(top, grid);
        } else {
            grid.add(new Line(top.number(), plain(top.cells()), isHeading, Map.of(), Map.of()));
        }
        for (Raw line : lines.subList(1, lines.size())) {
            Heading heading = Heading.of(line.cell(0));
            List<String> texts = new ArrayList<>(line.cells());
            texts.set(0, heading.name());
            String hint = MarkdownText.plain(heading.below());
            grid.add(new Line(
                    line.number(),
                    plain(texts),
                    isHeading && line.isAcross(),
                    Map.of(),
                    hint.isEmpty() ? Map.of() : Map.of(0, hint)));
        }
        return grid;
    }

    /** Adds a line of the stages and one of their steps; a stage stands above its first step only. */
    private static void stages(Raw top, Grid grid) {
        List<String> stages = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        String before = "";
        for (String cell : top.cells()) {
            Heading heading = Heading.of(cell);
            boolean goesOn = !heading.below().isEmpty() && heading.name().equals(before);
            stages.add(goesOn ? "" : heading.name());
            steps.add(heading.below());
            before = heading.below().isEmpty() ? "" : heading.name();
        }
        grid.add(new Line(top.number(), plain(stages), true, Map.of(), Map.of()));
        grid.add(new Line(top.number(), plain(steps), true, Map.of(), Map.of()));
    }

    private static List<String> plain(List<String> cells) {
        return cells.stream().map(MarkdownText::plain).toList();
    }
}
