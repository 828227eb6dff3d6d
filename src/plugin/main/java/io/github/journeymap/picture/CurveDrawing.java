package io.github.journeymap.picture;

import io.github.journeymap.label.Palette;
import io.github.journeymap.text.Markup;

/** Draws a picture in SVG, as {@link CurvePainter} paints it. */
final class CurveDrawing {
    private static final int HEIGHT = inPixels(CurvePicture.HEIGHT);
    private static final int INSET = inPixels(CurvePicture.INSET);
    private static final int PLOT = HEIGHT - 2 * INSET;

    private final CurvePicture picture;
    private final Markup svg;
    private final CurveShapes shapes;
    private final int from;
    private final int to;
    private final int column;

    CurveDrawing(CurvePicture picture, int from, int to, Markup svg) {
        this.picture = picture;
        this.svg = svg;
        this.from = from;
        this.to = to;
        shapes = new CurveShapes(svg, picture.zero());
        column = column(to - from);
    }

    static String viewBox(int steps) {
        return "0 0 " + column(steps) * steps + " " + HEIGHT;
    }

    void draw() {
        columns();
        shapes.zeroLine(0, INSET, column * (to - from), PLOT);
        row(picture.first(), false);
        picture.second().ifPresent(row -> row(row, true));
    }

    /** The lines between the cells below go on. */
    private void columns() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i < to - from; i++) {
            lines.append('M').append(i * column).append(",0v").append(HEIGHT);
        }
        if (lines.length() > 0) {
            svg.empty("path", "d", lines.toString(), "stroke", Palette.PAPER_BORDER.hex());
        }
    }

    private void row(PlottedRow row, boolean isSecond) {
        for (int i = from; i < to; i++) {
            shapes.piece(row.curve(), i, isSecond, (i - from) * column, INSET, column, PLOT);
        }
        for (int i = from; i < to; i++) {
            int middle = (i - from) * column + column / 2;
            row.points()
                    .get(i)
                    .ifPresent(point -> shapes.face(
                            point.face(), isSecond, middle, INSET + (int) Math.round(point.height() * PLOT)));
        }
    }

    private static int column(int steps) {
        return inPixels(CurvePicture.column(steps));
    }

    private static int inPixels(int dots) {
        return dots / CurvePicture.PIXEL;
    }
}
