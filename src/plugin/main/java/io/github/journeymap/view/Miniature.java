package io.github.journeymap.view;

import io.github.journeymap.label.Curve;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.stream.IntStream;

/** A map's stages and rows as a small picture to choose it by. Screen readers skip it: its name stands beside it. */
public final class Miniature {
    /** A template has no values yet: its curve goes up, down into a trough, and up again, as often as it takes. */
    private static final double[] HEIGHTS = {0.55, 0.3, 0.6, 0.85, 0.4, 0.15};

    /** The box that a stage's piece of the curve is drawn in; it is stretched to the picture's cell. */
    private static final int BOX = 100;

    private Miniature() {}

    /** Phrasing elements only, so that it can stand in a button. */
    public static String html(JourneyMap map) {
        Markup html = new Markup(LongText.forString());
        html.open("span", "class", "jm-picture", "aria-hidden", "true");
        html.open("span", "class", "jm-picture-row").element("i", "");
        for (int i = 0; i < map.stages().size(); i++) {
            Stage stage = map.stages().get(i);
            html.element(
                    "b", stage.heading(), "data-accent", Accent.of(stage, i).word());
        }
        html.close();
        for (Row row : map.rows()) {
            html.open("span", "class", "jm-picture-row", "data-kind", row.kind())
                    .element("u", row.heading());
            if (row.isScale()) {
                curve(map.stages().size(), html);
            } else {
                map.stages()
                        .forEach(stage ->
                                html.element("i", "", "data-tone", row.tone().word()));
            }
            html.close();
        }
        return html.close().done().toString();
    }

    /** As the map draws it: a piece in each cell. */
    private static void curve(int stages, Markup html) {
        Curve curve = new Curve(IntStream.range(0, stages)
                .mapToDouble(i -> HEIGHTS[i % HEIGHTS.length])
                .toArray());
        Curve.Box box = new Curve.Box(BOX, BOX);
        for (int i = 0; i < stages; i++) {
            html.open("i").open("svg", "viewBox", "0 0 100 100", "preserveAspectRatio", "none");
            html.empty("path", "d", curve.piece(i, box, 1).line());
            html.close().close();
        }
    }
}
