package io.github.journeymap.export;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;

/** What every export needs: the map, what stands in its cells, and what its parts are called. */
abstract class NamedMap {
    final Messages messages;
    final JourneyMap map;
    final Labels labels;
    final ValueLabels valueLabels;
    final Cells cells;

    NamedMap(JourneyMap map, Messages messages) {
        this.messages = messages;
        this.map = map;
        labels = new Labels(messages, map);
        valueLabels = new ValueLabels(messages);
        cells = map.cells();
    }
}
