package io.github.journeymap.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notes of a map by cell, in their order, and its values.
 *
 * @param notes only cells that have some
 * @param values only cells that have one
 */
public record Cells(Map<Cell, List<Note>> notes, Map<Cell, Value> values) {
    public Cells {
        notes = Collections.unmodifiableMap(notes);
        values = Collections.unmodifiableMap(values);
    }

    /** Sorts notes and values into their cells, in one pass over all of them. */
    static Cells of(List<Note> notes, List<Value> values) {
        Map<Cell, List<Note>> cells = new HashMap<>();
        for (Note note : notes) {
            cells.computeIfAbsent(note.cell(), cell -> new ArrayList<>()).add(note);
        }
        Map<Cell, Value> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value.cell(), value));
        return new Cells(cells, numbers);
    }

    /** None in a row that has no cells: those are without a place. */
    public List<Note> of(Row row, Step step) {
        return row.isLine() ? List.of() : notes.getOrDefault(new Cell(row.id(), step.id()), List.of());
    }

    /** The value of a cell, if its row is one of values. */
    public Optional<Value> value(Row row, Step step) {
        return row.isScale() ? Optional.ofNullable(values.get(new Cell(row.id(), step.id()))) : Optional.empty();
    }

    /** The values of a row in the order of the steps. */
    public List<Value> values(Row row, List<Step> steps) {
        if (!row.isScale()) {
            return List.of();
        }
        List<Value> inOrder = new ArrayList<>();
        steps.forEach(step -> value(row, step).ifPresent(inOrder::add));
        return inOrder;
    }
}
