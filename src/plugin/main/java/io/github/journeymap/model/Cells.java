package io.github.journeymap.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a map by cell, in their order.
 *
 * @param notes only cells that have some
 */
public record Cells(Map<Cell, List<Note>> notes) {
    /** One pass over all notes. */
    static Cells of(List<Note> notes) {
        Map<Cell, List<Note>> cells = new HashMap<>();
        for (Note note : notes) {
            cells.computeIfAbsent(note.cell(), cell -> new ArrayList<>()).add(note);
        }
        return new Cells(cells);
    }

    public List<Note> of(Row row, Step step) {
        return notes.getOrDefault(new Cell(row.id(), step.id()), List.of());
    }
}
