package io.github.journeymap.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Compares two lists of things with ids. */
final class Differences {
    private Differences() {}

    /**
     * @param place what the thing's order counts within; a thing in another place has moved
     * @param same whether two states of one thing say the same, apart from their place
     */
    record Kind<T>(Function<T, String> id, Function<T, Object> place, BiPredicate<T, T> same) {}

    static <T> List<Change<T>> of(List<T> before, List<T> after, Kind<T> kind) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            positions.put(kind.id().apply(before.get(i)), i);
        }
        Set<String> reordered = reordered(before, after, kind, positions);
        List<Change<T>> changes = new ArrayList<>();
        Set<String> still = new HashSet<>();
        for (T now : after) {
            String id = kind.id().apply(now);
            Integer position = positions.get(id);
            if (position == null) {
                changes.add(Change.added(id, now));
                continue;
            }
            still.add(id);
            T then = before.get(position);
            Set<Change.Kind> kinds = EnumSet.noneOf(Change.Kind.class);
            if (!kind.same().test(then, now)) {
                kinds.add(Change.Kind.CHANGED);
            }
            if (reordered.contains(id)
                    || !kind.place().apply(then).equals(kind.place().apply(now))) {
                kinds.add(Change.Kind.MOVED);
            }
            if (!kinds.isEmpty()) {
                changes.add(Change.of(id, then, now, kinds));
            }
        }
        for (T then : before) {
            String id = kind.id().apply(then);
            if (!still.contains(id)) {
                changes.add(Change.removed(id, then));
            }
        }
        return changes;
    }

    /** The ids of the fewest things that must have been moved to leave the others in their order. */
    private static <T> Set<String> reordered(
            List<T> before, List<T> after, Kind<T> kind, Map<String, Integer> positions) {
        Map<Object, List<T>> stayed = new LinkedHashMap<>();
        for (T now : after) {
            Integer position = positions.get(kind.id().apply(now));
            if (position != null
                    && kind.place()
                            .apply(before.get(position))
                            .equals(kind.place().apply(now))) {
                stayed.computeIfAbsent(kind.place().apply(now), place -> new ArrayList<>())
                        .add(now);
            }
        }
        Set<String> reordered = new HashSet<>();
        for (List<T> things : stayed.values()) {
            int[] then = things.stream()
                    .mapToInt(thing -> positions.get(kind.id().apply(thing)))
                    .toArray();
            boolean[] inOrder = longestRise(then);
            for (int i = 0; i < inOrder.length; i++) {
                if (!inOrder[i]) {
                    reordered.add(kind.id().apply(things.get(i)));
                }
            }
        }
        return reordered;
    }

    /** Which of the numbers, all different, are in one longest increasing subsequence; O(n log n). */
    private static boolean[] longestRise(int[] numbers) {
        int[] smallestEnd = new int[numbers.length];
        int[] endIndex = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int at = -1 - Arrays.binarySearch(smallestEnd, 0, length, numbers[i]);
            smallestEnd[at] = numbers[i];
            endIndex[at] = i;
            previous[i] = at == 0 ? -1 : endIndex[at - 1];
            length = Math.max(length, at + 1);
        }
        boolean[] inRise = new boolean[numbers.length];
        for (int i = length == 0 ? -1 : endIndex[length - 1]; i >= 0; i = previous[i]) {
            inRise[i] = true;
        }
        return inRise;
    }
}
