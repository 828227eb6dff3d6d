package io.github.journeymap.export;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.Palette;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.picture.CurveShapes;
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

    private static final int ABOVE_THE_FACE = -18;
    private static final int BELOW_THE_FACE = 29;
    private static final int BAR = 6;
    private static final int ROUND = 3;
    private static final int PAD = 14;

    private final Svg svg;
    private final Markup shapes;
    private final CurveShapes curves;
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
        curves = new CurveShapes(shapes, zero);
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
            curves.zeroLine(x, top, column * numbers.size(), height);
        }
        for (int i = 0; i < numbers.size(); i++) {
            curves.piece(curve, i, isJoined, x + i * column, top, column, height);
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
                curves.face(ValueLabels.faceOf(scale, number), isJoined, middle, y);
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
