package io.github.journeymap.export;

import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.view.Words;
import java.util.List;

/**
 * A heading, the context and one table, as GitHub Flavored Markdown. The notes of a cell stand under each other.
 *
 * <p>Text stays text: whatever could start markup is escaped, so that no field makes a link, a tag, a cell or a line.
 */
public final class Markdown {
    private static final String ESCAPED = "\\`*_[]|~$#!";
    private static final String BREAK = "<br>";

    private final StringBuilder markdown = new StringBuilder();
    private final Outline outline;

    private Markdown(Outline outline) {
        this.outline = outline;
    }

    public static String of(JourneyMap map, Words words) {
        return new Markdown(new Outline(map, words)).write();
    }

    private String write() {
        markdown.append("# ").append(text(outline.title())).append("\n\n");
        context(outline.map.context());
        header();
        for (Row row : outline.map.rows()) {
            row(row);
        }
        unplaced(outline.map.unplaced());
        return markdown.toString();
    }

    private void context(Context context) {
        if (!context.text().isEmpty()) {
            if (!context.heading().isEmpty()) {
                markdown.append("**").append(text(context.heading())).append("** ");
            }
            // An entity in front keeps "- x" or "1. x" from starting a list.
            markdown.append("&#8203;").append(text(context.text())).append("\n\n");
        }
    }

    private void header() {
        markdown.append("| |");
        int columns = 0;
        for (Stage stage : outline.map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                String step = outline.step(stage, i);
                String stageAndStep =
                        step.isEmpty() ? text(stage.heading()) : text(stage.heading()) + ": " + text(step);
                markdown.append(' ').append(stageAndStep).append(" |");
                columns++;
            }
        }
        markdown.append("\n| --- |").append(" --- |".repeat(columns)).append('\n');
    }

    private void row(Row row) {
        markdown.append("| ").append(strong(row.heading())).append(" |");
        for (Stage stage : outline.map.stages()) {
            stage.steps().forEach(step -> {
                List<String> lines =
                        outline.notes(row, step).stream().map(this::note).toList();
                markdown.append(' ').append(String.join(BREAK, lines)).append(" |");
            });
        }
        markdown.append('\n');
    }

    private void unplaced(List<Note> notes) {
        if (!notes.isEmpty()) {
            markdown.append("\n## ")
                    .append(text(outline.words.text("journey-map.view.unplaced")))
                    .append("\n\n");
            notes.forEach(
                    note -> markdown.append("- &#8203;").append(note(note)).append('\n'));
        }
    }

    private String note(Note note) {
        String category = outline.category(note);
        return category.isEmpty() ? text(note.text()) : strong(category) + " " + text(note.text());
    }

    private static String strong(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? "" : "**" + text(trimmed) + "**";
    }

    private static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append(BREAK);
                case '\t' -> escaped.append(' ');
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (ESCAPED.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
        }
        return escaped.toString();
    }
}
