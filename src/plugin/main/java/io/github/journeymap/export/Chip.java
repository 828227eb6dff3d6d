package io.github.journeymap.export;

import java.util.List;

/** The colours of a category's label; the same as on the page (frontend/map/notes.css). */
record Chip(String ground, String text) {
    private static final List<Chip> CHIPS = List.of(
            new Chip("#cce0ff", "#09326c"),
            new Chip("#fedec8", "#702e00"),
            new Chip("#c6edfb", "#164555"),
            new Chip("#fdd0ec", "#50253f"),
            new Chip("#d3f1a7", "#37471f"),
            new Chip("#dfd8fd", "#352c63"));

    /** @param place of the category in its row */
    static Chip of(int place) {
        return CHIPS.get(place % CHIPS.size());
    }
}
