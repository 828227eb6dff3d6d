package io.github.journeymap.edit;

import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import java.util.List;

/** A map as people see it: the notes' order counts within each cell only, that of the values not at all. */
record Seen(JourneyMap rest, Cells cells) {
    static Seen of(JourneyMap map) {
        return new Seen(map.withNotes(List.of()).withValues(List.of()), map.cells());
    }
}
