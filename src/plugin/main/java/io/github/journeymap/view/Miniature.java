package io.github.journeymap.view;

import static java.util.stream.Collectors.joining;

import io.github.journeymap.model.JourneyMap;

/** A map's stages and rows as a small picture to choose it by. It is silent: what it is called stands beside it. */
public final class Miniature {
    private Miniature() {}

    /** Phrasing elements only, so that it can stand in a button. */
    public static String html(JourneyMap map) {
        int stages = map.stages().size();
        String heads = map.stages().stream()
                .map(stage -> "<b>%s</b>".formatted(Html.text(stage.heading())))
                .collect(joining());
        String rows = map.rows().stream()
                .map(row -> line("<u>%s</u>%s"
                        .formatted(
                                Html.text(row.heading()),
                                "<i data-tone=\"%s\"></i>"
                                        .formatted(row.tone().word())
                                        .repeat(stages))))
                .collect(joining());
        return "<span class=\"jm-picture\" aria-hidden=\"true\">%s%s</span>".formatted(line("<i></i>" + heads), rows);
    }

    private static String line(String cells) {
        return "<span class=\"jm-picture-row\">%s</span>".formatted(cells);
    }
}
