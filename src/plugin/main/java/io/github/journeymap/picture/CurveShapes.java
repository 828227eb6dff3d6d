package io.github.journeymap.picture;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.Face;
import io.github.journeymap.label.Palette;
import io.github.journeymap.text.Markup;

/** What curves are made of in SVG, in pixels: for pictures of maps, and for pages in browsers. */
public final class CurveShapes {
    /** A piece is drawn in tenths of a pixel. */
    private static final int FINE = 10;

    private static final int HALF_SQUARE = 11;

    private final Markup shapes;
    private final double zero;

    /** @param zero the height of the line at zero, from 0 at the top to 1 */
    public CurveShapes(Markup shapes, double zero) {
        this.shapes = shapes;
        this.zero = zero;
    }

    /** @param height from the highest value to the lowest */
    public void zeroLine(int x, int top, int width, int height) {
        String line = "M" + x + "," + (top + Math.round(zero * height)) + "h" + width;
        shapes.empty("path", "d", line, "stroke", Palette.EDGE_PLAIN.hex(), "stroke-dasharray", "2 4");
    }

    /**
     * What the cell of a step draws.
     *
     * @param isSecond whether it is drawn beside another curve, which has the area
     */
    public void piece(Curve curve, int step, boolean isSecond, int x, int top, int width, int height) {
        Curve.Box box = new Curve.Box(width * FINE, height * FINE);
        Curve.Piece piece = curve.piece(step, box, zero);
        if (piece.line().isEmpty() && piece.bridge().isEmpty()) {
            return;
        }
        shapes.open("g", "transform", "translate(" + x + " " + top + ") scale(0.1)", "fill", "none");
        int zeroLine = (int) Math.round(zero * box.height());
        if (piece.isAbove() && !isSecond) {
            area(piece, Palette.EDGE_POSITIVE, 0, zeroLine, box.width());
        }
        if (piece.isBelow() && !isSecond) {
            area(piece, Palette.EDGE_NEGATIVE, zeroLine, box.height() - zeroLine, box.width());
        }
        String color = Palette.CURVE.hex();
        if (!piece.bridge().isEmpty()) {
            shapes.empty(
                    "path",
                    "d",
                    piece.bridge(),
                    "stroke",
                    color,
                    "stroke-width",
                    "25",
                    "stroke-dasharray",
                    "10 70",
                    "stroke-linecap",
                    "round");
        }
        if (!piece.line().isEmpty()) {
            String dashes = isSecond ? "80 50" : null;
            shapes.empty("path", "d", piece.line(), "stroke", color, "stroke-width", "25", "stroke-dasharray", dashes);
        }
        shapes.close();
    }

    /** What lies outside of an inner picture isn't drawn. */
    private void area(Curve.Piece piece, Palette color, int y, int height, int width) {
        String box = "0 " + y + " " + width + " " + height;
        shapes.open("svg", "y", text(y), "width", text(width), "height", text(height), "viewBox", box);
        shapes.empty("path", "d", piece.area(), "fill", color.hex(), "fill-opacity", "0.16");
        shapes.close();
    }

    /** A face around its middle. */
    public void face(Face face, boolean isSecond, int x, int y) {
        String color = Palette.ofFace(face.tone()).hex();
        shapes.open("g", "transform", "translate(" + x + " " + y + ")");
        outline(color, isSecond);
        String features = face == Face.DELIGHTED ? color : "none";
        shapes.empty(
                "path",
                "d",
                face.features(),
                "fill",
                features,
                "stroke",
                color,
                "stroke-width",
                "2",
                "stroke-linecap",
                "round");
        shapes.close();
    }

    /** Round, or square for the second curve, so that they differ without colour. */
    private void outline(String color, boolean isSecond) {
        String fill = Palette.SURFACE.hex();
        if (isSecond) {
            String corner = text(-HALF_SQUARE);
            String side = text(2 * HALF_SQUARE);
            shapes.empty(
                    "rect",
                    "x",
                    corner,
                    "y",
                    corner,
                    "width",
                    side,
                    "height",
                    side,
                    "rx",
                    "4",
                    "fill",
                    fill,
                    "stroke",
                    color,
                    "stroke-width",
                    "2");
        } else {
            String radius = text(Face.RADIUS);
            shapes.empty("circle", "r", radius, "fill", fill, "stroke", color, "stroke-width", "2");
        }
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
