package io.github.journeymap.view;

import io.github.journeymap.model.Accent;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;

/** A map's stages and rows as a small picture to choose it by. Screen readers skip it: its name stands beside it. */
public final class Miniature {
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
            map.stages()
                    .forEach(stage ->
                            html.element("i", "", "data-tone", row.tone().word()));
            html.close();
        }
        return html.close().done().toString();
    }
}
