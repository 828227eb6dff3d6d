package io.github.journeymap.view;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.Row;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.shown.ShownMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What helps to begin a map that has no notes yet. */
record LiveGuidance(Messages messages) {
    /** The ways to begin a map, by what the editor is asked for. */
    private static final List<Way> WAYS = List.of(
            new Way("templates", "choose-template"),
            new Way("table", "bring-table"),
            new Way("example", "see-example"));

    /** How to start, for people who can edit; for everyone else, that the map has no notes yet. */
    Map<String, Object> values(JourneyMap map, ShownMap shown) {
        List<String> sentences = new ArrayList<>();
        boolean isEmpty = map.notes().isEmpty();
        if (isEmpty && shown.canEdit()) {
            sentences.add(messages.text("journey-map.view.guidance.focus"));
            sentences.add(whereToBegin(map.rows()));
        } else if (isEmpty) {
            sentences.add(messages.text("journey-map.view.guidance.none"));
        }
        Beginning beginning = shown.beginning();
        beginning.hints().forEach(hint -> sentences.add(PlainText.clean(hint)));
        Map<String, Object> guidance = new HashMap<>();
        guidance.put("sentences", sentences);
        if (isEmpty && shown.canEdit()) {
            guidance.put("title", messages.text("journey-map.view.guidance.title"));
            guidance.put("ways", WAYS.stream().map(this::way).toList());
        }
        if (!beginning.copies().isEmpty()) {
            guidance.put("copies", beginning.copies().stream().map(this::copy).toList());
        }
        if (beginning.former()) {
            guidance.put("former", Long.toString(shown.address().pageId()));
            guidance.put("putBack", messages.text("journey-map.view.put-back"));
        }
        return guidance;
    }

    /** In the first row; in a service blueprint, in that of what customers do, which ends at its first line. */
    private String whereToBegin(List<Row> rows) {
        for (int i = 1; i < rows.size(); i++) {
            String above = rows.get(i - 1).heading();
            if (rows.get(i).isLine() && !above.isBlank()) {
                return messages.text("journey-map.view.guidance.lines", above);
            }
        }
        return messages.text("journey-map.view.guidance.steps");
    }

    private Map<String, Object> way(Way way) {
        String key = "journey-map.view.guidance." + way.key();
        return TemplateValues.of(
                "command", way.command(),
                "key", way.key(),
                "title", messages.text(key),
                "about", messages.text(key + ".about"));
    }

    private Map<String, Object> copy(Beginning.Source source) {
        return TemplateValues.of(
                "page", Long.toString(source.pageId()),
                "title", source.title(),
                "space", source.space(),
                "url", source.url(),
                "bring", messages.text("journey-map.view.copy"),
                "label", messages.text("journey-map.view.copy.from", source.title()));
    }

    private record Way(String key, String command) {}
}
