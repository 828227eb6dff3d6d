package io.github.journeymap.view;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.Html;
import java.util.List;
import java.util.Optional;

/**
 * The values of one row of a live map, as the editor draws them too (draw.js): faces on a curve, or numbers with bars. Where
 * a value stands is said in numbers of an SVG picture, or in attributes that the style sheet (faces.css) knows, as the live
 * map has no style attribute.
 */
final class ValueCells {
    /**
     * The box that a cell's piece of the curve is drawn in; it is stretched to the cell. In it the points of the line have
     * whole places, in sixths of a cell from left to right, and halfway between the values that people use also from top to
     * bottom: so the pieces meet exactly. Short numbers matter: most of a page with curves is this.
     */
    private static final Curve.Box BOX = new Curve.Box(6, 320, 1);

    /** The end of the class of a point whose number stands below it. */
    private static final String LOW = " jm-low\"";

    private final Row row;
    private final double zero;
    private final int zeroLine;
    private final boolean isJoined;
    /** One for each step; null where there is none. */
    private final DrawnValues.One[] numbers;

    /** Null where there is none. */
    private final Curve curve;

    private final DrawnValues.OfRows like;
    private final String total;

    /** @param above the row in whose cells it is drawn, if it isn't in its own */
    ValueCells(Row row, Optional<Row> above, List<Step> steps, Cells cells, DrawnValues drawn, ValueLabels labels) {
        this.row = row;
        isJoined = above.isPresent();
        Scale axis = above.map(Row::range).orElse(row.range());
        zero = ValueLabels.zero(axis);
        zeroLine = (int) Math.round(zero * BOX.height());
        numbers = new DrawnValues.One[steps.size()];
        double[] heights = new double[numbers.length];
        like = drawn.like(row.range(), axis);
        List<Value> values = cells.values(row, steps);
        for (int i = 0, next = 0; i < numbers.length; i++) {
            boolean isHere = next < values.size()
                    && values.get(next).step().equals(steps.get(i).id());
            heights[i] = Double.NaN;
            if (isHere) {
                numbers[i] = like.draw(values.get(next++).number());
                heights[i] = numbers[i].height();
            }
        }
        total = labels.total(row, values);
        curve = row.range().faces() ? new Curve(heights) : null;
    }

    /** For the style sheet, how far down the line at zero is, or how far along bars begin; empty where there is neither. */
    String zero() {
        return isJoined ? "" : DrawnValues.at(curve == null ? 1 - zero : zero);
    }

    /** What the heading says of all values; or empty. */
    String total() {
        return total;
    }

    /** What the cell of a step says for scripts; empty where there is no value. */
    String number(int step) {
        return numbers[step] == null ? "" : numbers[step].plain();
    }

    /** @param second what is drawn beside it; or null */
    void append(int step, ValueCells second, StringBuilder html) {
        if (curve == null || isJoined) {
            number(step, html);
            return;
        }
        // A second curve would have a key of its own, and is rare.
        long key = second == null ? like.key(step, curve, numbers) : 0;
        String known = like.cell(key);
        if (known != null) {
            html.append(known);
            return;
        }
        int start = html.length();
        plot(step, second, html);
        number(step, html);
        like.keep(key, html, start);
    }

    /** The number beside the curve: in words for who listens, or with the bar that the style sheet adds. */
    private void number(int step, StringBuilder html) {
        DrawnValues.One one = numbers[step];
        if (one == null) {
            return;
        }
        if (curve == null) {
            html.append("<span class=\"jm-value\" data-at=\"").append(one.at()).append("\">");
            Html.append(one.seen(), html);
            html.append("</span>");
            return;
        }
        if (isJoined) {
            html.append("<div class=\"jm-plot jm-flat\" aria-hidden=\"true\">");
            Html.append(one.seen(), html);
            html.append("</div>");
        }
        html.append("<span class=\"jm-value\">");
        Html.append(one.spoken(), html);
        html.append("</span>");
    }

