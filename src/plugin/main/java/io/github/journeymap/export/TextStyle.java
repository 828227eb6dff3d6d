package io.github.journeymap.export;

import io.github.journeymap.label.Palette;

/** How a piece of text looks; sizes in pixels. */
enum TextStyle {
    TITLE(20, 26, "600", Palette.TEXT),
    STAGE(14, 19, "600", Palette.BAND_TEXT),
    STAGE_PROMPT(11, 15, "400", Palette.BAND_TEXT),
    HEADING(13, 18, "600", Palette.TEXT),
    CATEGORY(11, 18, "600", Palette.TEXT_SUBTLE),
    PROMPT(11, 15, "400", Palette.TEXT_SUBTLE),
    TEXT(13, 18, "400", Palette.TEXT);

    final int size;
    final int line;
    final String weight;
    final Palette color;

    TextStyle(int size, int line, String weight, Palette color) {
        this.size = size;
        this.line = line;
        this.weight = weight;
        this.color = color;
    }
}
