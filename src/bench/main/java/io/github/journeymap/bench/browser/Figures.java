package io.github.journeymap.bench.browser;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was measured of one contender at one size; of several runs, each figure's median. */
record Figures(Map<Figure, Double> values) {

    /** Lower is better for every one of them. */
    enum Figure {
        READY("address to painted grid, ms"),
        READY_ALIKE("address to painted grid, all served alike, ms"),
        FIRST_PAINT("a reader's first paint, all served alike, ms"),
        FIRST_POINTER("first press to editable, ms"),
        TOUCH("first touch to editable, ms"),
        KEY("key to paint, ms (median)"),
        KEY_SLOWEST("key to paint, ms (95 of 100)"),
        COMMIT("keeping the text to painted cell, ms"),
        COMMIT_START("the same in the first cell, ms"),
        COMMIT_END("the same in the last cell, ms"),
        COMMIT_WORK("keeping the text, ms of processor time"),
        ARROW("arrow key to paint, ms (median)"),
        ARROW_SLOWEST("arrow key to paint, ms (95 of 100)"),
        SCROLL("between two frames while scrolling, ms (95 of 100)"),
        SCROLL_WORK("scrolling, ms of processor time"),
        DRAG_ROW("step of dragging a row to paint, ms (median)"),
        DRAG_NOTE("step of dragging a note to paint, ms (median)"),
        HEAP("script memory, MB"),
        PROCESS("memory of the page's process, MB"),
        NODES("elements in the document"),
        SCRIPT("script fetched, kB compressed");

        private final String words;

        Figure(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Figures median(List<Figures> runs) {
        Map<Figure, Double> medians = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            double[] all = runs.stream()
                    .mapToDouble(run -> run.values.getOrDefault(figure, Double.NaN))
                    .toArray();
            medians.put(figure, at(all, 0.5));
        }
        return new Figures(medians);
    }

    /** The value that this part of the samples does not exceed. */
    static double at(double[] samples, double part) {
        if (samples.length == 0) {
            return Double.NaN;
        }
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(part * sorted.length))];
    }

    Figures and(Map<Figure, Double> others) {
        Map<Figure, Double> all = new EnumMap<>(values);
        all.putAll(others);
        return new Figures(all);
    }

    double of(Figure figure) {
        return values.getOrDefault(figure, Double.NaN);
    }
}
