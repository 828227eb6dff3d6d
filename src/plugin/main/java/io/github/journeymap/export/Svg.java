package io.github.journeymap.export;

import io.github.journeymap.label.Icons;
import io.github.journeymap.label.Palette;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.List;
import java.util.StringJoiner;

/** Writes the few elements of SVG that a picture of a map needs. */
final class Svg {
    /** The background at either side of a label's text. */
    private static final int LABEL = 5;

    /** The room that an icon takes before its words. */
    static final int ICON = 16;

    private static final int DRAWING = 13;

    private final Markup shapes = new Markup(new LongText());

    Svg(String title) {
        shapes.text("\n").element("title", title).text("\n");
        shapes.empty("rect", "width", "100%", "height", "100%", "fill", Palette.SURFACE.hex())
                .text("\n");
    }

    /** The markup itself, for elements that have no method here. */
    Markup shapes() {
        return shapes;
    }

    /** @param radius of its corners; 0 for none */
    void rectangle(int x, int y, int width, int height, Palette fill, int radius) {
        shapes.empty(
                        "rect",
                        "x",
                        text(x),
                        "y",
                        text(y),
                        "width",
                        text(width),
                        "height",
                        text(height),
                        "rx",
                        radius > 0 ? text(radius) : null,
                        "fill",
                        fill.hex())
                .text("\n");
    }

    /** A dashed line to the right, two units thick. */
    void dashes(int x, int y, int width, Palette color) {
        shapes.empty(
                        "path",
                        "d",
                        "M" + x + "," + y + "h" + width,
                        "stroke",
                        color.hex(),
                        "stroke-width",
                        "2",
                        "stroke-dasharray",
                        "6 4")
                .text("\n");
    }

    /** A light ground with a border in one colour, wider where lines begin. */
    void card(int x, int y, int width, int height, Palette edge) {
        rectangle(x, y, width, height, edge, 6);
        rectangle(x + 3, y + 1, width - 4, height - 2, Palette.SURFACE, 4);
    }

    /** A band that points to the right, and behind the first one lets the point of the one before it in. */
    void arrow(int x, int y, int width, int height, int point, boolean isFirst, Palette fill) {
        int right = x + width;
        int middle = y + height / 2;
        StringJoiner points = new StringJoiner(" ");
        for (int[] corner : new int[][] {
            {x, y}, {right, y}, {right + point, middle}, {right, y + height}, {x, y + height}, {x + point, middle}
        }) {
            if (!isFirst || corner[0] != x + point || corner[1] != middle) {
                points.add(corner[0] + "," + corner[1]);
            }
        }
        shapes.empty("polygon", "points", points.toString(), "fill", fill.hex()).text("\n");
    }

    /** Blocks under each other, their top left corner at the point. */
    void blocks(int x, int top, List<TextBlock> blocks) {
        int y = top;
        for (TextBlock block : blocks) {
            if (block.count() > 0) {
                if (block.background().isPresent()) {
                    label(x, y, block, block.background().get());
                } else if (block.icon().isEmpty()) {
                    block(x, y, block);
                } else {
                    icon(x, y + (block.style().line - DRAWING) / 2, block);
                    block(x + ICON, y, block);
                }
                y += block.height();
            }
        }
    }

    private void label(int x, int y, TextBlock block, Palette background) {
        int before = block.icon().isEmpty() ? LABEL : LABEL + ICON;
        rectangle(x, y, before + block.width() + LABEL, block.height() - 2, background, 3);
        if (!block.icon().isEmpty()) {
            icon(x + LABEL - 1, y + 1, block);
        }
        block(x + before, y - 1, block);
    }

    private void icon(int x, int y, TextBlock block) {
        String place = "translate(" + x + " " + y + ") scale(" + (double) DRAWING / Icons.GRID + ")";
        shapes.empty(
                        "path",
                        "d",
                        block.icon(),
                        "transform",
                        place,
                        "fill",
                        "none",
                        "stroke",
                        block.color().hex(),
                        "stroke-width",
                        Icons.STROKE,
                        "stroke-linecap",
                        "round",
                        "stroke-linejoin",
                        "round")
                .text("\n");
    }

    private void block(int x, int top, TextBlock block) {
        TextStyle style = block.style();
        int baseline = top + (style.line + style.size) / 2 - style.size / 6;
        shapes.open(
                "text",
                "font-size",
                text(style.size),
                "font-weight",
                style.weight,
                "fill",
                block.color().hex());
        for (List<TextBlock.Piece> line : block.pieces()) {
            shapes.open("tspan", "x", text(x), "y", text(baseline));
            line.forEach(this::piece);
            shapes.close();
            baseline += style.line;
        }
        shapes.close().text("\n");
    }

    private void piece(TextBlock.Piece piece) {
        if (piece.target().isEmpty()) {
            shapes.text(piece.text());
        } else {
            shapes.open("a", "href", piece.target(), "rel", "noopener nofollow", "text-decoration", "underline")
                    .text(piece.text())
                    .close();
        }
    }

    LongText document(int width, int height, String title) {
        return shapes.wrap(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        text(width),
                        "height",
                        text(height),
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        "img",
                        "aria-label",
                        title,
                        "font-family",
                        "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif")
                .text("\n")
                .done();
    }

    static String text(int number) {
        return Integer.toString(number);
    }
}
