package io.github.journeymap.document;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.ArrayList;
import java.util.List;

/** The columns that stand in one table when a map is too wide for one: stages from left to right, whole or in part. */
record Part(List<Slice> slices) {

    /** The steps {@code from} (included) to {@code to} (excluded) of a stage. */
    record Slice(Stage stage, int from, int to) {
        int width() {
            return to - from;
        }

        boolean continues() {
            return from > 0;
        }
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        slices.forEach(slice -> steps.addAll(slice.stage().steps().subList(slice.from(), slice.to())));
        return steps;
    }

    /** The map's steps in as few parts as the width allows, all about as wide; one part for a map without steps. */
    static List<Part> of(JourneyMap map, int steps) {
        int all = map.steps().size();
        int count = Math.max(1, (all + steps - 1) / steps);
        List<Part> parts = new ArrayList<>();
        List<Slice> slices = new ArrayList<>();
        int taken = 0;
        for (Stage stage : map.stages()) {
            int from = 0;
            while (from < stage.steps().size()) {
                int end = (int) ((parts.size() + 1L) * all / count);
                int to = Math.min(stage.steps().size(), from + end - taken);
                slices.add(new Slice(stage, from, to));
                taken += to - from;
                from = to;
                if (taken == end) {
                    parts.add(new Part(List.copyOf(slices)));
                    slices.clear();
                }
            }
        }
        return parts.isEmpty() ? List.of(new Part(List.of())) : List.copyOf(parts);
    }
}
