package io.github.journeymap.document;

import io.github.journeymap.label.Icons;
import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Category;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.Markup;

/** The small elements that a static table is made of. */
final class StaticBlocks {
    /** The size of an icon in pixels. */
    private static final String ICON = "13";

    private final Markup html;
    private final boolean drawsIcons;
    private final boolean showsPrompts;

    StaticBlocks(Markup html, boolean drawsIcons, boolean showsPrompts) {
        this.html = html;
        this.drawsIcons = drawsIcons;
        this.showsPrompts = showsPrompts;
    }

    /** @param width null for as wide as what is in it */
    void openTable(String width, String style) {
        html.open("table", "border", "1", "cellspacing", "0", "cellpadding", "6", "width", width, "style", style);
    }

    /** What belongs into a part of the map, where the reader is to see that. */
    void prompt(String style, String prompt) {
        linked("div", style, showsPrompts ? prompt : "");
    }

    /** One of a row's categories, with its prompt. */
    void category(Category category) {
        String prompt = showsPrompts ? category.prompt() : "";
        html.open("div", "style", StaticStyle.PROMPT);
        label(category.label(), category.icon(), prompt.isEmpty() ? "" : ": ");
        html.linked(prompt, LinkedText.IN_DOCUMENTS).close();
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
