package io.github.journeymap.view;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The map as a page shows it: the values that {@link #TEMPLATE} turns into HTML.
 *
 * <p>All values are strings, booleans, lists and maps of the JDK, because Confluence lets a template call nothing
 * else. Nothing of these is escaped here: Confluence's Velocity escapes each value on its way out, but for those whose name
 * ends in {@code Html}, which {@link LiveGrid} has made. What a template should leave out isn't in its map, so that the
 * template only asks whether it is there.
 */
public final class LiveTable {
    /**
     * Confluence escapes what a plugin's template inserts; one of this ending in every configuration
     * (https://developer.atlassian.com/server/confluence/enabling-xss-protection-in-plugins/).
     */
    public static final String TEMPLATE = "templates/journey-map.html.vm";

    /** Above this many notes, an editor's browser lays out rows only when they come into sight. */
    private static final int LARGE = 6_000;

    /** What Mermaid draws by default, and about what it needs for each note besides its text. */
    private static final int LONGEST_DIAGRAM = 50_000;

    private static final int AROUND_A_NOTE = 30;

    private static final List<String> EXPORTS = List.of("print", "csv", "md", "json", "mermaid", "svg");

    private final Messages words;

    public LiveTable(Messages words) {
        this.words = words;
    }

    /** The values for a page with a map, below the given notices. */
    public Map<String, Object> context(
            JourneyMap map, LiveTableContext facts, List<Notice> notices, Beginning beginning) {
        Labels labels = new Labels(words, map);
        Map<String, Object> context = frame(facts, notices);
        context.put("label", PlainText.clean(labels.title(map)));
        context.put("large", facts.canEdit() && map.notes().size() > LARGE);
        if (map.notes().isEmpty() || !beginning.isEmpty()) {
            context.put("guidance", guidance(map, facts, beginning));
        }
        context.put("exports", exports(map, facts));
        Map<Cell, List<Note>> cells = map.cells();
        context.put("gridHtml", new LiveGrid(words, map, labels).table(cells));
        List<Note> unplaced = map.unplaced();
        if (!unplaced.isEmpty()) {
            context.put("unplacedHtml", new LiveGrid(words, map, labels).items(unplaced));
        }
        if (facts.canEdit()) {
            context.put("digest", ShownDigest.of(map, cells));
        }
        return context;
    }

    /** The values for a page where there is no map to show, only sentences that say why. */
    public Map<String, Object> context(LiveTableContext facts, List<Notice> notices) {
        Map<String, Object> context = frame(facts, notices);
        context.put("label", words.text("journey-map.view.untitled"));
        context.put("large", false);
        return context;
    }

    private Map<String, Object> frame(LiveTableContext facts, List<Notice> notices) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("elementId", facts.elementId());
        frame.put("pageId", Long.toString(facts.pageId()));
        frame.put("mapName", PlainText.clean(facts.mapName()));
        frame.put("mapVersion", Integer.toString(facts.version()));
        frame.put("mapTag", facts.tag());
        frame.put("template", PlainText.clean(facts.template()));
        frame.put("rest", facts.restBase());
        frame.put("canEdit", Boolean.toString(facts.canEdit()));
        if (facts.canEdit()) {
            frame.put("editorUrl", facts.editorUrl());
            frame.put("user", facts.user());
        }
        frame.put("notices", notices.stream().map(this::notice).toList());
        frame.put(
                "words",
                Map.of(
                        "copies", words.text("journey-map.view.copies"),
                        "hint", words.text("journey-map.view.hint"),
                        "export", words.text("journey-map.view.export"),
                        "scroll", words.text("journey-map.view.scroll"),
                        "templates", words.text("journey-map.view.guidance.templates"),
                        "example", words.text("journey-map.view.guidance.example"),
                        "unplaced", words.text("journey-map.view.unplaced"),
                        "unplacedAbout", words.text("journey-map.view.unplaced.about")));
        return frame;
    }

    private Map<String, Object> notice(Notice notice) {
        return values(
                "kind", notice.kind().attribute(),
                "text", notice.text(),
                "linkText", notice.linkText(),
                "linkUrl", notice.linkUrl());
    }

    /** How to begin, for those who may; for everybody else, that nobody has. */
    private Map<String, Object> guidance(JourneyMap map, LiveTableContext facts, Beginning beginning) {
        List<String> sentences = new ArrayList<>();
        boolean isEmpty = map.notes().isEmpty();
        if (isEmpty && facts.canEdit()) {
            sentences.add(words.text("journey-map.view.guidance.focus"));
            sentences.add(words.text("journey-map.view.guidance.steps"));
        } else if (isEmpty) {
            sentences.add(words.text("journey-map.view.guidance.none"));
        }
        beginning.hints().forEach(hint -> sentences.add(PlainText.clean(hint)));
        Map<String, Object> guidance = new HashMap<>();
        guidance.put("sentences", sentences);
        guidance.put("templates", isEmpty && facts.canEdit());
        if (!beginning.copies().isEmpty()) {
            guidance.put("copies", beginning.copies().stream().map(this::copy).toList());
        }
        return guidance;
    }

    private Map<String, Object> copy(Beginning.Source source) {
        return values(
                "page", Long.toString(source.pageId()),
                "title", source.title(),
                "space", source.space(),
                "url", source.url(),
                "bring", words.text("journey-map.view.copy"),
                "label", words.text("journey-map.view.copy.from", source.title()));
    }

    private List<Map<String, Object>> exports(JourneyMap map, LiveTableContext facts) {
        return EXPORTS.stream()
                .map(format -> values("url", facts.exportUrl(format), "text", exportName(format, map)))
                .toList();
    }

    private String exportName(String format, JourneyMap map) {
        boolean isTooLong = format.equals("mermaid")
                && map.notes().stream()
                                .mapToInt(note -> note.text().length() + AROUND_A_NOTE)
                                .sum()
                        > LONGEST_DIAGRAM;
        return words.text("journey-map.view.export." + format + (isTooLong ? ".long" : ""));
    }

    /** The pairs whose value isn't empty, cleaned of what HTML can't carry. */
    private static Map<String, Object> values(String... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                values.put(pairs[i], PlainText.clean(pairs[i + 1]));
            }
        }
        return values;
    }
}
