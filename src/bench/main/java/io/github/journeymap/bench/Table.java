package io.github.journeymap.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures as a Markdown table that is also readable in a terminal. */
public final class Table {
    private final List<String[]> lines = new ArrayList<>();

    public Table(String corner, String... columns) {
        row(corner, columns);
    }

    public void row(String name, String... cells) {
        String[] line = new String[cells.length + 1];
        line[0] = name;
        System.arraycopy(cells, 0, line, 1, cells.length);
        lines.add(line);
    }

    @Override
    public String toString() {
        int columns = lines.stream().mapToInt(line -> line.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] line : lines) {
            for (int column = 0; column < line.length; column++) {
                widths[column] = Math.max(widths[column], line[column].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            text.append(line(lines.get(index), widths));
            if (index == 0) {
                text.append(rule(widths));
            }
        }
        return text.toString();
    }

    private static String line(String[] cells, int[] widths) {
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String cell = column < cells.length ? cells[column] : "";
            String space = " ".repeat(widths[column] - cell.length());
            text.append(' ').append(column == 0 ? cell + space : space + cell).append(" |");
        }
        return text.append('\n').toString();
    }

    private static String rule(int[] widths) {
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            text.append(' ').append("-".repeat(widths[column])).append(column == 0 ? " |" : ":|");
        }
        return text.append('\n').toString();
    }
}
