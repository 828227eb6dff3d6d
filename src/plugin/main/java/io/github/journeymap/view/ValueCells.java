package io.github.journeymap.view;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.Face;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The values of one row of a live map, as the editor draws them too (draw.js): faces on a curve, or numbers with bars. Where
 * a value stands is said in numbers of an SVG picture, as the live map has no style attribute.
 */
final class ValueCells {
    /**
     * The box that a cell's piece of the curve is drawn in; it is stretched to the cell. In it the points of the line have
     * whole places, in sixths of a cell from left to right, and halfway between the values that people use also from top to
     * bottom: so the pieces meet exactly. Short numbers matter: most of a page with curves is this.
     */
    private static final int WIDTH = 6;

    private static final int HEIGHT = 320;

    private static final int PERCENT = 100;
    private static final String ABOVE = " class=\"jm-above\"";
    private static final String BELOW = " class=\"jm-below\"";
    private static final int ABOVE_THE_FACE = -18;
    private static final int BELOW_THE_FACE = 29;
    /** Half a side of the second curve's faces, whose numbers stand beside them. */
    private static final int HALF_SQUARE = 11;

    private static final int BESIDE_THE_FACE = 16;

    /** About what there is around a face. */
    private static final int AROUND_A_FACE = 320;

    private final ValueLabels labels;
    private final Row row;
    private final Scale scale;
    /** What it is drawn by: its own scale, or that of the row in which it is drawn. */
    private final Scale axis;

    private final double zero;
    /** One for each step; null where there is none. */
    private final Decimal[] numbers;

    private final Curve curve;
    private final String total;
    private final boolean isJoined;

    /** What is drawn for a number as it is written: a row has the same few again and again. */
    private final Map<String, String> drawn = new HashMap<>();

