package io.github.journeymap.label;

/**
 * The line through the values of a row, piece by piece: each cell draws its own, so that the line goes on over sticky
 * headings, in wide maps and where a table is split, and so that a value that is set repaints its own cell and the one on
 * either side.
 *
 * <p>Between two values it is two cubics that meet halfway: its shape there depends on these two alone. It never
 * goes beyond a value, rises where the values do, and lies flat at a peak and in a dip. The editor draws the same (curve.js).
 */
public final class Curve {
    /** The slope of the line halfway between two values, relative to the straight line. */
    private static final double MIDWAY = 1.3;

    /** More characters than its line has. */
    private static final int A_PIECE = 128;

    private final double[] heights;
    private final int[] before;
    private final int[] after;
    /** What the pieces are written into, one after the other. */
    private final Path line;

    private final Path bridge;

    /**
     * A cell's part of the line, as data of SVG paths; each empty where there is none.
     *
     * @param line where the steps on both sides have values
     * @param bridge over steps without
     * @param toZero what, behind the line, makes it the outline of the area between it and zero
     * @param isAbove whether some of the area is above zero
     * @param isBelow whether some of it is below
     */
    public record Piece(String line, String bridge, String toZero, boolean isAbove, boolean isBelow) {
        /** The outline of the area between the line and zero. */
        public String area() {
            return line + toZero;
        }
    }

    /** @param heights of the values, from 0 at the top to 1; NaN for a step without one */
    public Curve(double[] heights) {
        this(heights, new Path(), new Path());
    }

    private Curve(double[] heights, Path line, Path bridge) {
        this.line = line;
        this.bridge = bridge;
        this.heights = heights.clone();
        before = new int[heights.length];
        after = new int[heights.length];
        for (int i = 0, last = -1; i < heights.length; i++) {
            before[i] = last;
            last = isValue(i) ? i : last;
        }
        for (int i = heights.length - 1, last = -1; i >= 0; i--) {
            after[i] = last;
            last = isValue(i) ? i : last;
        }
    }

    /** One of another row, for which the room that pieces are written into is used again: of the two, one draws at a time. */
    public Curve next(double[] heights) {
        return new Curve(heights, line, bridge);
    }

    /** The nearest step before this one that has a value; -1 where there is none. */
    public int before(int step) {
        return before[step];
    }

    /** The nearest step after this one that has a value; -1 where there is none. */
    public int after(int step) {
        return after[step];
    }

    /**
     * What the cell of a step draws, in a box of this size. Where it has a value, that depends on this value, on the nearest
     * on either side and on how far away these are.
     *
     * @param zero the height of the line from which the area is counted, from 0 to 1
     */
    public Piece piece(int step, int width, int height, double zero) {
        draw(step, width, height);
        StringBuilder toZero = new StringBuilder();
        line.appendToZero(zero, toZero);
        return new Piece(line.toString(), bridge.toString(), toZero.toString(), isAbove(zero), isBelow(zero));
    }

    /** The same without making a piece of it, for maps with thousands of them: what follows is about the cell drawn last. */
    public void draw(int step, int width, int height) {
        line.begin(step, width, height);
        bridge.begin(step, width, height);
        int left = before[step];
        int right = after[step];
        if (!isValue(step)) {
            if (left >= 0 && right >= 0) {
                stretch(left, right, step - 0.5, step + 0.5, bridge);
            }
        } else {
            if (left >= 0) {
                stretch(left, step, step - 0.5, step, left == step - 1 ? line : bridge);
            }
            if (right >= 0) {
                stretch(step, right, step, step + 0.5, right == step + 1 ? line : bridge);
            }
        }
    }

    public boolean hasLine() {
        return !line.data.isEmpty();
    }

    public boolean hasBridge() {
        return !bridge.data.isEmpty();
    }

    public boolean isAbove(double zero) {
        return line.top < zero;
    }

