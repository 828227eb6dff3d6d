package io.github.journeymap.edit;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import java.util.List;
import java.util.Map;

/** A map as people see it: the notes' order counts within each cell only. */
record Seen(JourneyMap withoutNotes, Map<Cell, List<Note>> cells) {
    static Seen of(JourneyMap map) {
        return new Seen(map.withNotes(List.of()), map.cells());
    }
}
