package io.github.journeymap.imports;

import io.github.journeymap.imports.LeftOut.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What there is in a Markdown file that can be read as a map: diagrams of Mermaid, tables, lists; and the text around
 * them.
 */
final class MarkdownFile {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");
    private static final Pattern CLOSING = Pattern.compile("\\s#+$");
    private static final Pattern UNDER_HEADINGS = Pattern.compile("[\\s|:-]*+");
    private static final Pattern ITEM = Pattern.compile("(?:[-*+]|(\\d{1,9})[.)])\\s+(.*)");
    /** More are not told one by one. */
    private static final int MOST_TEXTS = 1_000;

    private static final int FENCE_SIGNS = 3;
    private static final int TAB = 4;

    /**
     * A piece of the file.
     *
     * @param name what it is called: the heading above it
     */
    sealed interface Block permits Diagram, Table, Bullets, Text {
        int line();

        String name();
    }

    record Diagram(int line, String name, String text) implements Block {}

    record Table(int line, String name, Grid grid) implements Block {}

    record Bullets(int line, String name, List<Item> items) implements Block {
        boolean isNested() {
            return items.stream().anyMatch(item -> !item.items().isEmpty());
        }
    }

    record Text(int line, String name, String text) implements Block {}

    /** An item of a list, with the number that stood before it. */
    record Item(int line, int number, StringBuilder text, List<Item> items) {
        String plain() {
            return MarkdownText.plain(text.toString());
        }
    }

    private final String[] lines;
    private final List<Block> blocks = new ArrayList<>();
    private String title = "";
    private String heading = "";
    private int at;
    private int texts;

    private MarkdownFile(String text) {
        lines = text.lines().toArray(String[]::new);
    }

    static MarkdownFile read(String text) {
        MarkdownFile file = new MarkdownFile(text);
        file.read();
        return file;
    }

    /** Whether it looks like one: something in it is no mere text. */
    static boolean isOne(String text) {
        return read(text).blocks.stream().anyMatch(block -> !(block instanceof Text));
    }

    /** The first heading of the file, if it is of the first level. */
    String title() {
        return title;
    }

    List<Block> blocks() {
        return blocks;
    }

    private void read() {
        while (at < lines.length) {
            String line = lines[at].strip();
            if (line.isEmpty()) {
                at++;
            } else if (line.startsWith("#") && HEADING.matcher(line).matches()) {
                head(line);
            } else if (line.startsWith("```") || line.startsWith("~~~")) {
                fenced(line);
            } else if (isTable()) {
                table();
            } else if (isItem(line)) {
                list();
            } else {
                text(at, lines[at]);
                at++;
            }
        }
    }

    private void head(String line) {
        String text = line.replaceFirst("^#+\\s+", "");
        heading = MarkdownText.plain(CLOSING.matcher(text).replaceFirst(""));
        if (line.charAt(1) != '#' && title.isEmpty()) {
            title = heading;
        }
        at++;
    }

    private void fenced(String begin) {
        String mark = begin.substring(0, FENCE_SIGNS);
        String language = begin.substring(FENCE_SIGNS).strip();
        int first = ++at;
        while (at < lines.length && !lines[at].strip().startsWith(mark)) {
            at++;
        }
        String text = String.join("\n", Arrays.asList(lines).subList(first, at));
        if (language.equals("mermaid") && MermaidJourney.isOne(text)) {
            blocks.add(new Diagram(first, heading, text));
        } else {
            text(first - 1, text);
        }
        at++;
    }

    private void text(int line, String text) {
        if (texts++ < MOST_TEXTS) {
            blocks.add(new Text(line + 1, heading, LeftOut.shortened(MarkdownText.plain(text))));
        }
    }

    private boolean isTable() {
        return lines[at].contains("|")
                && at + 1 < lines.length
                && lines[at + 1].contains("-")
                && lines[at + 1].contains("|")
                && UNDER_HEADINGS.matcher(lines[at + 1]).matches();
    }

    private void table() {
        MarkdownTable table = new MarkdownTable();
        int first = at;
        for (; at < lines.length && lines[at].contains("|"); at++) {
            if (at != first + 1) {
                table.add(at + 1, cells(lines[at]));
            }
        }
        blocks.add(new Table(first + 1, heading, table.grid()));
    }

    /** Parted by bars, unless one is escaped. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        String inside = line.strip();
        int from = inside.startsWith("|") ? 1 : 0;
        for (int i = from; i < inside.length(); i++) {
            if (inside.charAt(i) == '\\') {
                i++;
            } else if (inside.charAt(i) == '|' && cells.size() <= Grid.MOST_COLUMNS) {
                cells.add(inside.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (from < inside.length()) {
            cells.add(inside.substring(from).strip());
        }
        return cells;
    }

    /** With lists in it, and what goes on in further lines. */
    private void list() {
        int first = at;
        List<Item> items = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        while (at < lines.length) {
            String line = lines[at].strip();
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                int indent = indent(lines[at]);
                while (!indents.isEmpty() && indents.get(indents.size() - 1) >= indent) {
                    indents.remove(indents.size() - 1);
                    open.remove(open.size() - 1);
                }
                int number = item.group(1) == null ? 0 : Integer.parseInt(item.group(1));
                Item read = new Item(at + 1, number, new StringBuilder(item.group(2)), new ArrayList<>());
                (open.isEmpty() ? items : open.get(open.size() - 1).items()).add(read);
                if (open.size() < Nesting.DEEPEST) {
                    indents.add(indent);
                    open.add(read);
                }
            } else if (!line.isEmpty() && indent(lines[at]) > 0 && !open.isEmpty()) {
                open.get(open.size() - 1).text().append(' ').append(line);
            } else if (!line.isEmpty()) {
                break;
            } else {
                // Once for all of them: there may be millions.
                int next = behindEmptyLines();
                if (!goesOn(next)) {
                    break;
                }
                at = next - 1;
            }
            at++;
        }
        blocks.add(new Bullets(first + 1, heading, items));
    }

    private int behindEmptyLines() {
        int next = at;
        while (next < lines.length && lines[next].isBlank()) {
            next++;
        }
        return next;
    }

    /** Whether the list that is read does in that line. */
    private boolean goesOn(int next) {
        return next < lines.length && (isItem(lines[next].strip()) || indent(lines[next]) > 0);
    }

    /** Three dashes with spaces between them are a line across the page. */
    private static boolean isItem(String line) {
        return !line.isEmpty()
                && "-*+0123456789".indexOf(line.charAt(0)) >= 0
                && ITEM.matcher(line).matches()
                && !UNDER_HEADINGS.matcher(line).matches();
    }

    private static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? TAB : 1;
        }
        return indent;
    }

    /** What is said of a text that is in none of the parts. */
    static Optional<LeftOut> leftOut(Block block) {
        return block instanceof Text text && !text.text().isBlank()
                ? Optional.of(new LeftOut(Reason.TEXT, Integer.toString(text.line()), text.text()))
                : Optional.empty();
    }
}
