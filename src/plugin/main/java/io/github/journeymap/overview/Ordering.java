package io.github.journeymap.overview;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What comes first in an overview. Titles are compared as the reader's language does; map by map, as notes are many. */
record Ordering(OverviewRequest.Sorting sorting, Locale language) {
    List<MapLine> maps(List<MapLine> maps) {
        List<MapLine> sorted = new ArrayList<>(maps);
        Collator collator = Collator.getInstance(language);
        sorted.sort(Comparator.comparing(MapLine::title, collator::compare)
                .thenComparing(MapLine::pageTitle, collator::compare));
        switch (sorting) {
            case PLACE -> {}
            case CHANGE -> sorted.sort(Comparator.comparing(MapLine::changed).reversed());
            case VALUE ->
                sorted.sort(
                        worstFirst(map -> map.mood().map(MapLine.Mood::depth).orElse(Double.NaN)));
        }
        return sorted;
    }

    /** @param maps in their order. Notes of one map stay in theirs, but for their values */
    List<NoteLine> notes(List<NoteLine> notes, List<MapLine> maps) {
        Map<MapLine, Integer> places = new IdentityHashMap<>();
        // Those without a value are read by the titles of their maps.
        List<MapLine> inOrder = sorting == OverviewRequest.Sorting.VALUE
                ? new Ordering(OverviewRequest.Sorting.PLACE, language).maps(maps)
                : maps;
        inOrder.forEach(map -> places.put(map, places.size()));
        Comparator<NoteLine> byMap = Comparator.comparingInt(note -> places.get(note.map()));
        List<NoteLine> sorted = new ArrayList<>(notes);
        sorted.sort(
                sorting == OverviewRequest.Sorting.VALUE
                        ? Ordering.<NoteLine>worstFirst(NoteLine::depth).thenComparing(byMap)
                        : byMap);
        return sorted;
    }

    /** What has no value comes last. */
    private static <T> Comparator<T> worstFirst(ToDoubleFunction<T> depth) {
        return Comparator.comparingDouble(line -> {
            double value = depth.applyAsDouble(line);
            return Double.isNaN(value) ? 2 : -value;
        });
    }
}
