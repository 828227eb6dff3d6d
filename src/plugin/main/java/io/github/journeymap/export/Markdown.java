package io.github.journeymap.export;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.link.Link;
import io.github.journeymap.link.Links;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.text.LongText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading, the context and one table, as GitHub Flavored Markdown. The notes of a cell stand under each other.
 *
 * <p>Text stays text: whatever could start markup is escaped, so that no field makes a tag, a cell or a line. Only web
 * and mail addresses are links: renderers make links of them by rules of their own, each a little differently, and no
 * escape keeps all of them from it. So they are links on purpose, to exactly what is written.
 */
public final class Markdown extends NamedMap {
    private static final String ESCAPED = "\\`*_[]|~$#!";
    private static final String BREAK = "<br>";
    private static final String BULLET = "• ";
    /** Keeps renderers from linking what is neither a web nor a mail address. */
    private static final String OTHER_SCHEME = ":&#8203;";

    /** What would end the target of a link, or mean something in the table around it. */
    private static final String ENCODED = "()[]{}|\\^`$";

    private static final Pattern BLOCK = Pattern.compile("^(?:[-+]|\\d{1,9}[.)])");

    private final LongText markdown = new LongText();

    private Markdown(JourneyMap map, Messages messages) {
        super(map, messages);
    }

    public static LongText of(JourneyMap map, Messages messages) {
        return new Markdown(map, messages).write();
    }

    private LongText write() {
        markdown.append("# ").append(text(labels.title())).append("\n\n");
        context(map.context());
        persona(map.persona());
        header();
        for (Row row : map.rows()) {
            row(row);
        }
        section(
                "journey-map.view.unplaced",
                map.unplaced().stream().map(this::note).toList());
        section(
                "journey-map.view.value.strays",
                map.unplacedValues().stream()
                        .map(value -> text(valueLabels.stray(map, value)))
                        .toList());
        section(
                "journey-map.export.votes",
                voted().stream()
                        .map(note -> text(votes.counted(note)) + ": " + note(note))
                        .toList());
        return markdown;
    }

    private void context(Context context) {
        if (!context.text().isEmpty()) {
            if (!context.heading().isEmpty()) {
                markdown.append("**").append(text(context.heading())).append("** ");
            }
            String text = text(context.text());
            markdown.append(context.heading().isEmpty() ? inline(text) : text).append("\n\n");
        }
    }

    /** The picture isn't there, but what it shows is. */
    private void persona(Persona persona) {
        List<String> lines = new ArrayList<>();
        String name = strong(persona.name());
        String role = text(persona.role());
        lines.add(name.isEmpty() || role.isEmpty() ? name + inline(role) : name + ", " + role);
        lines.add(inline(text(persona.text())));
        lines.add(persona.quote().isEmpty() ? "" : "*" + text(persona.quote().strip()) + "*");
        String alt = persona.alt();
        lines.add(alt.isEmpty() ? "" : text(messages.text("journey-map.view.picture", alt)));
        map.personas().forEach(each -> lines.add(inline(text(Labels.described(each, true)))));
        lines.removeIf(String::isEmpty);
        if (!lines.isEmpty()) {
            markdown.append("> ").append(String.join(BREAK + "\n> ", lines)).append("\n\n");
        }
    }

    private void header() {
        markdown.append("| |");
        int columns = 0;
        for (Stage stage : map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                String step = labels.of(stage, i);
                markdown.append(' ').append(heading(stage.heading(), step)).append(" |");
                columns++;
            }
        }
        markdown.append("\n| --- |").append(" --- |".repeat(columns)).append('\n');
    }

    /** The stage, and below it the step: by this the import tells them apart, however either is called. */
    private static String heading(String stage, String step) {
        if (step.isEmpty()) {
            return text(stage);
        }
        return stage.isBlank() ? text(step) : strong(stage) + BREAK + text(step);
    }

    private void row(Row row) {
        String total = total(row);
        // A line across the map looks like one here as well, and not like a row that nobody has filled.
        String heading = strong(row.heading());
        markdown.append("| ").append(row.isLine() && !heading.isEmpty() ? "*" + heading + "*" : heading);
        markdown.append(total.isEmpty() ? "" : BREAK + text(total)).append(" |");
        for (Stage stage : map.stages()) {
            stage.steps().forEach(step -> {
                List<String> lines = new ArrayList<>();
                cells.value(row, step)
                        .ifPresent(value -> lines.add(text(valueLabels.written(row.range(), value.number()))));
                List<Note> notes = cells.of(row, step);
                String bullet = notes.stream().anyMatch(Markdown::needsBullet) ? BULLET : "";
                notes.forEach(note -> lines.add(bullet + note(note)));
                markdown.append(' ').append(String.join(BREAK, lines)).append(" |");
            });
        }
        markdown.append('\n');
    }

    private void section(String heading, List<String> items) {
        if (!items.isEmpty()) {
            markdown.append("\n## ").append(text(messages.text(heading))).append("\n\n");
            items.forEach(item -> markdown.append("- ").append(inline(item)).append('\n'));
        }
    }

    /** Whether a note goes over several lines, or begins as if it were an item of a list. */
    private static boolean needsBullet(Note note) {
        String text = note.text().strip();
        return text.indexOf('\n') >= 0 || ListMarks.begin(text);
    }

    private String note(Note note) {
        String label = labels.both(note);
        String picture = labels.picture(note);
        return (label.isEmpty() ? "" : strong(label) + " ")
                + text(note.text())
                + (picture.isEmpty() ? "" : " (" + text(picture) + ")");
    }

    private static String strong(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? "" : "**" + text(trimmed) + "**";
    }

    /** Escapes a line of a text so that it is neither indented code nor the start of a list ("- x", "1. x"). */
    private static String inline(String line) {
        return BLOCK.matcher(line.stripLeading()).replaceFirst(start -> {
            int mark = start.group().length() - 1;
            return Matcher.quoteReplacement(
                    start.group().substring(0, mark) + '\\' + start.group().substring(mark));
        });
    }

    private static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int from = 0;
        for (Link link : Links.in(text)) {
            escape(text, from, link.start(), OTHER_SCHEME, escaped);
            escaped.append('[');
            escape(text, link.start(), link.end(), ":", escaped);
            escaped.append("](");
            target(link.target(), escaped);
            escaped.append(')');
            from = link.end();
        }
        escape(text, from, text.length(), OTHER_SCHEME, escaped);
        return escaped.toString();
    }

    private static void target(String target, StringBuilder escaped) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '&') {
                escaped.append("&amp;");
            } else if (ENCODED.indexOf(c) >= 0) {
                escaped.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                escaped.append(c);
            }
        }
    }

    private static void escape(String text, int from, int to, String scheme, StringBuilder escaped) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append(BREAK);
                case '\t' -> escaped.append(' ');
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case ':' -> escaped.append(text.startsWith("://", i) ? scheme : ":");
                default -> {
                    if (ESCAPED.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
        }
    }
}
