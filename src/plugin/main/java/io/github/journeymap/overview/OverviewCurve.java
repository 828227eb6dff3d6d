package io.github.journeymap.overview;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.text.Markup;

/** The curve of a map in an overview: a small picture of all of it, and its worst moment in words. */
final class OverviewCurve {
    /** The box that a step's piece of the curve is drawn in. */
    private static final int BOX = 100;

    private final Look look;
    private final UserMessages messages;
    private final Markup html;

    OverviewCurve(Look look, UserMessages messages, Markup html) {
        this.look = look;
        this.messages = messages;
        this.html = html;
    }

    void write(MapLine.Mood mood) {
        if (look == Look.LIVE) {
            double[] heights = mood.heights();
            Curve curve = new Curve(heights);
            int steps = mood.values().size();
            double zero = ValueLabels.zero(mood.row().range());
            int width = steps * BOX;
            html.open(
                    "svg",
                    "class",
                    "jm-overview-curve",
                    "viewBox",
                    "0 0 " + width + " " + BOX,
                    "preserveAspectRatio",
                    "none",
                    "aria-hidden",
                    "true");
            Curve.Box box = new Curve.Box(BOX, BOX);
            int level = (int) Math.round(zero * BOX);
            html.open("path", "class", "jm-overview-zero", "d", "M0," + level + "H" + width)
                    .close();
            for (int i = 0; i < steps; i++) {
                Curve.Piece piece = curve.piece(i, box, zero);
                html.open("g", "transform", "translate(" + i * BOX + " 0)");
                path("bridge", piece.bridge());
                path("line", piece.line());
                if (piece.line().isEmpty() && piece.bridge().isEmpty() && !Double.isNaN(heights[i])) {
                    // The only value: as no line leads to it, a dot as wide as one.
                    path("dot", "M" + BOX / 2 + "," + Math.round(heights[i] * BOX) + "h0");
                }
                html.close();
            }
            html.close();
        }
        html.element(
                "div",
                messages.text("journey-map.overview.worst", mood.row().heading(), mood.worst()),
                look.attribute(),
                look.of("subtle"));
    }

    private void path(String part, String data) {
        if (!data.isEmpty()) {
            html.open("path", "class", "jm-overview-" + part, "d", data).close();
        }
    }
}
