package io.github.journeymap.export;

/** How a piece of text looks; sizes in pixels. */
enum TextStyle {
    TITLE(20, 26, "600", "#172b4d"),
    STAGE(14, 19, "600", "#09326c"),
    HEADING(13, 18, "600", "#172b4d"),
    CATEGORY(11, 18, "600", "#44546f"),
    PROMPT(11, 15, "400", "#44546f"),
    TEXT(13, 18, "400", "#172b4d");

    final int size;
    final int line;
    final String weight;
    final String colour;

    TextStyle(int size, int line, String weight, String colour) {
        this.size = size;
        this.line = line;
        this.weight = weight;
        this.colour = colour;
    }
}
