package io.github.journeymap.label;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a map's parts are called where the map itself leaves it open: on the page, on paper and in every export. */
public final class Labels {

    private final Messages messages;
    private final JourneyMap map;
    private final Map<String, Map<String, Label>> categories = new HashMap<>();
    private final Map<String, Label> personas;

    public Labels(Messages messages, JourneyMap map) {
        this.messages = messages;
        this.map = map;
        for (Row row : map.rows()) {
            categories.put(row.id(), byId(row.categories()));
        }
        personas = byId(map.personas());
    }

    private static Map<String, Label> byId(List<Category> categories) {
        Map<String, Label> labels = new HashMap<>();
        for (Category category : categories) {
            labels.put(category.id(), Label.of(category, labels.size()));
        }
        return labels;
    }

    /** The note's category; null when it has none, or none that its row knows. */
    public Label of(Note note) {
        return note.category().isEmpty()
                ? null
                : categories.getOrDefault(note.row(), Map.of()).get(note.category());
    }

    /** The label of the note's persona; null if it has none, or if the map has no persona of that id. */
    public Label whose(Note note) {
        return note.persona().isEmpty() ? null : personas.get(note.persona());
    }

    /** The name of the note's persona; empty if there is none. */
    public String persona(Note note) {
        Label label = whose(note);
        return label == null ? "" : label.text();
    }

    /** The note's category and whom it is about, in one line; empty where there is neither. */
    public String both(Note note) {
        String category = category(note);
        String persona = persona(note);
        return category.isEmpty() || persona.isEmpty() ? category + persona : category + ", " + persona;
    }

    /** The note's picture in words, where it can't be seen; empty if it has none. */
    public String picture(Note note) {
        return note.picture().isEmpty() ? "" : messages.text("journey-map.view.picture", note.picture());
    }

    /** A category or a persona with what is said about it. */
    public static String described(Category one, boolean showsPrompt) {
        return one.prompt().isEmpty() || !showsPrompt ? one.label() : one.label() + ": " + one.prompt();
    }

    /** The step's heading, or its number in a stage of several; empty for a stage's only step without one. */
    public String of(Stage stage, int index) {
        String heading = stage.steps().get(index).heading();
        return heading.isEmpty() && stage.steps().size() > 1
                ? messages.text("journey-map.view.step-number", Integer.toString(index + 1))
                : heading;
    }

    /** The label of the note's category; empty when it has none that its row knows. */
    public String category(Note note) {
        Label label = of(note);
        return label == null ? "" : label.text();
    }

    public String title() {
        return map.title().isEmpty() ? messages.text("journey-map.view.untitled") : map.title();
    }

    /** Whether the steps' headings say anything that the stages' don't. */
    public static boolean showsSteps(List<Stage> stages) {
        for (Stage stage : stages) {
            if (stage.steps().size() > 1) {
                return true;
            }
            for (Step step : stage.steps()) {
                if (!step.heading().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String hue(int index) {
        return Integer.toString(index % Palette.labels() + 1);
    }

    /**
     * A category or a persona.
     *
     * @param index among the others, from 0
     * @param icon its name; empty for none
     */
    public record Label(String text, int index, String icon) {
        public static Label of(Category category, int index) {
            return new Label(category.label(), index, category.icon());
        }

        /** The number of its colour: {@code data-hue} in HTML. */
        public String hue() {
            return Labels.hue(index);
        }
    }
}
