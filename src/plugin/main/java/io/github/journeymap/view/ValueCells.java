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
import java.util.List;
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

    private final ValueLabels labels;
    private final Scale scale;
    private final double zero;
    private final List<Optional<Decimal>> numbers;
    private final Curve curve;
    private final String total;

    ValueCells(Row row, List<Step> steps, Cells cells, ValueLabels labels) {
        this.labels = labels;
        scale = row.range();
        zero = ValueLabels.zero(scale);
        numbers = steps.stream()
                .map(step -> cells.value(row, step).map(Value::number))
                .toList();
        curve = new Curve(numbers.stream()
                .mapToDouble(number ->
                        number.map(value -> ValueLabels.height(scale, value)).orElse(Double.NaN))
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

    void append(int step, StringBuilder html) {
        if (scale.faces()) {
            html.append("<div class=\"jm-plot\">");
            piece(curve.piece(step, BOX, BOX, zero), html);
            numbers.get(step).ifPresent(number -> face(number, html));
            html.append("</div>");
        } else {
            numbers.get(step).ifPresent(number -> bar(number, html));
        }
    }

    private void piece(Curve.Piece piece, StringBuilder html) {
        int zeroLine = (int) Math.round(zero * BOX);
        html.append(
                "<svg class=\"jm-curve\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
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

    private void face(Decimal number, StringBuilder html) {
        double height = ValueLabels.height(scale, number);
        Face face = ValueLabels.faceOf(scale, number);
        html.append("<svg class=\"jm-point\" data-face=\"")
                .append(face.number())
                .append("\" aria-hidden=\"true\">");
        html.append("<svg x=\"50%\" y=\"").append(percent(height)).append("%\" overflow=\"visible\">");
        html.append("<circle r=\"").append(Face.RADIUS).append("\"></circle>");
        html.append("<path d=\"");
        Html.append(face.features(), html);
        html.append("\"></path>");
        html.append("<text y=\"")
                .append(height <= zero ? ABOVE_THE_FACE : BELOW_THE_FACE)
                .append("\">");
        Html.append(labels.number(scale, number), html);
        html.append("</text></svg></svg><span class=\"jm-value jm-visually-hidden\">");
        Html.append(labels.spoken(scale, number), html);
        html.append("</span>");
    }

    private void bar(Decimal number, StringBuilder html) {
        double share = 1 - ValueLabels.height(scale, number);
        long from = percent(Math.min(share, 1 - zero));
        html.append("<div class=\"jm-plot\"><span class=\"jm-value\">");
        Html.append(labels.number(scale, number), html);
        html.append("</span><svg class=\"jm-value-bar\" aria-hidden=\"true\"><rect x=\"")
                .append(from);
        html.append("%\" width=\"").append(percent(Math.max(share, 1 - zero)) - from);
        html.append("%\" height=\"100%\"></rect></svg></div>");
    }

    private static long percent(double share) {
        return Math.round(share * PERCENT);
    }
}
