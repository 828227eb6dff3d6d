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

    public Labels(Messages messages, JourneyMap map) {
        this.messages = messages;
        this.map = map;
        for (Row row : map.rows()) {
            Map<String, Label> labels = new HashMap<>();
            for (Category category : row.categories()) {
                labels.put(category.id(), Label.of(category, labels.size()));
            }
            categories.put(row.id(), labels);
        }
    }

    /** The note's category; null when it has none, or none that its row knows. */
    public Label of(Note note) {
        return note.category().isEmpty()
                ? null
                : categories.getOrDefault(note.row(), Map.of()).get(note.category());
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
     * A category.
     *
     * @param index in its row, from 0
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
