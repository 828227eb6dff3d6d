package io.github.journeymap.picture;

import io.github.journeymap.text.Markup;
import java.io.IOException;
import java.util.Optional;

/**
 * A row's curve as a picture that stands across the row, each point above the middle of its step; or the curves of two rows,
 * beside each other. It has no letters: those are text, in the cells. Where Java can't paint, only {@link #png} fails.
 *
 * @param second whose curve is drawn beside it
 * @param zero the height of the line at zero, from 0 at the top to 1
 */
public record CurvePicture(PlottedRow first, Optional<PlottedRow> second, double zero) {
    /** In dots. */
    static final int HEIGHT = 336;
    /** What is a pixel elsewhere. */
    static final int PIXEL = 3;
    /** Above the highest point and below the lowest: half a face and its outline. */
    static final int INSET = 14 * PIXEL;
    /**
     * Of a table whose columns, one of them the headings, are all as wide. On an A4 sheet that lies this is 205 dots per inch.
     */
    private static final int TABLE = 2160;

    static int width(int steps) {
        return column(steps) * steps;
    }

    static int column(int steps) {
        return TABLE / (steps + 1);
    }

    /** How high it is where it is that wide. */
    public static int height(int steps, int width) {
        return Math.round((float) HEIGHT * width / width(steps));
    }

    /**
     * The part of it above these steps. At either end its line is on its way to the step beyond.
     *
     * @param to excluded
     */
    public byte[] png(int from, int to) throws IOException {
        return new CurvePainter(this).png(from, to);
    }

    /** The box of what {@link #draw} draws above so many steps, as SVG has it. */
    public String viewBox(int steps) {
        return CurveDrawing.viewBox(steps);
    }

    /** The same in SVG, where an element for it is open. */
    public void draw(int from, int to, Markup svg) {
        new CurveDrawing(this, from, to, svg).draw();
    }
}
