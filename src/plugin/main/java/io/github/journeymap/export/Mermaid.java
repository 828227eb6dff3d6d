package io.github.journeymap.export;

import io.github.journeymap.label.Face;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.LongText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Mermaid user journey: each step that has a name is a section, those without one are in their stage's; each note is
 * a task, whose actors are its row, its category and whom it is about. Its score is the face that its step has, else it
 * follows the row's tone. What the syntax has no place for stands in comments ({@link DiagramRemarks}).
 *
 * <pre>
 * journey
 *     title Searching for a job
 *     %% Row: Steps
 *     section Entice
 *         Through friends: 3: Steps
 * </pre>
 *
 * <p>The syntax has no quotes: {@code : ; #} and line ends mean something wherever they stand, and a word such as
 * {@code title} at the start. Mermaid turns {@code #58;} back into a character after parsing.
 */
public final class Mermaid extends NamedMap {
    /** Stands for what has no name. */
    public static final String NAMELESS = "–";
    /** Stands between the name of a stage and that of a step. */
    public static final String BETWEEN = " – ";

    private static final Pattern KEYWORD =
            Pattern.compile("journey|title|section|acctitle|accdescr", Pattern.CASE_INSENSITIVE);
    /** Longer texts Mermaid doesn't draw, unless the page around it allows it ({@code maxTextSize}). */
    private static final int LONGEST = 50_000;

    private static final String ESCAPED = "#:;,%<>&\"'`{}\\[]()|";

    private final LongText diagram = new LongText().append("journey\n");
    private final long rowsOfNotes;
    private final Optional<Row> scores;
    private final boolean hasNamedSteps;
    private final Set<String> headings;
    private final Set<String> personas;

    private Mermaid(JourneyMap map, Messages messages) {
        super(map, messages);
        rowsOfNotes = map.rows().stream()
                .filter(row -> !row.isScale() && !row.isLine())
                .count();
        scores = map.rows().stream().filter(Row::isCurve).findFirst().filter(this::isSaidByScores);
        headings = map.rows().stream().map(row -> text(row.heading())).collect(Collectors.toSet());
        personas = map.personas().stream()
                .map(Category::label)
                .filter(label -> !label.isBlank())
                .map(Mermaid::text)
                .collect(Collectors.toSet());
        hasNamedSteps = map.steps().stream().anyMatch(step -> !step.heading().isEmpty());
    }

    public static LongText of(JourneyMap map, Messages messages) {
        return new Mermaid(map, messages).write();
    }

    private LongText write() {
        diagram.append("    title ").append(text(labels.title())).append('\n');
        if (!map.context().text().isBlank()) {
            diagram.append("    accDescr: ").append(text(map.context().text())).append('\n');
        }
        for (Row row : map.rows()) {
            remark(DiagramRemarks.of(row, scores.filter(row::equals).isPresent(), Mermaid::text));
        }
        DiagramRemarks.of(map.persona(), Mermaid::text).forEach(this::remark);
        map.personas().forEach(each -> remark(DiagramRemarks.of(DiagramRemarks.PERSONA, text(each.label()))));
        for (Stage stage : map.stages()) {
            if (hasNamedSteps) {
                remark(DiagramRemarks.of(DiagramRemarks.STAGE, text(stage.heading())));
            }
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                if (i == 0 || !step.heading().isEmpty()) {
                    section(stage, step);
                } else {
                    remark(DiagramRemarks.of(DiagramRemarks.STEP));
                }
                tasks(step);
            }
        }
        unplaced();
        return diagram.beginWith(warning());
    }

    private void remark(String remark) {
        diagram.append("    ").append(remark);
    }

    /** A comment in the diagram itself: that is where people look first if it isn't drawn. */
    private String warning() {
        if (diagram.length() <= LONGEST) {
            return "";
        }
        String about = messages.text("journey-map.export.mermaid.long", Integer.toString(diagram.length()));
        return "%% " + about.replace('\n', ' ') + "\n";
    }

    private void section(Stage stage, Step step) {
        String name = step.heading();
        String heading =
                stage.heading().isBlank() || name.isEmpty() ? stage.heading() + name : stage.heading() + BETWEEN + name;
        diagram.append("    section ").append(text(heading)).append('\n');
    }

    private void tasks(Step step) {
        Optional<Integer> face = faceOf(step);
        for (Row row : map.rows()) {
            cells.value(row, step)
                    .filter(value -> scores.filter(row::equals).isEmpty() || !hasNeutralNotes(step))
                    .ifPresent(value -> task(row, value));
            int score = face.filter(any -> row.tone() == Tone.NEUTRAL).orElseGet(() -> score(row.tone()));
            cells.of(row, step).forEach(note -> task(note, score, actors(row, note)));
        }
    }

    /** The face of the first curve that has a value at this step. */
    private Optional<Integer> faceOf(Step step) {
        return map.rows().stream()
                .filter(Row::isCurve)
                .flatMap(row -> cells.value(row, step).stream()
                        .map(value ->
                                ValueLabels.faceOf(row.range(), value.number()).number()))
                .findFirst();
    }

    /**
     * Whether the scores of notes in neutral rows say all values of that curve in their steps: then these need no tasks
     * of their own.
     */
    private boolean isSaidByScores(Row curve) {
        Scale scale = curve.range();
        return scale.min().value() == 1
                && scale.max().value() == Face.values().length
                && map.steps().stream().filter(this::hasNeutralNotes).allMatch(step -> cells.value(curve, step)
                        .map(value -> value.number().value())
                        .filter(number -> number == Math.rint(number))
                        .filter(number -> number >= 1 && number <= Face.values().length)
                        .isPresent());
    }

    private boolean hasNeutralNotes(Step step) {
        return map.rows().stream()
                .filter(row -> row.tone() == Tone.NEUTRAL)
                .flatMap(row -> cells.of(row, step).stream())
                .anyMatch(note -> !note.text().isBlank());
    }

    /** The row, the category and whom it is about; of a map with one row of notes, the category says the row, too. */
    private String actors(Row row, Note note) {
        String category = labels.category(note);
        String persona = labels.persona(note);
        List<String> actors = new ArrayList<>();
        // Where a category is called like somebody, there has to be nobody behind it.
        boolean looksLikeSomebody = persona.isBlank() && personas.contains(text(category));
        boolean isAlone =
                !category.isBlank() && rowsOfNotes == 1 && !row.isScale() && !headings.contains(text(category));
        if (!isAlone || looksLikeSomebody) {
            actors.add(text(row.heading()));
        }
        if (!category.isBlank()) {
            actors.add(text(category));
        }
        if (!persona.isBlank() || looksLikeSomebody) {
            actors.add(text(persona));
        }
        return String.join(", ", actors);
    }

    private void unplaced() {
        if (!map.unplaced().isEmpty()) {
            remark(DiagramRemarks.of(DiagramRemarks.UNPLACED));
            section("journey-map.view.unplaced");
            map.unplaced().forEach(note -> {
                String persona = labels.persona(note);
                task(note, score(Tone.NEUTRAL), text("") + (persona.isBlank() ? "" : ", " + text(persona)));
            });
        }
        if (!map.unplacedValues().isEmpty()) {
            remark(DiagramRemarks.of(DiagramRemarks.UNPLACED));
            section("journey-map.view.value.strays");
            map.unplacedValues().forEach(value -> diagram.append("        ")
                    .append(text(valueLabels.stray(map, value)))
                    .append(": ")
                    .append(score(Tone.NEUTRAL))
                    .append(": ")
                    .append(text(""))
                    .append('\n'));
        }
    }

    private void section(String key) {
        diagram.append("    section ").append(text(messages.text(key))).append('\n');
    }

    /** Writes a value as a task, whose score is the number of the face that it stands for; a number alone is no feeling. */
    private void task(Row row, Value value) {
        Scale scale = row.range();
        diagram.append("        ").append(text(valueLabels.written(scale, value.number())));
        int score = scale.faces() ? ValueLabels.faceOf(scale, value.number()).number() : score(Tone.NEUTRAL);
        diagram.append(": ").append(score);
        diagram.append(": ").append(text(row.heading())).append('\n');
    }

    private void task(Note note, int score, String actors) {
        if (!note.text().isBlank()) {
            diagram.append("        ").append(text(note.text()));
            diagram.append(": ").append(score).append(": ").append(actors).append('\n');
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

    /** The text on one line, and never empty: the syntax requires a word everywhere. */
    private static String text(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return NAMELESS;
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
