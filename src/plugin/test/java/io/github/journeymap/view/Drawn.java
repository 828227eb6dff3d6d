package io.github.journeymap.view;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws maps for tests:
 * {@code new Drawn().stage("Enter", "", "Queue").row("Steps").note("steps", "enter-1", "Hi").map()}.
 */
public final class Drawn {
    /** A small map with a bit of everything. */
    public static final JourneyMap BREAD = new Drawn()
            .stageAsking("Enter", "How do they come in?", "", "Queue")
            .stage("Leave")
            .row("Steps", "What happens?", Tone.NEUTRAL)
            .row("Touchpoints", "", Tone.POSITIVE, category("people", "People", "Who?"))
            .note("steps", "enter-1", "Opens the door")
            .note("steps", "enter-1", "Smells bread")
            .note("touchpoints", "leave-1", "The baker", "people")
            .map();

    private String title = "Buying bread";
    private Context context = new Context("Scenario", "What is this about?", "A Sunday", UnknownFields.NONE);
    private final List<Stage> stages = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    public Drawn title(String text) {
        title = text;
        return this;
    }

    public Drawn context(String heading, String prompt, String text) {
        context = new Context(heading, prompt, text, UnknownFields.NONE);
        return this;
    }

    /** A stage with one step for each heading given; its id and theirs follow from its heading. */
    public Drawn stage(String heading, String... stepHeadings) {
        return stageAsking(heading, "", stepHeadings);
    }

    public Drawn stageAsking(String heading, String prompt, String... stepHeadings) {
        String id = id(heading, "stage" + stages.size());
        List<Step> steps = new ArrayList<>();
        for (String step : stepHeadings.length == 0 ? new String[] {""} : stepHeadings) {
            steps.add(new Step(id + "-" + (steps.size() + 1), step, UnknownFields.NONE));
        }
        stages.add(Stage.of(id, heading, prompt, steps));
        return this;
    }

    public Drawn stages(int count) {
        for (int i = 1; i <= count; i++) {
            stage("Stage" + i);
        }
        return this;
    }

    public Drawn row(String heading, Category... categories) {
        return row(heading, "", Tone.NEUTRAL, categories);
    }

    public Drawn row(String heading, String prompt, Tone tone, Category... categories) {
        rows.add(Row.of(id(heading, "row" + rows.size()), heading, prompt, tone, List.of(categories)));
        return this;
    }

    /** A line across the map. */
    public Drawn line(String heading) {
        row(heading);
        rows.add(rows.remove(rows.size() - 1).withKind(Row.LINE));
        return this;
    }

    public static Category category(String id, String label, String prompt) {
        return Category.of(id, label, prompt);
    }

    public Drawn note(String row, String step, String text) {
        return note(row, step, text, "");
    }

    public Drawn note(String row, String step, String text, String category) {
        notes.add(new Note("n" + (notes.size() + 1), row, step, text, category, UnknownFields.NONE));
        return this;
    }

    public JourneyMap map() {
        return JourneyMap.of(title, context, stages, rows, notes);
    }

    private static String id(String heading, String otherwise) {
        String id = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return id.isEmpty() || id.length() > 40 ? otherwise : id;
    }
}
