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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one row of a live map, as the editor draws them too (draw.js): faces on a curve, or numbers with bars. Where
 * a value stands is said in numbers of an SVG picture, as the live map has no style attribute.
 */
final class ValueCells {
    /** The box that a cell's piece of the curve is drawn in; it is stretched to the cell. */
    private static final int BOX = 1000;

    private static final int PERCENT = 100;
    private static final int ABOVE_THE_FACE = -18;
    private static final int BELOW_THE_FACE = 29;
    /** Half a side of the second curve's faces, whose numbers stand beside them. */
    private static final int HALF_SQUARE = 11;

    private static final int BESIDE_THE_FACE = 16;

    private final ValueLabels labels;
    private final Row row;
    private final Scale scale;
    /** What it is drawn by: its own scale, or that of the row in which it is drawn. */
    private final Scale axis;

    private final double zero;
    private final List<Optional<Decimal>> numbers;
    private final Curve curve;
    private final String total;
    private final boolean isJoined;

    /** The words for each number as it is written: a row has the same few again and again, and words have to be looked up. */
    private final Map<String, String> seen = new HashMap<>();

    private final Map<String, String> heard = new HashMap<>();

    /** @param above the row in whose cells it is drawn, if it isn't in its own */
    ValueCells(Row row, Optional<Row> above, List<Step> steps, Cells cells, ValueLabels labels) {
        this.row = row;
        this.labels = labels;
        scale = row.range();
        axis = above.map(Row::range).orElse(scale);
        isJoined = above.isPresent();
        zero = ValueLabels.zero(axis);
        numbers = steps.stream()
                .map(step -> cells.value(row, step).map(Value::number))
                .toList();
        curve = new Curve(numbers.stream()
                .mapToDouble(number ->
                        number.map(value -> ValueLabels.height(axis, value)).orElse(Double.NaN))
                .toArray());
        total = labels.total(row, cells.values(row, steps));
    }

    /** What the heading says of all values; or empty. */
    String total() {
        return total;
    }

    /** What the cell of a step says for scripts; empty where there is no value. */
    String number(int step) {
        return numbers.get(step).map(Decimal::plain).orElse("");
    }

    /** @param second what is drawn beside it */
    void append(int step, Optional<ValueCells> second, StringBuilder html) {
        if (isJoined) {
            numbers.get(step).ifPresent(number -> drawnAbove(number, html));
        } else if (scale.faces()) {
            html.append("<div class=\"jm-plot\">");
            piece(curve.piece(step, BOX, BOX, zero), html);
            second.ifPresent(other -> other.secondPiece(step, html));
            numbers.get(step).ifPresent(number -> face(number, second.isPresent(), html));
            second.ifPresent(other -> other.numbers.get(step).ifPresent(number -> other.secondFace(number, html)));
            html.append("</div>");
        } else {
            numbers.get(step).ifPresent(number -> bar(number, html));
        }
    }

    private void drawnAbove(Decimal number, StringBuilder html) {
        html.append("<div class=\"jm-plot jm-flat\"><span aria-hidden=\"true\">");
        Html.append(seen(number), html);
        html.append("</span>");
        words(number, html);
        html.append("</div>");
    }

    private void secondPiece(int step, StringBuilder html) {
        Curve.Piece piece = curve.piece(step, BOX, BOX, zero);
        open("jm-curve jm-second", html);
        path("bridge", piece.bridge(), html);
        path("line", piece.line(), html);
        html.append("</svg>");
    }

    private static void open(String names, StringBuilder html) {
        html.append("<svg class=\"").append(names);
        html.append("\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    }

    private void piece(Curve.Piece piece, StringBuilder html) {
        int zeroLine = (int) Math.round(zero * BOX);
        open("jm-curve", html);
        if (piece.isAbove()) {
            area("above", 0, zeroLine, piece, html);
        }
        if (piece.isBelow()) {
            area("below", zeroLine, BOX - zeroLine, piece, html);
        }
        path("zero", "M0," + zeroLine + "H" + BOX, html);
        path("bridge", piece.bridge(), html);
        path("line", piece.line(), html);
        html.append("</svg>");
    }

    /** What lies outside of an inner picture isn't drawn: so the area above zero has another colour than that below. */
    private static void area(String name, int y, int height, Curve.Piece piece, StringBuilder html) {
        html.append("<svg y=\"").append(y).append("\" width=\"1000\" height=\"").append(height);
        html.append("\" viewBox=\"0 ").append(y).append(" 1000 ").append(height).append("\">");
        path(name, piece.area(), html);
        html.append("</svg>");
    }

    private static void path(String name, String data, StringBuilder html) {
        if (!data.isEmpty()) {
            html.append("<path class=\"jm-")
                    .append(name)
                    .append("\" d=\"")
                    .append(data)
                    .append("\"></path>");
        }
    }

    /** @param isFirst whether there is a second curve, so that the numbers stand on either side of the faces */
    private void face(Decimal number, boolean isFirst, StringBuilder html) {
        double height = ValueLabels.height(axis, number);
        point(isFirst ? " jm-first" : "", "", number, html);
        html.append("<circle r=\"").append(Face.RADIUS).append("\"></circle>");
        features(number, html);
        if (isFirst) {
            html.append("<text x=\"-").append(BESIDE_THE_FACE).append("\" y=\"4\">");
        } else {
            int y = height <= zero ? ABOVE_THE_FACE : BELOW_THE_FACE;
            html.append("<text y=\"").append(y).append("\">");
        }
        Html.append(seen(number), html);
        html.append("</text></svg></svg>");
        words(number, html);
    }

    /** A square, so that it differs from the first curve's without colour. A press on it means its own row. */
    private void secondFace(Decimal number, StringBuilder html) {
        point(" jm-second", row.id(), number, html);
        int side = 2 * HALF_SQUARE;
        html.append("<rect x=\"-").append(HALF_SQUARE).append("\" y=\"-").append(HALF_SQUARE);
        html.append("\" width=\"")
                .append(side)
                .append("\" height=\"")
                .append(side)
                .append("\" rx=\"4\"></rect>");
        features(number, html);
        html.append("<text x=\"").append(BESIDE_THE_FACE).append("\" y=\"4\">");
        Html.append(seen(number), html);
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
        html.append(percent(ValueLabels.height(axis, number))).append("%\" overflow=\"visible\">");
    }

    private void features(Decimal number, StringBuilder html) {
        html.append("<path d=\"");
        Html.append(ValueLabels.faceOf(scale, number).features(), html);
        html.append("\"></path>");
    }

    private void words(Decimal number, StringBuilder html) {
        html.append("<span class=\"jm-value jm-visually-hidden\">");
        Html.append(heard(number), html);
        html.append("</span>");
    }

    private void bar(Decimal number, StringBuilder html) {
        double share = 1 - ValueLabels.height(scale, number);
        long from = percent(Math.min(share, 1 - zero));
        html.append("<div class=\"jm-plot\"><span class=\"jm-value\">");
        Html.append(seen(number), html);
        html.append("</span><svg class=\"jm-value-bar\" aria-hidden=\"true\"><rect x=\"")
                .append(from);
        html.append("%\" width=\"").append(percent(Math.max(share, 1 - zero)) - from);
        html.append("%\" height=\"100%\"></rect></svg></div>");
    }

    private String seen(Decimal number) {
        return seen.computeIfAbsent(number.literal(), literal -> labels.number(scale, number));
    }

    private String heard(Decimal number) {
        return heard.computeIfAbsent(number.literal(), literal -> labels.spoken(scale, number));
    }

    private static long percent(double share) {
        return Math.round(share * PERCENT);
    }
}
