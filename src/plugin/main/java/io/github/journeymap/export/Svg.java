package io.github.journeymap.export;

import io.github.journeymap.model.PlainText;
import io.github.journeymap.text.LongText;
import java.util.List;
import java.util.StringJoiner;

/** Writes the few elements of SVG that a picture of a map needs; everything that comes from a map is escaped here. */
final class Svg {
    /** The ground at either side of a chip's text. */
    private static final int CHIP = 5;

    private final LongText shapes = new LongText();

    void rectangle(int x, int y, int width, int height, String fill, int radius) {
        shapes.append("<rect x=\"").append(x).append("\" y=\"").append(y);
        shapes.append("\" width=\"").append(width).append("\" height=\"").append(height);
        if (radius > 0) {
            shapes.append("\" rx=\"").append(radius);
        }
        shapes.append("\" fill=\"").append(fill).append("\"/>\n");
    }

    /** A band that points to the right, and behind the first one lets the point of the one before it in. */
    void arrow(int x, int y, int width, int height, int point, boolean isFirst, String fill) {
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
        shapes.append("<polygon points=\"").append(points.toString());
        shapes.append("\" fill=\"").append(fill).append("\"/>\n");
    }

    /** Blocks under each other, their top left corner at the point. */
    void blocks(int x, int top, List<TextBlock> blocks) {
        int y = top;
        for (TextBlock block : blocks) {
            if (block.count() > 0) {
                boolean isChip = !block.ground().isEmpty();
                if (isChip) {
                    rectangle(x, y, block.width() + 2 * CHIP, block.height() - 2, block.ground(), 3);
                }
                block(isChip ? x + CHIP : x, isChip ? y - 1 : y, block);
                y += block.height();
            }
        }
    }

    private void block(int x, int top, TextBlock block) {
        TextStyle look = block.look();
        int baseline = top + (look.line + look.size) / 2 - look.size / 6;
        shapes.append("<text font-size=\"").append(look.size);
        shapes.append("\" font-weight=\"").append(look.weight);
        shapes.append("\" fill=\"").append(block.colour()).append("\">");
        for (String line : block.lines()) {
            shapes.append("<tspan x=\"")
                    .append(x)
                    .append("\" y=\"")
                    .append(baseline)
                    .append("\">");
            shapes.append(escape(line)).append("</tspan>");
            baseline += look.line;
        }
        shapes.append("</text>\n");
    }

    LongText document(int width, int height, String title) {
        String name = escape(title.replace('\n', ' '));
        return shapes.beginWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                        + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + name
                        + "\" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">\n"
                        + "<title>" + name + "</title>\n"
                        + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
                .append("</svg>\n");
    }

    private static String escape(String text) {
        return PlainText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
