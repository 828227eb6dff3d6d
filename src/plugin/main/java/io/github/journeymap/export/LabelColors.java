package io.github.journeymap.export;

import java.util.List;

/** The colours of a category's label; the same as on the page (frontend/map/notes.css). */
record LabelColors(String ground, String text) {
    private static final List<LabelColors> CHIPS = List.of(
            new LabelColors("#cce0ff", "#09326c"),
            new LabelColors("#fedec8", "#702e00"),
            new LabelColors("#c6edfb", "#164555"),
            new LabelColors("#fdd0ec", "#50253f"),
            new LabelColors("#d3f1a7", "#37471f"),
            new LabelColors("#dfd8fd", "#352c63"));

    /** @param place of the category in its row */
    static LabelColors of(int place) {
        return CHIPS.get(place % CHIPS.size());
    }
}