    public boolean isBelow(double zero) {
        return line.bottom > zero;
    }

    public void appendLine(StringBuilder path) {
        path.append(line.data);
    }

    public void appendBridge(StringBuilder path) {
        path.append(bridge.data);
    }

    /** The outline of the area between the line and zero. */
    public void appendArea(double zero, StringBuilder path) {
        appendLine(path);
        line.appendToZero(zero, path);
    }

    private boolean isValue(int step) {
        return !Double.isNaN(heights[step]);
    }

    /** The part of the line between two successive values that lies between these two places. */
    private void stretch(int left, int right, double from, double to, Path path) {
        double middle = (left + right) / 2.0;
        if (from < middle && middle < to) {
            stretch(left, right, from, middle, path);
            stretch(left, right, middle, to, path);
            return;
        }
        double slope = (heights[right] - heights[left]) / (right - left) * MIDWAY;
        double halfway = (heights[left] + heights[right]) / 2;
        Cubic cubic = to <= middle
                ? new Cubic(left, heights[left], tangent(left), middle, halfway, slope)
                : new Cubic(middle, halfway, slope, right, heights[right], tangent(right));
        path.add(cubic, from, to);
    }

    /** The slope at a value: the harmonic mean of the slopes on either side, so that the line never overshoots. */
    private double tangent(int step) {
        int left = before[step];
        int right = after[step];
        if (left < 0 || right < 0) {
            return 0;
        }
        double here = (heights[step] - heights[left]) / (step - left);
        double there = (heights[right] - heights[step]) / (right - step);
        return here * there > 0 ? 2 * here * there / (here + there) : 0;
    }

    /** Between two places, by the heights and slopes there. */
    private record Cubic(double x, double y, double slope, double endX, double endY, double endSlope) {
        double width() {
            return endX - x;
        }

        double height(double at) {
            double t = (at - x) / width();
            return ((cube() * t + square()) * t + width() * slope) * t + y;
        }

        double slope(double at) {
            double t = (at - x) / width();
            return ((3 * cube() * t + 2 * square()) * t + width() * slope) / width();
        }

        private double cube() {
            return 2 * (y - endY) + width() * (slope + endSlope);
        }

        private double square() {
            return 3 * (endY - y) - width() * (2 * slope + endSlope);
        }
    }

    /** A path in a cell's box; of one cell after the other. */
    private static final class Path {
        private final StringBuilder data = new StringBuilder(A_PIECE);
        private double left;
        private int width;
        private int height;
        private long first;
        private double top;
        private double bottom;

        void begin(int step, int width, int height) {
            data.setLength(0);
            left = step - 0.5;
            this.width = width;
            this.height = height;
            top = 1;
            bottom = 0;
        }

        void add(Cubic cubic, double from, double to) {
            double third = (to - from) / 3;
            double start = cubic.height(from);
            double end = cubic.height(to);
            if (data.isEmpty()) {
                first = x(from);
                point('M', from, start);
                point('C', from + third, start + third * cubic.slope(from));
                point(' ', to - third, end - third * cubic.slope(to));
            } else {
                // It is as long as the one before it, and goes on in its direction: its first handle mirrors that one's
                // second.
                point('S', to - third, end - third * cubic.slope(to));
            }
            point(' ', to, end);
            top = Math.min(top, Math.min(start, end));
            bottom = Math.max(bottom, Math.max(start, end));
        }

        void appendToZero(double zero, StringBuilder path) {
            if (!data.isEmpty()) {
                path.append('V')
                        .append(Math.round(zero * height))
                        .append('H')
                        .append(first)
                        .append('Z');
            }
        }

        private void point(char command, double x, double y) {
            data.append(command).append(x(x)).append(',').append(Math.round(y * height));
        }

        private long x(double x) {
            return Math.round((x - left) * width);
        }

        @Override
        public String toString() {
            return data.toString();
        }
    }
}
