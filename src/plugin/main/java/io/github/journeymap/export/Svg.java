package io.github.journeymap.export;

import io.github.journeymap.model.PlainText;
import java.util.List;

/** Writes the few elements of SVG that a picture of a map needs; everything that comes from a map is escaped here. */
final class Svg {
    private final StringBuilder shapes = new StringBuilder(4096);

    void rectangle(int x, int y, int width, int height, String fill, String stroke, int radius) {
        shapes.append("<rect x=\"").append(x).append("\" y=\"").append(y);
        shapes.append("\" width=\"").append(width).append("\" height=\"").append(height);
        if (radius > 0) {
            shapes.append("\" rx=\"").append(radius);
        }
        shapes.append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\"/>\n");
    }

    /** Blocks under each other, their top left corner at the point. */
    void blocks(int x, int top, List<Block> blocks) {
        int y = top;
        for (Block block : blocks) {
            if (!block.lines().isEmpty()) {
                block(x, y, block);
                y += block.height();
            }
        }
    }

    private void block(int x, int top, Block block) {
        Look look = block.look();
        int baseline = top + (look.line + look.size) / 2 - look.size / 6;
        shapes.append("<text font-size=\"").append(look.size);
        shapes.append("\" font-weight=\"").append(look.weight);
        shapes.append("\" fill=\"").append(look.colour).append("\">");
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

    String document(int width, int height, String title) {
        String name = escape(title.replace('\n', ' '));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + name
                + "\" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">\n"
                + "<title>" + name + "</title>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                + shapes
                + "</svg>\n";
    }

    private static String escape(String text) {
        return PlainText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
