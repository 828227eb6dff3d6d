package io.github.journeymap.overview;

import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What comes first in an overview. What that leaves open is read map by map. */
record Ordering(OverviewRequest.Sorting sorting, Comparator<String> titles) {
    List<MapLine> maps(List<MapLine> maps) {
        List<MapLine> sorted = new ArrayList<>(maps);
        sorted.sort(Comparator.comparing(MapLine::title, titles).thenComparing(MapLine::pageTitle, titles));
        switch (sorting) {
            case PLACE -> {}
            case CHANGE -> sorted.sort(Comparator.comparing(MapLine::changed).reversed());
            case VALUE -> sorted.sort(worstMaps());
            case VOTES ->
                sorted.sort(Comparator.comparingInt(MapLine::votes).reversed().thenComparing(worstMaps()));
        }
        return sorted;
    }

    /** @param maps in their order. Notes of one map stay in theirs, but for their values and votes */
    List<NoteLine> notes(List<NoteLine> notes, List<MapLine> maps) {
        Optional<Comparator<NoteLine>> own = own();
        Map<MapLine, Integer> places = new IdentityHashMap<>();
        // Notes between which that doesn't decide are read by the titles of their maps.
        List<MapLine> inOrder = own.isPresent() ? new Ordering(OverviewRequest.Sorting.PLACE, titles).maps(maps) : maps;
        inOrder.forEach(map -> places.put(map, places.size()));
        Comparator<NoteLine> byMap = Comparator.comparingInt(note -> places.get(note.map()));
        List<NoteLine> sorted = new ArrayList<>(notes);
        sorted.sort(own.map(order -> order.thenComparing(byMap)).orElse(byMap));
        return sorted;
    }

    /** Compares notes by something of their own; empty where the order is that of maps and places. */
    private Optional<Comparator<NoteLine>> own() {
        return switch (sorting) {
            case VALUE -> Optional.of(worstMoments());
            // Where as many people voted for two notes, the worse of the two moments has more to gain.
            case VOTES ->
                Optional.of(Comparator.comparingInt(NoteLine::votes).reversed().thenComparing(worstMoments()));
            case PLACE, CHANGE -> Optional.empty();
        };
    }

    private static Comparator<NoteLine> worstMoments() {
        return worstFirst(NoteLine::depth).thenComparing(NoteLine::isPain, reverseOrder());
    }

    private static Comparator<MapLine> worstMaps() {
        return worstFirst(map -> map.mood().map(MapLine.Mood::depth).orElse(Double.NaN));
    }

    /** Lines without a value come last. */
    private static <T> Comparator<T> worstFirst(ToDoubleFunction<T> depth) {
        return Comparator.comparingDouble(line -> {
            double value = depth.applyAsDouble(line);
            return Double.isNaN(value) ? 2 : -value;
        });
    }
}