    /** What is seen of it; who listens has the number in words. */
    private void plot(int step, ValueCells second, StringBuilder html) {
        html.append("<div class=\"jm-plot\" aria-hidden=\"true\">");
        open("jm-curve", html);
        if (curve.hasLine(step)) {
            line(step, html);
        }
        bridge(step, html);
        if (second != null) {
            second.secondPiece(step, html);
        }
        if (numbers[step] != null) {
            html.append("<b class=\"jm-point").append(second != null && isLower(step, second) ? LOW : "\"");
            point(numbers[step], html);
        }
        if (second != null) {
            second.secondFace(step, isLower(step, second), html);
        }
        html.append("</div>");
    }

    private void secondPiece(int step, StringBuilder html) {
        open("jm-curve jm-second", html);
        if (curve.hasLine(step)) {
            lineAlone(step, html);
        }
        bridge(step, html);
    }

    /**
     * Whether of two curves the second is above this one there. The number of the lower one stands below its face, that of
     * the other above: so neither line goes through either. One that is alone in a cell goes by where the other line is
     * there, or else by zero.
     */
    private boolean isLower(int step, ValueCells second) {
        return curve.height(step, zero) > second.curve.height(step, zero);
    }

    /** A press on it means its own row. */
    private void secondFace(int step, boolean isHigher, StringBuilder html) {
        if (numbers[step] != null) {
            html.append("<b class=\"jm-point jm-second")
                    .append(isHigher ? "\"" : LOW)
                    .append(" data-of=\"");
            Html.append(row.id(), html);
            html.append('"');
            point(numbers[step], html);
        }
    }

    /** The end of the element of a number, which the style sheet draws the face around, and puts at its height. */
    private static void point(DrawnValues.One one, StringBuilder html) {
        html.append(" data-face=\"").append(one.face()).append("\" data-at=\"").append(one.at());
        html.append("\">");
        Html.append(one.seen(), html);
        html.append("</b>");
    }

    private static void open(String names, StringBuilder html) {
        html.append("<svg class=\"").append(names);
        html.append("\" viewBox=\"1 -6 6 332\" preserveAspectRatio=\"none\">");
    }

    /** With the area between it and zero; where both go through the whole cell, they are one path. */
    private void line(int step, StringBuilder html) {
        boolean isAbove = curve.isAbove(step, zero);
        boolean isBelow = curve.isBelow(step, zero);
        if (isAbove && isBelow) {
            // What lies outside of an inner picture isn't drawn: so the area above zero, which is the first, has
            // another colour than that below.
            html.append("<svg width=\"8\" height=\"").append(zeroLine).append("\">");
            area(step, "", html);
            html.append("</svg><svg width=\"8\" y=\"").append(zeroLine);
            html.append("\" viewBox=\"0 ").append(zeroLine).append(" 8 332\">");
            area(step, "", html);
            html.append("</svg>");
        } else if (isAbove || isBelow) {
            String side = isAbove ? " class=\"jm-above" : " class=\"jm-below";
            area(step, side + (curve.isWhole(step) ? "\"" : " jm-area\""), html);
        }
        if (isAbove == isBelow || !curve.isWhole(step)) {
            lineAlone(step, html);
        }
    }

    private void area(int step, String name, StringBuilder html) {
        html.append("<path").append(name).append(" d=\"");
        curve.appendArea(step, BOX, zero, html);
        html.append("\"/>");
    }

    private void lineAlone(int step, StringBuilder html) {
        html.append("<path d=\"");
        curve.appendLine(step, BOX, html);
        html.append("\"/>");
    }

    private void bridge(int step, StringBuilder html) {
        if (curve.hasBridge(step)) {
            html.append("<path class=\"jm-bridge\" d=\"");
            curve.appendBridge(step, BOX, html);
            html.append("\"/>");
        }
        html.append("</svg>");
    }
}