    /** @param above the row in whose cells it is drawn, if it isn't in its own */
    ValueCells(Row row, Optional<Row> above, List<Step> steps, Cells cells, ValueLabels labels) {
        this.row = row;
        this.labels = labels;
        scale = row.range();
        axis = above.map(Row::range).orElse(scale);
        isJoined = above.isPresent();
        zero = ValueLabels.zero(axis);
        numbers = new Decimal[steps.size()];
        double[] heights = new double[numbers.length];
        List<Value> there = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            Value value = cells.value(row, steps.get(i)).orElse(null);
            heights[i] = Double.NaN;
            if (value != null) {
                there.add(value);
                numbers[i] = value.number();
                heights[i] = ValueLabels.height(axis, numbers[i]);
            }
        }
        curve = new Curve(heights);
        total = labels.total(row, there);
    }

    /** What the heading says of all values; or empty. */
    String total() {
        return total;
    }

    /** What the cell of a step says for scripts; empty where there is no value. */
    String number(int step) {
        return numbers[step] == null ? "" : numbers[step].plain();
    }

    /** @param second what is drawn beside it */
    void append(int step, Optional<ValueCells> second, StringBuilder html) {
        Decimal number = numbers[step];
        if (isJoined || !scale.faces()) {
            if (number != null) {
                drawOnce(number, isJoined ? this::drawnAbove : this::bar, html);
            }
            return;
        }
        html.append("<div class=\"jm-plot\">");
        piece(curve.piece(step, WIDTH, HEIGHT, zero), html);
        second.ifPresent(other -> other.secondPiece(step, html));
        if (number != null) {
            drawOnce(number, (one, face) -> face(one, second.isPresent(), face), html);
        }
        second.ifPresent(other -> other.secondFace(step, html));
        html.append("</div>");
    }

    /** The same number looks the same in all cells of a row. */
    private void drawOnce(Decimal number, BiConsumer<Decimal, StringBuilder> drawing, StringBuilder html) {
        html.append(drawn.computeIfAbsent(number.literal(), literal -> {
            StringBuilder one = new StringBuilder(AROUND_A_FACE);
            drawing.accept(number, one);
            return one.toString();
        }));
    }

    private void drawnAbove(Decimal number, StringBuilder html) {
        html.append("<div class=\"jm-plot jm-flat\"><span aria-hidden=\"true\">");
        seen(number, html);
        html.append("</span>");
        words(number, html);
        html.append("</div>");
    }

    private void secondPiece(int step, StringBuilder html) {
        open("jm-curve jm-second", html);
        lines(curve.piece(step, WIDTH, HEIGHT, zero), html);
    }

    private static void open(String names, StringBuilder html) {
        html.append("<svg class=\"").append(names);
        html.append("\" viewBox=\"0 0 6 320\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    }

    private static void lines(Curve.Piece piece, StringBuilder html) {
        path(" class=\"jm-bridge\"", piece.bridge(), "", html);
        path("", piece.line(), "", html);
        html.append("</svg>");
    }

    private void piece(Curve.Piece piece, StringBuilder html) {
        int zeroLine = (int) Math.round(zero * HEIGHT);
        open("jm-curve", html);
        if (piece.isAbove() && piece.isBelow()) {
            // What lies outside of an inner picture isn't drawn: so the area above zero has another colour than that
            // below.
            html.append("<svg height=\"").append(zeroLine).append("\">");
            path(ABOVE, piece.line(), piece.toZero(), html);
            html.append("</svg><svg y=\"").append(zeroLine);
            html.append("\" viewBox=\"0 ").append(zeroLine).append(" 6 320\">");
            path(BELOW, piece.line(), piece.toZero(), html);
            html.append("</svg>");
        } else if (piece.isAbove() || piece.isBelow()) {
            path(piece.isAbove() ? ABOVE : BELOW, piece.line(), piece.toZero(), html);
        }
        html.append("<path class=\"jm-zero\" d=\"M0,").append(zeroLine).append("H6\"/>");
        lines(piece, html);
    }

    /** @param end behind the line */
    private static void path(String attributes, String line, String end, StringBuilder html) {
        if (!line.isEmpty()) {
            html.append("<path").append(attributes).append(" d=\"");
            html.append(line).append(end).append("\"/>");
        }
    }

    /** @param isFirst whether there is a second curve, so that the numbers stand on either side of the faces */
    private void face(Decimal number, boolean isFirst, StringBuilder html) {
        double height = ValueLabels.height(axis, number);
        point(isFirst ? " jm-first" : "", "", number, html);
        html.append("<circle r=\"").append(Face.RADIUS).append("\"/>");
        features(number, html);
        if (isFirst) {
            html.append("<text x=\"-").append(BESIDE_THE_FACE).append("\" y=\"4\">");
        } else {
            int y = height <= zero ? ABOVE_THE_FACE : BELOW_THE_FACE;
            html.append("<text y=\"").append(y).append("\">");
        }
        seen(number, html);
        html.append("</text></svg></svg>");
        words(number, html);
    }

    /** A square, so that it differs from the first curve's without colour. A press on it means its own row. */
    private void secondFace(int step, StringBuilder html) {
        Decimal number = numbers[step];
        if (number == null) {
            return;
        }
        point(" jm-second", row.id(), number, html);
        int side = 2 * HALF_SQUARE;
        html.append("<rect x=\"-").append(HALF_SQUARE).append("\" y=\"-").append(HALF_SQUARE);
        html.append("\" width=\"").append(side).append("\" height=\"").append(side);
        html.append("\" rx=\"4\"/>");
        features(number, html);
        html.append("<text x=\"").append(BESIDE_THE_FACE).append("\" y=\"4\">");
        seen(number, html);
        html.append("</text></svg></svg>");
    }

    private void point(String place, String of, Decimal number, StringBuilder html) {
        html.append("<svg class=\"jm-point").append(place);
        if (!of.isEmpty()) {
            html.append("\" data-of=\"");
            Html.append(of, html);
        }
        html.append("\" data-face=\"").append(ValueLabels.faceOf(scale, number).number());
        html.append("\" aria-hidden=\"true\"><svg x=\"50%\" y=\"");
        html.append(percent(ValueLabels.height(axis, number))).append("%\">");
    }

    private void features(Decimal number, StringBuilder html) {
        html.append("<path d=\"");
        Html.append(ValueLabels.faceOf(scale, number).features(), html);
        html.append("\"/>");
    }

    private void words(Decimal number, StringBuilder html) {
        html.append("<span class=\"jm-value\">");
        Html.append(labels.spoken(scale, number), html);
        html.append("</span>");
    }

    private void bar(Decimal number, StringBuilder html) {
        double share = 1 - ValueLabels.height(scale, number);
        long from = percent(Math.min(share, 1 - zero));
        html.append("<div class=\"jm-plot\"><span class=\"jm-value\">");
        seen(number, html);
        html.append("</span><svg class=\"jm-value-bar\" aria-hidden=\"true\"><rect x=\"")
                .append(from);
        html.append("%\" width=\"").append(percent(Math.max(share, 1 - zero)) - from);
        html.append("%\"/></svg></div>");
    }

    private void seen(Decimal number, StringBuilder html) {
        Html.append(labels.number(scale, number), html);
    }

    private static long percent(double share) {
        return Math.round(share * PERCENT);
    }
}
