package io.github.journeymap.export;

import io.github.journeymap.label.Palette;

/** How a piece of text looks; sizes in pixels. */
enum TextStyle {
    TITLE(20, 26, "600", Palette.TEXT, false),
    STAGE(14, 19, "600", Palette.BAND_TEXT, false),
    STAGE_PROMPT(11, 15, "400", Palette.BAND_TEXT, true),
    HEADING(13, 18, "600", Palette.TEXT, false),
    CATEGORY(11, 18, "600", Palette.TEXT_SUBTLE, false),
    PROMPT(11, 15, "400", Palette.TEXT_SUBTLE, true),
    TEXT(13, 18, "400", Palette.TEXT, true);

    final int size;
    final int line;
    final String weight;
    final Palette color;
    /** Whether the addresses in it are links. */
    final boolean hasLinks;

    TextStyle(int size, int line, String weight, Palette color, boolean hasLinks) {
        this.size = size;
        this.line = line;
        this.weight = weight;
        this.color = color;
        this.hasLinks = hasLinks;
    }
}
