package io.github.journeymap.edit;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Value;
import java.util.List;
import java.util.Map;

/** A map as people see it: the notes' order counts within each cell only, that of the values not at all. */
record Seen(JourneyMap rest, Cells cells, Map<Cell, Value> values) {
    static Seen of(JourneyMap map) {
        return new Seen(map.withNotes(List.of()).withValues(List.of()), map.cells(), map.valuesByCell());
    }
}
