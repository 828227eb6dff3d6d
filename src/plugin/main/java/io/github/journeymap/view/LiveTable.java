package io.github.journeymap.view;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.PersonaCard;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.text.LinkedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The map as a page shows it: the values that {@link #TEMPLATE} turns into HTML.
 *
 * <p>All values are strings, booleans, lists and maps of the JDK, because Confluence lets a template call nothing
 * else. Nothing of these is escaped here: Confluence's Velocity escapes each value on its way out, but for those whose name
 * ends in {@code Html}, which {@link LiveGrid} has made. (That goes for names of values, not for what a map has under such a name:
 * HtmlAnnotationEscaper and RawVelocityReference of https://github.com/mrdon/ATR at 1501bf1.) What a template should leave out
 * isn't in its map, so that the template only asks whether it is there.
 */
public final class LiveTable {
    /**
     * Confluence escapes what a plugin's template inserts; one of this ending in every configuration
     * (https://developer.atlassian.com/server/confluence/enabling-xss-protection-in-plugins/).
     */
    public static final String TEMPLATE = "templates/journey-map.html.vm";

    /** Above this many notes, an editor's browser lays out rows only when they come into sight. */
    private static final int LARGE = 6_000;

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
        Cells cells = map.cells();
        LinkedText links = LinkedText.onPage(page.titles(), shown.canEdit());
        values.put("label", PlainText.clean(labels.title()));
        values.put("large", shown.canEdit() && map.notes().size() > LARGE);
        // An excerpt without notes may be one of a map that has some.
        if (map.notes().isEmpty() && options.excerpt().isAll()
                || !shown.beginning().isEmpty()) {
            values.put("guidance", new LiveGuidance(messages).values(map, shown));
        }
        LiveLinks ways = new LiveLinks(messages);
        values.put("exports", ways.exports(map, shown, page));
        if (!shown.canEdit()) {
            values.putAll(ways.ofReaders(shown, page));
        } else if (page.comments().isOffered()) {
            values.put("canComment", true);
        }
        addHead(shown, page, map, links, values);
        FirstRows.of(map, cells).ifPresent(count -> values.put("firstRows", count));
        LiveVotes votes = new LiveVotes(new VoteLabels(messages, map.votes(), page.voter()), shown.canEdit());
        addNotes(map, cells, () -> new LiveGrid(messages, map, labels, links, shown, votes, page.comments()), values);
        addStrayValues(map, values);
        if (shown.canEdit()) {
            values.put("digest", ShownDigest.of(map, cells));
        }
    }

    private void addHead(
            ShownMap shown, LiveTableContext page, JourneyMap map, LinkedText links, Map<String, Object> values) {
        LiveHead head = new LiveHead(messages, options.isOpen());
        values.put("head", head.values(map, shown, page));
        PersonaCard card = PersonaCard.of(map, shown.pictures());
        if (shown.canEdit() || !card.isEmpty()) {
            values.put("persona", head.persona(card, shown.canEdit(), links));
        }
    }

    /** @param grid makes one for each part, as each writes into a text of its own */
    private static void addNotes(JourneyMap map, Cells cells, Supplier<LiveGrid> grid, Map<String, Object> values) {
        values.put("contextHtml", grid.get().context());
        values.put("gridHtml", grid.get().table(cells));
        if (!map.personas().isEmpty()) {
            values.put("personasHtml", grid.get().personas());
        }
        List<Note> unplaced = map.unplaced();
        if (!unplaced.isEmpty()) {
            values.put("unplacedHtml", grid.get().items(unplaced));
        }
    }

    /** The values whose row or step is gone. */
    private void addStrayValues(JourneyMap map, Map<String, Object> values) {
        ValueLabels labels = new ValueLabels(messages);
        List<String> strays = map.unplacedValues().stream()
                .map(value -> labels.stray(map, value))
                .map(PlainText::clean)
                .toList();
        if (!strays.isEmpty()) {
            values.put("strayValues", strays);
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
        if (shown.canEdit() && !options.issueForm().isEmpty()) {
            frame.put("issueForm", options.issueForm());
        }
        if (shown.canEdit()) {
            frame.put("editorUrl", page.editorUrl());
            frame.put("user", page.user());
        } else if (!page.unsavedUrl().isEmpty()) {
            frame.put("unsavedUrl", page.unsavedUrl());
            frame.put("user", page.user());
        } else if (page.comments().isChosen()) {
            // What their browser keeps of comments that aren't sent is under their key.
            frame.put("isChosen", true);
            frame.put("user", page.user());
        }
        frame.put("notices", shown.notices().stream().map(this::notice).toList());
        frame.put("words", said(shown.canEdit()));
        return frame;
    }

    /** What the template says by itself. */
    private Map<String, Object> said(boolean canEdit) {
        Map<String, Object> said = new HashMap<>();
        for (String key : List.of("copies", "hint", "export", "personas", "scroll", "unplaced")) {
            said.put(key, messages.text("journey-map.view." + key));
        }
        said.put("tap", messages.text("journey-map.view.hint.tap"));
        said.put("fullView", messages.text("journey-map.view.full-view"));
        said.put("changes", messages.text("journey-map.changes"));
        said.put("comment", messages.text("journey-map.comments.add"));
        said.put("unplacedAbout", messages.text("journey-map.view.unplaced." + (canEdit ? "about" : "why")));
        said.put("strays", messages.text("journey-map.view.value.strays"));
        said.put("stage", messages.text("journey-map.view.append.stage"));
        said.put("addStage", messages.text("journey-map.view.append.stage.label"));
        said.put("row", messages.text("journey-map.view.append.row"));
        said.put("addRow", messages.text("journey-map.view.append.row.label"));
        return said;
    }

    private Map<String, Object> notice(Notice notice) {
        return TemplateValues.of(
                "kind", notice.kind().attribute(),
                "text", notice.text(),
                "linkText", notice.linkText(),
                "linkUrl", notice.linkUrl());
    }
}
