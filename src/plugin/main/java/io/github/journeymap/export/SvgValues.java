package io.github.journeymap.export;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.Face;
import io.github.journeymap.label.Palette;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of one row in the picture: faces on a curve, or numbers with bars. */
final class SvgValues {
    private static final int CURVE_HEIGHT = 160;
    private static final int BAR_HEIGHT = 44;
    /** Above the highest point and below the lowest: half a face, and a number. */
    private static final int INSET = 36;
    /** A piece of the curve is drawn in tenths of a pixel. */
    private static final int FINE = 10;

    private static final int ABOVE_THE_FACE = -18;
    private static final int BELOW_THE_FACE = 29;
    private static final int HALF_SQUARE = 11;
    private static final int BAR = 6;
    private static final int ROUND = 3;
    private static final int PAD = 14;

    private final Svg svg;
    private final Markup shapes;
    private final Scale scale;
    /** What it is drawn by: its own scale, or that of the row in which it is drawn. */
    private final Scale axis;

    private final boolean isJoined;
    private final List<Optional<Decimal>> numbers;
    private final ValueLabels labels;
    private final double zero;

    /**
     * @param above the scale of the row in which its curve is drawn, if that isn't its own
     * @param numbers one for each step
     */
    SvgValues(Svg svg, Scale scale, Optional<Scale> above, List<Optional<Decimal>> numbers, ValueLabels labels) {
        this.svg = svg;
        shapes = svg.shapes();
        this.scale = scale;
        axis = above.orElse(scale);
        isJoined = above.isPresent();
        this.numbers = numbers;
        this.labels = labels;
        zero = ValueLabels.zero(axis);
    }

    int height() {
        return scale.faces() && !isJoined ? CURVE_HEIGHT : BAR_HEIGHT;
    }

    /**
     * @param column how wide one is
     * @param second whose curve is drawn beside it
     */
    void draw(int x, int top, int column, Optional<SvgValues> second) {
        if (isJoined) {
            for (int i = 0; i < numbers.size(); i++) {
                int left = x + i * column + PAD;
                numbers.get(i)
                        .ifPresent(number -> number(labels.written(scale, number), "start", left, top + 20, "13"));
            }
        } else if (scale.faces()) {
            int height = CURVE_HEIGHT - 2 * INSET;
            curve(x, top + INSET, column, height, second);
            second.ifPresent(other -> other.curve(x, top + INSET, column, height, Optional.of(this)));
        } else {
            for (int i = 0; i < numbers.size(); i++) {
                int left = x + i * column;
                numbers.get(i).ifPresent(number -> bar(number, left + PAD, top, column - 2 * PAD));
            }
        }
    }

    /** @param other whose curve is in the same drawing area */
    private void curve(int x, int top, int column, int height, Optional<SvgValues> other) {
        Curve curve = curve();
        Optional<Curve> otherCurve = other.map(SvgValues::curve);
        if (!isJoined) {
            String zeroLine = "M" + x + "," + at(zero, top, height) + "h" + column * numbers.size();
            shapes.empty("path", "d", zeroLine, "stroke", Palette.EDGE_PLAIN.hex(), "stroke-dasharray", "2 4");
        }
        for (int i = 0; i < numbers.size(); i++) {
            String origin = "translate(" + (x + i * column) + " " + top + ") scale(0.1)";
            shapes.open("g", "transform", origin, "fill", "none");
            Curve.Box box = new Curve.Box(column * FINE, height * FINE);
            piece(curve.piece(i, box, zero), box);
            shapes.close();
        }
        for (int i = 0; i < numbers.size(); i++) {
            int middle = x + i * column + column / 2;
            if (numbers.get(i).isPresent()) {
                Decimal number = numbers.get(i).get();
                double here = ValueLabels.height(axis, number);
                // Away from the line of the other curve, or else from zero: so no line goes through it.
                double there = otherCurve.isPresent() ? otherCurve.get().height(i, zero) : zero;
                boolean isBelow = here > there || isJoined && here == there;
                String text = other.isPresent() ? labels.number(scale, number) : labels.written(scale, number);
                int y = at(here, top, height);
                face(ValueLabels.faceOf(scale, number), middle, y);
                number(text, "middle", middle, y + (isBelow ? BELOW_THE_FACE : ABOVE_THE_FACE), "11");
            }
        }
    }

    private Curve curve() {
        return new Curve(numbers.stream()
                .mapToDouble(number ->
                        number.map(value -> ValueLabels.height(axis, value)).orElse(Double.NaN))
                .toArray());
    }

    private void piece(Curve.Piece piece, Curve.Box box) {
        int zeroLine = (int) Math.round(zero * box.height());
        if (piece.isAbove() && !isJoined) {
            area(piece, Palette.EDGE_POSITIVE, 0, zeroLine, box.width());
        }
        if (piece.isBelow() && !isJoined) {
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
            String dashes = isJoined ? "80 50" : null;
            shapes.empty("path", "d", piece.line(), "stroke", color, "stroke-width", "25", "stroke-dasharray", dashes);
        }
    }

    /** What lies outside of an inner picture isn't drawn. */
    private void area(Curve.Piece piece, Palette color, int y, int height, int width) {
        String box = "0 " + y + " " + width + " " + height;
        shapes.open("svg", "y", Svg.text(y), "width", Svg.text(width), "height", Svg.text(height), "viewBox", box);
        shapes.empty("path", "d", piece.area(), "fill", color.hex(), "fill-opacity", "0.16");
        shapes.close();
    }

    private void face(Face face, int x, int y) {
        String color = Palette.ofFace(face.tone()).hex();
        shapes.open("g", "transform", "translate(" + x + " " + y + ")");
        outline(color);
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
    private void outline(String color) {
        String fill = Palette.SURFACE.hex();
        if (isJoined) {
            String corner = Svg.text(-HALF_SQUARE);
            String side = Svg.text(2 * HALF_SQUARE);
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
            String radius = Svg.text(Face.RADIUS);
            shapes.empty("circle", "r", radius, "fill", fill, "stroke", color, "stroke-width", "2");
        }
    }

    private void bar(Decimal number, int x, int top, int width) {
        double share = 1 - ValueLabels.height(scale, number);
        long from = Math.round(Math.min(share, 1 - zero) * width);
        long to = Math.round(Math.max(share, 1 - zero) * width);
        number(labels.number(scale, number), "start", x, top + 20, "13");
        svg.rectangle(x, top + 28, width, BAR, Palette.QUIET, ROUND);
        svg.rectangle(x + (int) from, top + 28, (int) (to - from), BAR, Palette.CURVE, ROUND);
    }

    private void number(String text, String anchor, int x, int y, String size) {
        // So that no line goes through it; two texts, as some programs draw any outline above the letters.
        String surface = Palette.SURFACE.hex();
        number(text, anchor, x, y, size, surface, "stroke", surface, "stroke-width", "3", "aria-hidden", "true");
        number(text, anchor, x, y, size, Palette.TEXT.hex());
    }

    private void number(String text, String anchor, int x, int y, String size, String fill, String... outline) {
        List<String> attributes = new ArrayList<>(List.of(
                "x",
                Svg.text(x),
                "y",
                Svg.text(y),
                "text-anchor",
                anchor,
                "font-size",
                size,
                "font-weight",
                "600",
                "fill",
                fill));
        attributes.addAll(List.of(outline));
        shapes.element("text", text, attributes.toArray(String[]::new));
    }

    private static int at(double share, int top, int height) {
        return top + (int) Math.round(share * height);
    }
}
