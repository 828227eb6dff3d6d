package io.github.journeymap.view;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.text.Html;
import io.github.journeymap.text.LinkedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

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

    private static final List<String> EXPORTS = List.of("print", "xlsx", "csv", "md", "json", "mermaid", "svg");

    private static final List<String> MODES = LiveComments.MODES;

    /** The ways to begin a map, by what the editor is asked for. */
    private static final List<Way> WAYS = List.of(
            new Way("templates", "choose-template"),
            new Way("table", "bring-table"),
            new Way("example", "see-example"));

    private static final String NAME = "name";

    /** What is said of a persona, in this order. */
    private static final Map<String, Function<Persona, String>> TRAITS = new LinkedHashMap<>();

    static {
        TRAITS.put(NAME, Persona::name);
        TRAITS.put("role", Persona::role);
        TRAITS.put("text", Persona::text);
        TRAITS.put("quote", Persona::quote);
    }

    private final Messages messages;
    private final ViewOptions options;

    public LiveTable(Messages messages, ViewOptions options) {
        this.messages = messages;
        this.options = options;
    }

    /** The values for what is shown; where there is no map, of the sentences that say why. */
    public Map<String, Object> values(ShownMap shown, LiveTableContext page) {
        Map<String, Object> values = frame(shown, page);
        shown.map().ifPresentOrElse(map -> addMap(shown, page, map, values), () -> {
            values.put("label", messages.text("journey-map.view.untitled"));
            values.put("large", false);
        });
        return values;
    }

    private void addMap(ShownMap shown, LiveTableContext page, JourneyMap map, Map<String, Object> values) {
        Labels labels = new Labels(messages, map);
        values.put("label", PlainText.clean(labels.title()));
        values.put("large", shown.canEdit() && map.notes().size() > LARGE);
        // An excerpt without notes may be one of a map that has some.
        if (map.notes().isEmpty() && options.excerpt().isAll()
                || !shown.beginning().isEmpty()) {
            values.put("guidance", guidance(map, shown));
        }
        values.put("exports", exports(map, shown));
        // Who may edit has all that in the bar.
        if (!shown.canEdit() && !page.isAlone()) {
            values.put(
                    "views", MODES.stream().map(mode -> fullView(mode, shown)).toList());
            // A map that nobody has begun, or as it was once, has no changes to tell.
            if (shown.version().number() > 0 && !shown.version().isFormer()) {
                values.put(
                        "changes",
                        MODES.stream()
                                .map(mode -> values(
                                        "mode", mode, "url", shown.address().url() + "/changes?mode=" + mode))
                                .toList());
                if (page.comments().isOffered()) {
                    values.put(
                            "commenting",
                            MODES.stream()
                                    .map(mode -> values("mode", mode, "url", shown.commentingUrl(mode)))
                                    .toList());
                }
            }
        }
        if (shown.canEdit() && page.comments().isOffered()) {
            values.put("canComment", true);
        }
        values.put("head", head(map, shown, page));
        LinkedText links = LinkedText.onPage(page.titles(), shown.canEdit());
        PersonaCard card = new PersonaCard(map.persona(), shown.portrait());
        if (shown.canEdit() || !card.isEmpty()) {
            values.put("persona", persona(card, shown.canEdit(), links));
        }
        Cells cells = map.cells();
        LiveVotes votes = new LiveVotes(
                new VoteLabels(messages, map.votes(), page.voter()), map.votes().isOpen() && shown.canEdit());
        Supplier<LiveGrid> grid = () -> new LiveGrid(messages, map, labels, links, shown, votes, page.comments());
        values.put("contextHtml", grid.get().context());
        values.put("gridHtml", grid.get().table(cells));
        if (!map.personas().isEmpty()) {
            values.put("personasHtml", grid.get().personas());
        }
        List<Note> unplaced = map.unplaced();
        if (!unplaced.isEmpty()) {
            values.put("unplacedHtml", grid.get().items(unplaced));
        }
        ValueLabels valueLabels = new ValueLabels(messages);
        List<String> strays = map.unplacedValues().stream()
                .map(value -> valueLabels.stray(map, value))
                .map(PlainText::clean)
                .toList();
        if (!strays.isEmpty()) {
            values.put("strayValues", strays);
        }
        if (shown.canEdit()) {
            values.put("digest", ShownDigest.of(map, cells));
        }
    }

    private Map<String, Object> frame(ShownMap shown, LiveTableContext page) {
        MapAddress address = shown.address();
        Map<String, Object> frame = new HashMap<>();
        frame.put("elementId", "journey-map-" + address.pageId() + "-" + page.indexOnPage());
        frame.put("pageId", Long.toString(address.pageId()));
        frame.put("mapName", PlainText.clean(address.name()));
        frame.put("mapVersion", Integer.toString(shown.version().number()));
        frame.put("mapTag", shown.version().tag());
        frame.put("template", PlainText.clean(shown.version().template()));
        frame.put("anchor", address.anchor());
        frame.put("rest", address.rest());
        frame.put("pageTitle", PlainText.clean(page.pageTitle()));
        frame.put("canEdit", Boolean.toString(shown.canEdit()));
        if (options.prompts() != ViewOptions.Prompts.TOOLTIPS) {
            frame.put("prompts", options.prompts().word());
        }
        if (options.height() != ViewOptions.Height.FULL) {
            frame.put("height", options.height().word());
        }
        if (shown.canEdit() && !options.voteLimit().isEmpty()) {
            frame.put("voteLimit", options.voteLimit());
        }
        if (shown.canEdit()) {
            frame.put("editorUrl", page.editorUrl());
            frame.put("user", page.user());
        } else if (!page.unsavedUrl().isEmpty()) {
            frame.put("unsavedUrl", page.unsavedUrl());
            frame.put("user", page.user());
        }
        frame.put("notices", shown.notices().stream().map(this::notice).toList());
        frame.put("words", said());
        return frame;
    }

    /** What stands above the table. A title that the page has already isn't repeated for those who see both. */
    private Map<String, Object> head(JourneyMap map, ShownMap shown, LiveTableContext page) {
        Map<String, Object> head = values(
                "title", map.title(),
                "changed", shown.version().changed(),
                "voting", new VoteLabels(messages, map.votes()).voting(),
                "nameless", messages.text("journey-map.view.placeholder.title"));
        head.put("isSaid", !map.title().isEmpty() && map.title().equals(page.pageTitle()));
        return head;
    }

    /** Who the map is about. Those who may edit are asked for what isn't said yet. */
    private Map<String, Object> persona(PersonaCard card, boolean canEdit, LinkedText links) {
        Persona persona = card.persona();
        Map<String, Object> shown = values(
                "label", messages.text("journey-map.view.persona"),
                "picture", persona.picture(),
                "alt", persona.alt(),
                "portrait", persona.alt().isEmpty() && !card.picture().isEmpty() ? persona.name() : persona.alt(),
                "url", card.picture(),
                "initials", card.initials());
        List<Map<String, Object>> traits = new ArrayList<>();
        TRAITS.forEach((name, text) -> {
            String said = text.apply(persona);
            if (canEdit || !said.isEmpty()) {
                String asked = said.isEmpty() ? messages.text("journey-map.view.placeholder.persona." + name) : "";
                Map<String, Object> trait = values("name", name, "asked", asked);
                // A name is a name.
                trait.put("saidHtml", name.equals(NAME) ? escaped(said) : linked(said, links));
                traits.add(trait);
            }
        });
        shown.put("traits", traits);
        shown.put("isEmpty", card.isEmpty());
        return shown;
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        Html.append(text, html);
        return html.toString();
    }

    private static String linked(String text, LinkedText links) {
        StringBuilder html = new StringBuilder();
        links.append(text, html);
        return html.toString();
    }

    /** What the template says by itself. */
    private Map<String, Object> said() {
        Map<String, Object> said = new HashMap<>();
        for (String key : List.of("copies", "hint", "export", "personas", "scroll", "unplaced")) {
            said.put(key, messages.text("journey-map.view." + key));
        }
        said.put("fullView", messages.text("journey-map.view.full-view"));
        said.put("changes", messages.text("journey-map.changes"));
        said.put("comment", messages.text("journey-map.comments.add"));
        said.put("unplacedAbout", messages.text("journey-map.view.unplaced.about"));
        said.put("strays", messages.text("journey-map.view.value.strays"));
        said.put("stage", messages.text("journey-map.view.append.stage"));
        said.put("addStage", messages.text("journey-map.view.append.stage.label"));
        said.put("row", messages.text("journey-map.view.append.row"));
        said.put("addRow", messages.text("journey-map.view.append.row.label"));
        return said;
    }

    private Map<String, Object> notice(Notice notice) {
        return values(
                "kind", notice.kind().attribute(),
                "text", notice.text(),
                "linkText", notice.linkText(),
                "linkUrl", notice.linkUrl());
    }

    /** How to start, for people who can edit; for everyone else, that the map has no notes yet. */
    private Map<String, Object> guidance(JourneyMap map, ShownMap shown) {
        List<String> sentences = new ArrayList<>();
        boolean isEmpty = map.notes().isEmpty();
        if (isEmpty && shown.canEdit()) {
            sentences.add(messages.text("journey-map.view.guidance.focus"));
            sentences.add(messages.text("journey-map.view.guidance.steps"));
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
        return guidance;
    }

    private Map<String, Object> way(Way way) {
        String key = "journey-map.view.guidance." + way.key();
        return values(
                "command", way.command(),
                "key", way.key(),
                "title", messages.text(key),
                "about", messages.text(key + ".about"));
    }

    private Map<String, Object> copy(Beginning.Source source) {
        return values(
                "page", Long.toString(source.pageId()),
                "title", source.title(),
                "space", source.space(),
                "url", source.url(),
                "bring", messages.text("journey-map.view.copy"),
                "label", messages.text("journey-map.view.copy.from", source.title()));
    }

    private List<Map<String, Object>> exports(JourneyMap map, ShownMap shown) {
        return EXPORTS.stream()
                .map(format -> values("url", shown.exportUrl(format), "text", exportName(format, map)))
                .toList();
    }

    /** A page without a script can't say whether it is dark: there is a link for each, and the style sheet shows the right one. */
    private static Map<String, Object> fullView(String mode, ShownMap shown) {
        return values("url", shown.fullViewUrl(mode), "mode", mode);
    }

    private String exportName(String format, JourneyMap map) {
        boolean isTooLong = format.equals("mermaid")
                && map.notes().stream()
                                .mapToInt(note -> note.text().length() + AROUND_A_NOTE)
                                .sum()
                        > LONGEST_DIAGRAM;
        return messages.text("journey-map.view.export." + format + (isTooLong ? ".long" : ""));
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

    private record Way(String key, String command) {}
}
