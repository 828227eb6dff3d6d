package io.github.journeymap.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values, also with semicolons or tabs, as RFC 4180 has them: a field in quotes may hold all of these
 * and line breaks, and its own quotes twice.
 */
final class CsvFile {
    private static final String DELIMITERS = ",;\t";
    /** Characters from which the delimiter is guessed. */
    private static final int LOOKED_AT = 64 * 1024;

    private final String text;
    private final char delimiter;
    private final Grid grid = new Grid();
    private final StringBuilder field = new StringBuilder();
    private List<String> line = new ArrayList<>();
    private int at;
    private int number = 1;

    private CsvFile(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static Grid read(String text) {
        return new CsvFile(text, delimiter(text)).read().withoutMargin();
    }

    /** The one that stands most often outside of quotes, for which Excel's own mark counts, too: {@code sep=;}. */
    private static char delimiter(String text) {
        if (text.startsWith("sep=") && text.length() > "sep=".length()) {
            return text.charAt("sep=".length());
        }
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : DELIMITERS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            // Commas also occur in sentences, the others hardly ever.
            boolean isMore = most == 0 ? counts[i] > 0 && counts[i] * 2 >= counts[0] : counts[i] > counts[most];
            most = isMore ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    private Grid read() {
        if (text.startsWith("sep=")) {
            at = Math.max(0, text.indexOf('\n') + 1);
            number++;
        }
        while (at < text.length()) {
            int first = number;
            line = new ArrayList<>();
            readLine();
            grid.add(first, line);
        }
        return grid;
    }

    private void readLine() {
        while (true) {
            readField();
            line.add(field.toString());
            if (line.size() > Grid.MOST_COLUMNS + 1) {
                // A file that is refused needn't be read to its end.
                grid.add(number, filled());
            }
            if (at >= text.length() || text.charAt(at) != delimiter) {
                break;
            }
            at++;
        }
        endLine();
    }

    /** The line so far, unless it has nothing but delimiters. */
    private List<String> filled() {
        boolean isFilled = line.stream().anyMatch(cell -> !cell.isBlank());
        List<String> all = line;
        line = new ArrayList<>();
        return isFilled ? all : List.of();
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        number++;
    }

    private void readField() {
        field.setLength(0);
        if (at < text.length() && text.charAt(at) == '"') {
            readQuoted();
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == delimiter || c == '\n' || c == '\r') {
                return;
            }
            field.append(c);
            at++;
        }
    }

    private void readQuoted() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return;
                }
                at++;
            } else if (c == '\n') {
                number++;
            }
            field.append(c);
        }
    }
}
