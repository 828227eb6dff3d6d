package io.github.journeymap.view;

import io.github.journeymap.label.Curve;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.List;
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
        Cells cells = map.cells();
        for (Row row : map.rows()) {
            String faces = row.isCurve() ? "" : null;
            html.open("span", "class", "jm-picture-row", "data-kind", row.kind(), "data-faces", faces);
            html.element("u", row.heading());
            if (row.isCurve()) {
                curve(map.stages().size(), html);
            } else if (row.isScale()) {
                bars(map.stages().size(), html);
            } else {
                notes(row, map.stages(), cells, html);
            }
            html.close();
        }
        return html.close().done().toString();
    }

    /** A filled example is told from its template by the cells that have notes. */
    private static void notes(Row row, List<Stage> stages, Cells cells, Markup html) {
        for (Stage stage : stages) {
            boolean hasNotes =
                    stage.steps().stream().anyMatch(step -> !cells.of(row, step).isEmpty());
            html.element("i", "", "data-tone", row.tone().word(), "data-notes", hasNotes ? "" : null);
        }
    }

    /** As the map draws it: a piece in each cell. */
    private static void curve(int stages, Markup html) {
        Curve curve = new Curve(IntStream.range(0, stages)
                .mapToDouble(i -> HEIGHTS[i % HEIGHTS.length])
                .toArray());
        Curve.Box box = new Curve.Box(BOX, BOX);
        for (int i = 0; i < stages; i++) {
            piece(curve.piece(i, box, 1).line(), html);
        }
    }

    /** Numbers have one of their own in each cell. */
    private static void bars(int stages, Markup html) {
        for (int i = 0; i < stages; i++) {
            piece("M0,50H" + Math.round(BOX * (1 - HEIGHTS[i % HEIGHTS.length])), html);
        }
    }

    private static void piece(String line, Markup html) {
        html.open("i").open("svg", "viewBox", "0 0 100 100", "preserveAspectRatio", "none");
        html.empty("path", "d", line);
        html.close().close();
    }
}
