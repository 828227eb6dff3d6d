package io.github.journeymap.export;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.view.Labels;
import io.github.journeymap.view.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every export asks of a map: its notes by cell, and what its parts are called. */
final class Outline {
    final JourneyMap map;
    final Messages words;
    private final Map<Cell, List<Note>> cells;
    private final Labels labels;

    Outline(JourneyMap map, Messages words) {
        this.map = map;
        this.words = words;
        cells = map.cells();
        labels = new Labels(words, map);
    }

    List<Note> notes(Row row, Step step) {
        return cells.getOrDefault(new Cell(row.id(), step.id()), List.of());
    }

    /** The label of the note's category; empty when it has none that its row knows. */
    String category(Note note) {
        return Optional.ofNullable(labels.of(note)).map(Labels.Label::text).orElse("");
    }

    /** The note's category by its place in the row; of use only where {@link #category} knows it. */
    int categoryPlace(Note note) {
        return labels.of(note).place();
    }

    String title() {
        return labels.title(map);
    }

    /** As {@link Labels#of(Stage, int)} has it. */
    String step(Stage stage, int index) {
        return labels.of(stage, index);
    }
}
