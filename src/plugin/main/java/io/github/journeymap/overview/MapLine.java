package io.github.journeymap.overview;

import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Tone;
import io.github.journeymap.shown.MapAddress;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map in an overview.
 *
 * @param title the map's own, else the page's
 * @param by who changed it last; empty when unknown or anonymous
 * @param counts of the notes that are asked for, by the tone of their rows
 * @param votes on these notes, all together; 0 while they are hidden
 * @param hidesVotes whether counts are hidden because people are still voting
 * @param mood of its first curve
 * @param problem what keeps it from being read; empty when all is well
 */
record MapLine(
        MapAddress address,
        String title,
        String pageTitle,
        String persona,
        String by,
        Instant changed,
        Map<Tone, Integer> counts,
        int votes,
        boolean hidesVotes,
        Optional<Mood> mood,
        String problem) {
    MapLine {
        counts = Map.copyOf(counts);
    }

    /** The same, counting none but these of its notes. */
    MapLine counting(List<NoteLine> notes) {
        Map<Tone, Integer> counted = new EnumMap<>(Tone.class);
        notes.forEach(note -> counted.merge(note.row().tone(), 1, Integer::sum));
        int voted = notes.stream().mapToInt(NoteLine::votes).sum();
        return new MapLine(address, title, pageTitle, persona, by, changed, counted, voted, hidesVotes, mood, problem);
    }

    /** How many of the selected notes are in rows of that tone. */
    int count(Tone tone) {
        return counts.getOrDefault(tone, 0);
    }

    /**
     * A row of values with faces.
     *
     * @param values of the steps from left to right; empty for one without
     * @param worst the place with the lowest of them, in words
     */
    record Mood(Row row, List<Optional<Decimal>> values, String worst) {
        Mood {
            values = List.copyOf(values);
        }

        /** The heights of the curve at each step: 0 is the top, 1 the bottom, NaN a step without a value. */
        double[] heights() {
            return values.stream()
                    .mapToDouble(value -> value.map(number -> ValueLabels.height(row.range(), number))
                            .orElse(Double.NaN))
                    .toArray();
        }

        /** The height of the worst; NaN where there is none. */
        double depth() {
            double depth = Double.NaN;
            for (double height : heights()) {
                depth = Double.isNaN(depth) || height > depth ? (Double.isNaN(height) ? depth : height) : depth;
            }
            return depth;
        }
    }
}
