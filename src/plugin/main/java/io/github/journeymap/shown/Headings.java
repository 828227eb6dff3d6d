package io.github.journeymap.shown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Headings as someone has written them, with commas between them, held against those that there are; whatever the case
 * and however they are spaced.
 */
public final class Headings {
    /** How many commas the heading of a row or a stage may have to be found. */
    private static final int COMMAS = 10;

    private final Set<String> found = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();

    /** @param headings that there are */
    public Headings(String list, Iterable<String> headings) {
        Set<String> known = new HashSet<>();
        headings.forEach(heading -> known.add(plain(heading)));
        known.remove("");
        String[] pieces = list.split(",");
        for (int i = 0; i < pieces.length; ) {
            int taken = taken(pieces, i, known::contains);
            if (taken > 0) {
                found.add(plain(joined(pieces, i, taken)));
            } else if (!pieces[i].isBlank()) {
                unknown.add(pieces[i].strip());
            }
            i += Math.max(taken, 1);
        }
    }

    /** Whether none of those that are asked for is there. */
    public boolean areNone() {
        return found.isEmpty();
    }

    public boolean has(String heading) {
        return found.contains(plain(heading));
    }

    /** The headings that were asked for but don't exist. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** What two headings have in common that count as the same. */
    public static String plain(String heading) {
        return heading.strip()
                .replaceAll("\\s*,\\s*", ",")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** How many pieces are one heading, which may have commas itself: as many as can be. */
    private static int taken(String[] pieces, int from, Predicate<String> isKnown) {
        for (int n = Math.min(COMMAS + 1, pieces.length - from); n > 0; n--) {
            if (isKnown.test(plain(joined(pieces, from, n)))) {
                return n;
            }
        }
        return 0;
    }

    private static String joined(String[] pieces, int from, int count) {
        return String.join(",", Arrays.asList(pieces).subList(from, from + count));
    }
}
