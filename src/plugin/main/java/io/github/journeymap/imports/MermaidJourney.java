package io.github.journeymap.imports;

import io.github.journeymap.imports.MapInMaking.Labels;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mermaid's diagram of a journey: its sections are stages, each task is a note in a step of its own, with its score in
 * a row of values and who acts as its category. Frontmatter, directives and comments are no words of the map; by
 * comments of the app's own, its own diagrams are told ({@link OwnDiagram}).
 */
final class MermaidJourney {
    private static final Pattern TASK = Pattern.compile("(?s)([^:]*):([^:]*)(?::(.*))?");
    private static final Pattern SCORE = Pattern.compile("[1-5]");
    private static final Pattern ENTITY = Pattern.compile("[#&](?:#?(\\d{1,7})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");
    /** Behind a sign that otherwise begins the number or the name of a character. */
    private static final Pattern COMMENT = Pattern.compile("#(?!\\w+;)");

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEYWORD =
            Pattern.compile("(?is)(title|section|accTitle\\s*:|accDescr\\s*:|accDescr\\s*\\{)(?:\\s+|(?<=[:{]))(.*)");

    private final String[] lines;
    private final int offset;
    private final ImportNames names;
    private final MapInMaking map = new MapInMaking();
    private final OwnDiagram own;
    private int at;
    /** That of the tasks, once there is one. */
    private String row;

    private String feelings;
    /** The first step of a section, until a task has taken it. */
    private String freeStep;

    private boolean hasStage;

    private MermaidJourney(String text, int offset, ImportNames names) {
        lines = text.lines().toArray(String[]::new);
        this.offset = offset;
        this.names = names;
        own = new OwnDiagram(map, names);
    }

    /** Whether the first non-empty line begins such a diagram. */
    static boolean isOne(String text) {
        MermaidJourney journey = new MermaidJourney(text, 0, null);
        journey.skipWhatSaysNothing();
        return journey.at < journey.lines.length && isHeader(journey.lines[journey.at]);
    }

    /** @param offset the number of the line before the first one of the text */
    static JourneyMap read(String text, int offset, ImportNames names) {
        return new MermaidJourney(text, offset, names).read();
    }

    private static boolean isHeader(String line) {
        return line.strip().matches("journey\\s*;?");
    }

    private JourneyMap read() {
        skipWhatSaysNothing();
        for (at++; at < lines.length; at++) {
            if (saysNothing(lines[at])) {
                own.remark(lines[at]);
                skipDirective();
            } else {
                for (String statement : statements(lines[at])) {
                    read(statement);
                }
            }
        }
        rows();
        return map.map();
    }

    /** Adds the rows of a diagram that names none itself. */
    private void rows() {
        if (row == null && !own.isOne()) {
            row = map.row(names.tasks());
            feelings = map.row(names.feeling());
            map.measure(feelings, Numbers.stars());
        }
    }

    private void skipWhatSaysNothing() {
        while (at < lines.length && lines[at].isBlank()) {
            at++;
        }
        if (at < lines.length && lines[at].strip().equals("---")) {
            do {
                at++;
            } while (at < lines.length && !lines[at].strip().equals("---"));
            at++;
        }
        while (at < lines.length && saysNothing(lines[at])) {
            skipDirective();
            at++;
        }
    }

    private static boolean saysNothing(String line) {
        String start = line.strip();
        return start.isEmpty()
                || start.startsWith("%%")
                || COMMENT.matcher(start).lookingAt();
    }

    /** A directive may go over several lines. */
    private void skipDirective() {
        if (lines[at].strip().startsWith("%%{")) {
            while (at < lines.length - 1 && !lines[at].contains("}%%")) {
                at++;
            }
        }
    }

    /** Parted by semicolons, but for those that end a character's number or name. */
    private static List<String> statements(String line) {
        List<String> statements = new ArrayList<>();
        Matcher entity = ENTITY.matcher(line);
        int from = 0;
        int next = entity.find() ? entity.end() - 1 : -1;
        for (int i = 0; i < line.length(); i++) {
            if (i == next) {
                next = entity.find() ? entity.end() - 1 : -1;
            } else if (line.charAt(i) == ';') {
                statements.add(line.substring(from, i));
                from = i + 1;
            }
        }
        statements.add(line.substring(from));
        statements.removeIf(String::isBlank);
        return statements;
    }

    private void read(String statement) {
        Matcher keyword = KEYWORD.matcher(statement.strip());
        if (!keyword.matches()) {
            task(statement.strip());
            return;
        }
        String rest = keyword.group(2);
        switch (Character.toLowerCase(keyword.group(1).charAt(0))) {
            case 't' -> map.title(heading(rest));
            case 's' -> {
                if (own.isOne()) {
                    own.section(rest);
                } else {
                    section(heading(rest));
                }
            }
            default -> map.context("", keyword.group(1).endsWith("{") ? block(rest) : text(rest));
        }
    }

    /** A description in braces, over several lines. */
    private String block(String first) {
        int begun = at;
        StringBuilder block = new StringBuilder();
        for (String rest = first; ; rest = lines[at]) {
            int end = rest.indexOf('}');
            block.append(end < 0 ? rest.strip() : rest.substring(0, end).strip())
                    .append('\n');
            if (end >= 0) {
                return text(block.toString().strip());
            }
            if (++at >= lines.length) {
                at = begun;
                throw refused("open", lines[begun]);
            }
        }
    }

    private void task(String statement) {
        Matcher task = TASK.matcher(statement);
        if (!task.matches() || task.group(1).isBlank()) {
            throw refused("task", statement);
        }
        String score = task.group(2).strip();
        if (!SCORE.matcher(score).matches()) {
            throw refused("score", statement);
        }
        String actors = task.group(3) == null ? "" : task.group(3);
        if (own.isOne()) {
            own.task(text(task.group(1)), score, actors);
            return;
        }
        rows();
        if (freeStep == null && !hasStage) {
            section("");
        }
        String step = freeStep == null ? map.step("") : freeStep;
        freeStep = null;
        map.note(new Cell(row, step), text(task.group(1)), new Labels(map.category(row, heading(actors)), ""));
        map.value(feelings, step, new Decimal(score));
    }

    private void section(String heading) {
        freeStep = map.stage(heading);
        hasStage = true;
    }

    private RefusedFileException refused(String why, String statement) {
        String line = Integer.toString(offset + at + 1);
        return new RefusedFileException("mermaid." + why, line, LeftOut.shortened(statement));
    }

    static String heading(String text) {
        return text(BREAK.matcher(text).replaceAll(" "));
    }

    private static String text(String text) {
        String broken = BREAK.matcher(text).replaceAll("\n");
        return ENTITY.matcher(broken)
                .replaceAll(
                        entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group(2), entity.group())))
                .strip();
    }

    private static String character(String number, String name, String all) {
        if (number == null) {
            return NAMED.get(name);
        }
        int code = Integer.parseInt(number);
        return Character.isValidCodePoint(code) ? Character.toString(code) : all;
    }
}
