package io.github.journeymap.view;

import io.github.journeymap.label.Icons;
import io.github.journeymap.label.Palette;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.Markup;

/** The small elements that a static table is made of. */
final class StaticBlocks {
    /** The size of an icon in pixels. */
    private static final String ICON = "13";

    private final Markup html;
    private final boolean drawsIcons;

    StaticBlocks(Markup html, boolean drawsIcons) {
        this.html = html;
        this.drawsIcons = drawsIcons;
    }

    void label(String label, String icon, String separator) {
        icon(Icons.path(icon));
        html.element("strong", label, "style", "unicode-bidi:isolate;").text(separator);
    }

    private void icon(String path) {
        if (drawsIcons && !path.isEmpty()) {
            html.open(
                    "svg",
                    "width",
                    ICON,
                    "height",
                    ICON,
                    "viewBox",
                    "0 0 " + Icons.GRID + " " + Icons.GRID,
                    "fill",
                    "none",
                    "stroke",
                    Palette.TEXT_SUBTLE.hex(),
                    "stroke-width",
                    Icons.STROKE,
                    "stroke-linecap",
                    "round",
                    "stroke-linejoin",
                    "round",
                    "aria-hidden",
                    "true",
                    "style",
                    "vertical-align:-2px;margin:0 3px 0 0;");
            html.empty("path", "d", path).close();
        }
    }

    /** {@link #block} with the addresses in it as links. */
    void linked(String element, String style, String text) {
        if (!text.isEmpty()) {
            html.open(element, "style", style)
                    .linked(text, LinkedText.IN_DOCUMENTS)
                    .close();
        }
    }

    /** The text in an element of its own, or nothing for no text. */
    void block(String element, String style, String text) {
        if (!text.isEmpty()) {
            html.open(element, "style", style).lines(text).close();
        }
    }
}
