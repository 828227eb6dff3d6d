package io.github.journeymap.export;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import java.util.Comparator;
import java.util.List;

/** What every export needs: the map, what stands in its cells, and what its parts are called. */
abstract class NamedMap {
    final Messages messages;
    final JourneyMap map;
    final Labels labels;
    final ValueLabels valueLabels;
    final Cells cells;
    final VoteLabels votes;

    NamedMap(JourneyMap map, Messages messages) {
        this.messages = messages;
        this.map = map;
        labels = new Labels(messages, map);
        valueLabels = new ValueLabels(messages);
        cells = map.cells();
        votes = new VoteLabels(messages, map.votes());
    }

    /** What the heading of a row says about all of its values; empty if it says nothing. */
    final String total(Row row) {
        return row.isScale() ? valueLabels.total(row, cells.values(row, map.steps())) : "";
    }

    /**
     * The notes that people voted for, most votes first: for what can't have the counts at the notes, where they would
     * be read as words.
     */
    List<Note> voted() {
        return map.notes().stream()
                .filter(note -> votes.count(note) > 0)
                .sorted(Comparator.<Note>comparingInt(votes::count).reversed())
                .toList();
    }
}
