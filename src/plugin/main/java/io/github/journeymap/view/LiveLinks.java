package io.github.journeymap.view;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.ShownMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Where the links of a live map lead: to its exports, and for readers, who have no bar, to all else that can be opened. */
final class LiveLinks {
    /** What Mermaid draws by default, and about what it needs for each note besides its text. */
    private static final int LONGEST_DIAGRAM = 50_000;

    private static final int AROUND_A_NOTE = 30;

    private static final List<String> EXPORTS = List.of("print", "xlsx", "csv", "md", "mermaid", "json", "svg");

    private static final String PNG = "png";
    /** What only a script can make. guidance.js has the commands. */
    private static final List<String> SCRIPTED_EXPORTS = List.of(PNG, "copy-picture", "copy-table");

    private final Messages messages;

    LiveLinks(Messages messages) {
        this.messages = messages;
    }

    List<Map<String, Object>> exports(JourneyMap map, ShownMap shown, LiveTableContext page) {
        Stream<Map<String, Object>> links = EXPORTS.stream()
                .map(format -> TemplateValues.of("url", shown.exportUrl(format), "text", exportName(format, map)));
        Stream<Map<String, Object>> buttons = SCRIPTED_EXPORTS.stream()
                .filter(way -> shown.canEdit() || page.isAlone() && way.equals(PNG))
                .map(way -> TemplateValues.of("command", way, "text", messages.text("journey-map.view.export." + way)));
        return Stream.concat(links, buttons).toList();
    }

    /** The full view, what changed, and choosing a note to comment on; nothing in a window that has all that around the map. */
    Map<String, Object> ofReaders(ShownMap shown, LiveTableContext page) {
        Map<String, Object> links = new HashMap<>();
        if (page.isAlone()) {
            return links;
        }
        links.put("views", inEachMode(shown::fullViewUrl));
        // A map that nobody has begun, or as it was once, has no changes to tell.
        if (shown.version().number() > 0 && !shown.version().isFormer()) {
            links.put("changes", inEachMode(mode -> shown.address().url() + "/changes?mode=" + mode));
            if (page.comments().isOffered()) {
                links.put("commenting", inEachMode(shown::commentingUrl));
            }
        }
        return links;
    }

    private static List<Map<String, Object>> inEachMode(UnaryOperator<String> url) {
        return LiveComments.MODES.stream()
                .map(mode -> TemplateValues.of("mode", mode, "url", url.apply(mode)))
                .toList();
    }

    private String exportName(String format, JourneyMap map) {
        boolean isTooLong = format.equals("mermaid")
                && map.notes().stream()
                                .mapToInt(note -> note.text().length() + AROUND_A_NOTE)
                                .sum()
                        > LONGEST_DIAGRAM;
        return messages.text("journey-map.view.export." + format + (isTooLong ? ".long" : ""));
    }
}
