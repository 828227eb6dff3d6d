package io.github.journeymap.document;

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
    /** By the rows' ids. */
    private final Map<String, OfRow> rows = new HashMap<>();

    /**
     * What is shown of a row.
     *
     * @param bars draws its values; rows of the same scale share theirs
     * @param numbers one for each step of the map; null where there is no value
     * @param total what the row's heading says of all its values together; or empty
     */
    record OfRow(StaticBars bars, StaticBars.Bar[] numbers, String total) {}

    StaticValues(JourneyMap map, Cells cells, ValueLabels labels) {
        List<Step> steps = map.steps();
        Map<Scale, StaticBars> byScale = new HashMap<>();
        for (Row row : map.rows()) {
            List<Value> values = cells.values(row, steps);
            if (!values.isEmpty()) {
                StaticBars bars = byScale.computeIfAbsent(row.range(), scale -> new StaticBars(scale, labels));
                rows.put(row.id(), new OfRow(bars, numbers(values, steps, bars), labels.total(row, values)));
            }
        }
    }

    private static StaticBars.Bar[] numbers(List<Value> values, List<Step> steps, StaticBars bars) {
        StaticBars.Bar[] numbers = new StaticBars.Bar[steps.size()];
        for (int i = 0, next = 0; next < values.size(); i++) {
            if (values.get(next).step().equals(steps.get(i).id())) {
                numbers[i] = bars.of(values.get(next++).number());
            }
        }
        return numbers;
    }

    /** Looked up once for all tables of a map; null for a row without any values. */
    OfRow of(Row row) {
        return rows.get(row.id());
    }
}
