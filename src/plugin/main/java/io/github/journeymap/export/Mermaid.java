package io.github.journeymap.export;

import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.LongText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Mermaid user journey: each step is a section, each note a task, its score follows the row's tone and its actor is
 * the row.
 *
 * <pre>
 * journey
 *     title Searching for a job
 *     section Entice
 *         Through friends: 3: Steps
 * </pre>
 *
 * <p>The syntax has no quotes: {@code : ; #} and line ends mean something wherever they stand, and a word such as
 * {@code title} at the start. Mermaid turns {@code #58;} back into a character after parsing.
 */
public final class Mermaid extends NamedMap {
    private static final Pattern KEYWORD =
            Pattern.compile("journey|title|section|acctitle|accdescr", Pattern.CASE_INSENSITIVE);
    /** Longer texts Mermaid doesn't draw, unless the page around it allows it ({@code maxTextSize}). */
    private static final int LONGEST = 50_000;

    private static final String ESCAPED = "#:;,%<>&\"'`{}\\[]()|";

    private final LongText diagram = new LongText().append("journey\n");

    private Mermaid(JourneyMap map, Messages messages) {
        super(map, messages);
    }

    public static LongText of(JourneyMap map, Messages messages) {
        return new Mermaid(map, messages).write();
    }

    private LongText write() {
        diagram.append("    title ").append(text(labels.title())).append('\n');
        for (Stage stage : map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                section(stage, i);
                for (Row row : map.rows()) {
                    cells.value(row, stage.steps().get(i)).ifPresent(value -> task(row, value));
                    cells.of(row, stage.steps().get(i)).forEach(note -> task(note, row.tone(), row.heading()));
                }
            }
        }
        unplaced();
        return diagram.beginWith(remark());
    }

    /** A comment in the diagram itself: that is where people look first if it isn't drawn. */
    private String remark() {
        if (diagram.length() <= LONGEST) {
            return "";
        }
        String about = messages.text("journey-map.export.mermaid.long", Integer.toString(diagram.length()));
        return "%% " + about.replace('\n', ' ') + "\n";
    }

    private void section(Stage stage, int index) {
        String step = labels.of(stage, index);
        String heading =
                stage.heading().isBlank() || step.isEmpty() ? stage.heading() + step : stage.heading() + " – " + step;
        diagram.append("    section ").append(text(heading)).append('\n');
    }

    private void unplaced() {
        List<Note> notes = map.unplaced();
        if (!notes.isEmpty()) {
            diagram.append("    section ").append(text(messages.text("journey-map.view.unplaced")));
            diagram.append('\n');
            notes.forEach(note -> task(note, Tone.NEUTRAL, ""));
        }
    }

    /** Its score is the face that is as happy. */
    private void task(Row row, Value value) {
        Scale scale = row.range();
        diagram.append("        ").append(text(valueLabels.written(scale, value.number())));
        diagram.append(": ").append(ValueLabels.faceOf(scale, value.number()).number());
        diagram.append(": ").append(text(row.heading())).append('\n');
    }

    private void task(Note note, Tone tone, String actor) {
        if (!note.text().isBlank()) {
            diagram.append("        ").append(text(note.text()));
            diagram.append(": ").append(score(tone)).append(": ");
            diagram.append(text(actor)).append('\n');
        }
    }

    private static int score(Tone tone) {
        return switch (tone) {
            case POSITIVE -> 5;
            case OPPORTUNITY -> 4;
            case NEUTRAL -> 3;
            case NEGATIVE -> 1;
        };
    }

    /** On one line and never empty, since the syntax wants a word everywhere. */
    private static String text(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "–";
        }
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        boolean startsAsKeyword = KEYWORD.matcher(line).lookingAt();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (ESCAPED.indexOf(c) >= 0 || i == 0 && startsAsKeyword) {
                escaped.append('#').append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
