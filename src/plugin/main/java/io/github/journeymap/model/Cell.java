package io.github.journeymap.model;

import java.util.Comparator;

/**
 * Where a row and a step cross, by their ids.
 *
 * <p>Cells have an order, though nothing shows it: among many with the same hash, which someone may choose on purpose,
 * a hash map finds one quickly only if it can compare them.
 */
public record Cell(String row, String step) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::row).thenComparing(Cell::step);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
