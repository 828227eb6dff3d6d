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
    /** Of a cell: how far a handle is from its point. */
    private static final double A_SIXTH = 0.5 / 3;
    /** Of the sixths of a cell, the one that ends in its middle. */
    private static final int MIDDLE = 3;

    private final double[] heights;
    /** The nearest step before each that has a value, and after it; -1 where there is none. */
    private final int[] before;

    private final int[] after;

    /**
     * What a cell's piece is drawn in. Where points of a line are from left to right is always the same, so that is written
     * once: large maps have thousands of pieces.
     */
    public static final class Box {
        private static final int SIXTHS = 6;

        private final int width;
        private final int height;
        private final int beyond;
        /** What stands in a path before the height of each sixth's end. */
        private final String[] points = new String[SIXTHS + 1];

        private final String enter;
        private final String leave;

        /** One in which an area ends where its cell does. */
        public Box(int width, int height) {
            this(width, height, 0);
        }

        /**
         * @param beyond how far lines that go on in the next cell do so beside their own, which begins that far from the
         *     left, so that no place is less than zero
         */
        public Box(int width, int height, int beyond) {
            this.width = width;
            this.height = height;
            this.beyond = beyond;
            enter = beyond > 0 ? "H" + beyond : "";
            leave = beyond > 0 ? "H" + (width + 2 * beyond) : "";
            for (int i = 0; i <= SIXTHS; i++) {
                points[i] = along(i / (double) SIXTHS) + ",";
            }
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        private long along(double share) {
            return beyond + Math.round(share * width);
        }

        private int down(double share) {
            return (int) Math.round(share * height);
        }
    }

    /**
     * A cell's part of the line, as data of SVG paths; each empty where there is none.
     *
     * @param line where the steps on both sides have values
     * @param bridge over steps without
     * @param area the outline of what lies between the line and zero
     * @param isAbove whether some of the area is above zero
     * @param isBelow whether some of it is below
     */
    public record Piece(String line, String bridge, String area, boolean isAbove, boolean isBelow) {}

    /** @param heights of the values, from 0 at the top to 1; NaN for a step without one */
    public Curve(double[] heights) {
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

    /** The nearest step before this one that has a value; -1 where there is none. */
    public int before(int step) {
        return before[step];
    }

    /** The nearest step after this one that has a value; -1 where there is none. */
    public int after(int step) {
        return after[step];
    }

    /**
     * How high the line is at a step, straight over steps without a value: near enough to say which of two lines is above the
     * other.
     *
     * @param otherwise where there is no line
     */
    public double height(int step, double otherwise) {
        if (isValue(step)) {
            return heights[step];
        }
        int left = before[step];
        int right = after[step];
        if (left < 0 || right < 0) {
            return otherwise;
        }
        return heights[left] + (heights[right] - heights[left]) * (step - left) / (right - left);
    }

    /**
     * What the cell of a step draws. Where it has a value, that depends on this value, on the nearest on either side and on
     * how far away these are.
     *
     * @param zero the height of the line from which the area is counted, from 0 to 1
     */
    public Piece piece(int step, Box box, double zero) {
        StringBuilder line = new StringBuilder();
        StringBuilder bridge = new StringBuilder();
        StringBuilder area = new StringBuilder();
        if (hasLine(step)) {
            appendLine(step, box, line);
            appendArea(step, box, zero, area);
        }
        if (hasBridge(step)) {
            appendBridge(step, box, bridge);
        }
        return new Piece(line.toString(), bridge.toString(), area.toString(), isAbove(step, zero), isBelow(step, zero));
    }

    public boolean hasLine(int step) {
        return comesIn(step) || goesOn(step);
    }

    /** Whether it has a line from one side to the other. */
    public boolean isWhole(int step) {
        return comesIn(step) && goesOn(step);
    }

    /** Whether some of the area is above zero. */
    public boolean isAbove(int step, double zero) {
        return hasLine(step)
                && (heights[step] < zero
                        || comesIn(step) && halfway(step - 1, step) < zero
                        || goesOn(step) && halfway(step, step + 1) < zero);
    }

    /** Whether some of the area is below zero. */
    public boolean isBelow(int step, double zero) {
        return hasLine(step)
                && (heights[step] > zero
                        || comesIn(step) && halfway(step - 1, step) > zero
                        || goesOn(step) && halfway(step, step + 1) > zero);
    }

    public void appendLine(int step, Box box, StringBuilder path) {
        begin(step, box, path);
        path.append(box.down(beginning(step)));
        goOn(step, box, path);
    }

    /**
     * The outline of the area of a step that has a line: from zero to the line, along it, and back to zero, along which it
     * isn't closed, as what fills it does that. So it can be the line, too, where what it draws beyond the cell isn't seen.
     */
    public void appendArea(int step, Box box, double zero, StringBuilder path) {
        int down = box.down(zero);
        begin(step, box, path);
        path.append(down).append('V').append(box.down(beginning(step)));
        goOn(step, box, path);
        path.append('V').append(down);
    }

    /** How far along a path begins. */
    private void begin(int step, Box box, StringBuilder path) {
        path.append('M').append(comesIn(step) ? "0," : box.points[MIDDLE]);
    }

    /** The height at which the line of a cell begins. */
    private double beginning(int step) {
        return comesIn(step) ? halfway(step - 1, step) : heights[step];
    }

    /** The line from the height at which it begins. */
    private void goOn(int step, Box box, StringBuilder path) {
        double here = heights[step];
        double bend = A_SIXTH * tangent(step);
        boolean comesIn = comesIn(step);
        if (comesIn) {
            path.append(box.enter);
            double halfway = halfway(step - 1, step);
            double slope = (here - heights[step - 1]) * MIDWAY;
            path.append('C').append(box.points[1]).append(box.down(halfway + A_SIXTH * slope));
            path.append(' ').append(box.points[2]).append(box.down(here - bend));
            path.append(' ').append(box.points[MIDDLE]).append(box.down(here));
        }
        if (goesOn(step)) {
            double halfway = halfway(step, step + 1);
            double slope = (heights[step + 1] - here) * MIDWAY;
            if (comesIn) {
                // It goes on in the same direction, as far: its first handle mirrors the second of the one before.
                path.append('S');
            } else {
                path.append('C')
                        .append(box.points[4])
                        .append(box.down(here + bend))
                        .append(' ');
            }
            path.append(box.points[5]).append(box.down(halfway - A_SIXTH * slope));
            path.append(' ').append(box.points[6]).append(box.down(halfway)).append(box.leave);
        }
    }

    public boolean hasBridge(int step) {
        boolean isBetween = before[step] >= 0 && after[step] >= 0;
        return isValue(step) ? isFar(before[step], step) || isFar(step, after[step]) : isBetween;
    }

    public void appendBridge(int step, Box box, StringBuilder path) {
        Pen pen = new Pen(step, box, path);
        int left = before[step];
        int right = after[step];
        if (isValue(step)) {
            if (isFar(left, step)) {
                stretch(left, step, step - 0.5, step, pen);
            }
            if (isFar(step, right)) {
                stretch(step, right, step, step + 0.5, pen);
            }
        } else if (left >= 0 && right >= 0) {
            stretch(left, right, step - 0.5, step + 0.5, pen);
        }
    }

    private boolean isValue(int step) {
        return !Double.isNaN(heights[step]);
    }

    private boolean comesIn(int step) {
        return isValue(step) && step > 0 && isValue(step - 1);
    }

    private boolean goesOn(int step) {
        return isValue(step) && step + 1 < heights.length && isValue(step + 1);
    }

    /** Whether there are steps without values between these two that have one. */
    private static boolean isFar(int left, int right) {
        return left >= 0 && right > left + 1;
    }

    private double halfway(int left, int right) {
        return (heights[left] + heights[right]) / 2;
    }

    /** The part of the line between two successive values that lies between these two places. */
    private void stretch(int left, int right, double from, double to, Pen pen) {
        double middle = (left + right) / 2.0;
        if (from < middle && middle < to) {
            stretch(left, right, from, middle, pen);
            stretch(left, right, middle, to, pen);
            return;
        }
        double slope = (heights[right] - heights[left]) / (right - left) * MIDWAY;
        double halfway = halfway(left, right);
        Cubic cubic = to <= middle
                ? new Cubic(left, heights[left], tangent(left), middle, halfway, slope)
                : new Cubic(middle, halfway, slope, right, heights[right], tangent(right));
        pen.add(cubic, from, to);
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

    /** Draws in a cell's box, whatever the places. */
    private static final class Pen {
        private final double left;
        private final Box box;
        private final StringBuilder path;
        private boolean isDrawing;

        Pen(int step, Box box, StringBuilder path) {
            left = step - 0.5;
            this.box = box;
            this.path = path;
        }

        void add(Cubic cubic, double from, double to) {
            double third = (to - from) / 3;
            double start = cubic.height(from);
            double end = cubic.height(to);
            if (isDrawing) {
                // It is as long as the one before it, and goes on in its direction: its first handle mirrors that one's
                // second.
                point('S', to - third, end - third * cubic.slope(to));
            } else {
                point('M', from, start);
                point('C', from + third, start + third * cubic.slope(from));
                point(' ', to - third, end - third * cubic.slope(to));
                isDrawing = true;
            }
            point(' ', to, end);
        }

        private void point(char command, double x, double y) {
            path.append(command).append(box.along(x - left));
            path.append(',').append(box.down(y));
        }
    }
}
