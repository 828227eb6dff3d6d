package io.github.journeymap.export;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.view.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every export asks of a map: its notes by cell, and what its parts are called. */
final class Outline {
    final JourneyMap map;
    final Words words;
    private final Map<Cell, List<Note>> cells;
    private final Map<String, Map<String, String>> categories = new HashMap<>();

    Outline(JourneyMap map, Words words) {
        this.map = map;
        this.words = words;
        cells = map.cells();
        for (Row row : map.rows()) {
            Map<String, String> labels = new HashMap<>();
            for (Category category : row.categories()) {
                labels.put(category.id(), category.label());
            }
            categories.put(row.id(), labels);
        }
    }

    List<Note> notes(Row row, Step step) {
        return cells.getOrDefault(new Cell(row.id(), step.id()), List.of());
    }

    /** The label of the note's category; empty when it has none that its row knows. */
    String category(Note note) {
        return categories.getOrDefault(note.row(), Map.of()).getOrDefault(note.category(), "");
    }

    /** The note's category by its place in the row; of use only where {@link #category} knows it. */
    int categoryPlace(Note note) {
        List<Category> offered = map.row(note.row()).map(Row::categories).orElse(List.of());
        int place = 0;
        while (place < offered.size() - 1 && !offered.get(place).id().equals(note.category())) {
            place++;
        }
        return place;
    }

    String title() {
        return map.title().isEmpty() ? words.text("journey-map.view.untitled") : map.title();
    }

    /** The step's heading, or its number in a stage of several; empty for a stage's only step without one. */
    String step(Stage stage, int index) {
        String heading = stage.steps().get(index).heading();
        if (!heading.isEmpty() || stage.steps().size() == 1) {
            return heading;
        }
        return words.text("journey-map.view.step-number", Integer.toString(index + 1));
    }
}
