package io.github.journeymap.view;

import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What static tables show of the rows that have values: bars, and a total in the row's heading. */
final class StaticValues {
    /** By the rows' ids; rows of the same scale share theirs. */
    private final Map<String, StaticBars> bars = new HashMap<>();

    private final Map<String, String> totals = new HashMap<>();

    StaticValues(JourneyMap map, Cells cells, ValueLabels labels) {
        List<Step> steps = map.steps();
        Map<Scale, StaticBars> byScale = new HashMap<>();
        for (Row row : map.rows()) {
            List<Value> values = cells.values(row, steps);
            if (!values.isEmpty()) {
                bars.put(row.id(), byScale.computeIfAbsent(row.range(), scale -> new StaticBars(scale, labels)));
                totals.put(row.id(), labels.total(row, values));
            }
        }
    }

    /** Draws the row's values; null for a row without any. */
    StaticBars bars(Row row) {
        return bars.get(row.id());
    }

    /** What the row's heading says of all its values together; or empty. */
    String total(Row row) {
        return totals.getOrDefault(row.id(), "");
    }
}
