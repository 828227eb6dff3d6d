package io.github.journeymap.comparison;

import io.github.journeymap.compare.Change;
import io.github.journeymap.compare.MapDiff.PlacedStep;
import io.github.journeymap.compare.Phrase;
import io.github.journeymap.compare.Summary;
import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two versions of a map in one grid: the later one, with what was removed still there, and everything that changed
 * marked by a word and a colour. The elements are those of the live table without its ids, so that it has the same
 * look wherever it stands inside a {@code .journey-map}; a part that changed has {@code data-change}, a
 * {@code .jm-change} with the word, and its old and new text in {@code del} and {@code ins}.
 */
public final class ComparedTable {
    private final Messages messages;
    private final JourneyMap before;
    private final JourneyMap after;
    private final boolean tellsChanges;
    private final ShownPictures pictures;
    private final Overlay overlay;
    private final Labels oldLabels;
    private final Labels newLabels;
    private final ValueLabels valueLabels;
    private final Cells oldCells;
    private final Cells newCells;
    private final Markup html = new Markup(new LongText());
    private final ChangeMarkup marks;

    /** @param pictures those of the later version's notes; an earlier one's may be other files by now */
    public ComparedTable(Messages messages, JourneyMap before, JourneyMap after, ShownPictures pictures) {
        this(messages, before, after, pictures, true);
    }

    /** A map that there is nothing to compare with: nothing in it is marked, as a mark on everything tells nothing. */
    public static ComparedTable alone(Messages messages, JourneyMap map, ShownPictures pictures) {
        return new ComparedTable(messages, map, map, pictures, false);
    }

    private ComparedTable(
            Messages messages, JourneyMap before, JourneyMap after, ShownPictures pictures, boolean tellsChanges) {
        this.messages = messages;
        this.before = before;
        this.after = after;
        this.pictures = pictures;
        this.tellsChanges = tellsChanges;
        overlay = new Overlay(before, after);
        oldLabels = new Labels(messages, before);
        newLabels = new Labels(messages, after);
        oldCells = before.cells();
        newCells = after.cells();
        valueLabels = new ValueLabels(messages);
        marks = new ChangeMarkup(messages, html);
    }

    /** The comparison as harmless HTML, without styles and scripts; to be called once. */
    public LongText html() {
        List<Stage> stages = overlay.stages();
        html.open("div", "class", tellsChanges ? "jm-compared" : null);
        if (tellsChanges) {
            html.element("p", summary(), "class", "jm-compared-summary");
        }
        new ComparedHead(messages, html, marks).write(before, after);
        String about = messages.text("journey-map.view.scroll");
        html.open("div", "class", "jm-scroll", "tabindex", "0", "role", "group", "aria-label", about);
        html.open("table", "class", "jm-grid", "aria-label", newLabels.title());
        html.open("colgroup", "class", "jm-head-col").empty("col").close();
        for (Stage stage : stages) {
            html.open("colgroup", "class", "jm-stage-cols");
            stage.steps().forEach(step -> html.empty("col"));
            html.close();
        }
        Map<Cell, List<Note>> cells = overlay.cells();
        head(stages);
        body(stages, cells);
        html.close().close();
        tray(cells.get(Overlay.TRAY));
        strays();
        return html.close().done();
    }

    private String summary() {
        List<Phrase> phrases = Summary.of(before, after);
        return phrases.isEmpty()
                ? messages.text("journey-map.view.change.none")
                : phrases.stream()
                        .map(phrase ->
                                messages.text(phrase.key(), phrase.arguments().toArray(String[]::new)))
                        .collect(Collectors.joining(", "));
    }

    private void head(List<Stage> stages) {
        boolean showsSteps = Labels.showsSteps(stages);
        html.open("thead").open("tr", "class", "jm-stages");
        html.element("td", "", "class", "jm-corner", "rowspan", showsSteps ? "2" : null);
        for (Stage stage : stages) {
            Change<Stage> change = overlay.of(stage);
            int width = stage.steps().size();
            html.open(
                    "th",
                    "class",
                    "jm-stage",
                    "scope",
                    "colgroup",
                    "colspan",
                    width > 1 ? Integer.toString(width) : null,
                    "data-accent",
                    stage.accent().isEmpty() ? null : stage.accent(),
                    "data-change",
                    ChangeMarkup.first(change));
            marks.words(change);
            marks.span("jm-heading", ChangeMarkup.was(change, Stage::heading, stage), stage.heading());
            marks.linked("jm-prompt", ChangeMarkup.was(change, Stage::prompt, stage), stage.prompt());
            html.close();
        }
        html.close();
        if (showsSteps) {
            html.open("tr", "class", "jm-steps");
            stages.forEach(this::steps);
            html.close();
        }
        html.close();
    }

    private void steps(Stage stage) {
        for (int i = 0; i < stage.steps().size(); i++) {
            Step step = stage.steps().get(i);
            Change<PlacedStep> change = overlay.of(step);
            String heading = newLabels.of(stage, i);
            String was = ChangeMarkup.was(change, placed -> placed.step().heading(), new PlacedStep(stage.id(), step));
            String first = ChangeMarkup.first(change);
            boolean saysNothing = heading.isEmpty() && was.isEmpty() && first == null;
            html.open(
                    "th",
                    "class",
                    "jm-step",
                    "scope",
                    "col",
                    "role",
                    saysNothing ? "cell" : null,
                    "data-change",
                    first);
            marks.words(change);
            marks.span("jm-heading", step.heading().equals(was) ? heading : was, heading);
            html.close();
        }
    }

    private void body(List<Stage> stages, Map<Cell, List<Note>> cells) {
        html.open("tbody");
        for (Row row : overlay.rows()) {
            String icon = row.icon().isEmpty() ? null : row.icon();
            html.open("tr", "class", "jm-row", "data-tone", row.tone().word(), "data-icon", icon);
            rowHead(row, stages);
            for (Stage stage : row.isLine() ? List.<Stage>of() : stages) {
                for (Step step : stage.steps()) {
                    List<Note> notes = cells.get(new Cell(row.id(), step.id()));
                    html.open("td", "class", notes == null ? "jm-cell jm-empty" : "jm-cell");
                    marks.span("jm-value", value(before, oldCells, row, step), value(after, newCells, row, step));
                    notes(notes);
                    html.close();
                }
            }
            html.close();
        }
        html.close();
    }

    private void tray(List<Note> notes) {
        if (notes != null) {
            html.open("div", "class", "jm-compared-tray");
            html.element("p", messages.text("journey-map.view.unplaced"), "class", "jm-unplaced-title");
            notes(notes);
            html.close();
        }
    }

    /** The values without a place, each as either version has it. */
    private void strays() {
        Map<Cell, String> was = strays(before);
        Map<Cell, String> now = strays(after);
        Set<Cell> all = new LinkedHashSet<>(now.keySet());
        all.addAll(was.keySet());
        if (all.isEmpty()) {
            return;
        }
        html.open("div", "class", "jm-compared-tray");
        html.element("p", messages.text("journey-map.view.value.strays"), "class", "jm-unplaced-title");
        html.open("ul", "class", "jm-compared-strays");
        for (Cell cell : all) {
            html.open("li");
            marks.changed(was.getOrDefault(cell, ""), now.getOrDefault(cell, ""));
            html.close();
        }
        html.close().close();
    }

    private Map<Cell, String> strays(JourneyMap map) {
        Map<Cell, String> strays = new LinkedHashMap<>();
        map.unplacedValues().forEach(value -> strays.put(value.cell(), valueLabels.stray(map, value)));
        return strays;
    }

    /** The value of a cell in one version of the map; empty if it has none. */
    private String value(JourneyMap map, Cells cells, Row row, Step step) {
        Optional<Row> then = map.row(row.id());
        return then.flatMap(each -> cells.value(each, step))
                .map(value -> valueLabels.written(then.get().range(), value.number()))
                .orElse("");
    }

    private void rowHead(Row row, List<Stage> stages) {
        Change<Row> change = overlay.of(row);
        int columns =
                1 + stages.stream().mapToInt(stage -> stage.steps().size()).sum();
        String span = row.isLine() ? Integer.toString(columns) : null;
        html.open(
                "th",
                "class",
                "jm-row-head",
                "scope",
                "row",
                "colspan",
                span,
                "data-change",
                ChangeMarkup.first(change));
        marks.words(change);
        marks.span("jm-heading", ChangeMarkup.was(change, Row::heading, row), row.heading());
        marks.linked("jm-prompt", ChangeMarkup.was(change, Row::prompt, row), row.prompt());
        if (!row.categories().isEmpty()) {
            html.open("ul", "class", "jm-categories");
            int index = 0;
            for (Category category : row.categories()) {
                html.open("li");
                category(Labels.Label.of(category, index++));
                marks.linked("jm-prompt", category.prompt(), category.prompt());
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private void notes(List<Note> notes) {
        if (notes == null) {
            return;
        }
        html.open("ul", "class", "jm-notes");
        for (Note note : notes) {
            Change<Note> change = overlay.of(note);
            Labels.Label category = Overlay.has(change, Change.Kind.REMOVED) ? oldLabels.of(note) : newLabels.of(note);
            String hue = category == null ? null : category.hue();
            html.open("li", "class", "jm-note", "data-hue", hue, "data-change", ChangeMarkup.first(change));
            String address = Overlay.has(change, Change.Kind.REMOVED) ? "" : pictures.address(note.picture());
            marks.words(change, movedFrom(change));
            if (category != null) {
                category(category);
            }
            persona(change, note);
            marks.linked("jm-text", ChangeMarkup.was(change, Note::text, note), note.text());
            picture(address);
            // In words as well: what there was before isn't drawn, and of a file that is gone there is nothing else.
            String name = address.isEmpty() ? "jm-picture-name" : "jm-prompt";
            marks.span(name, ChangeMarkup.was(change, newLabels::picture, note), newLabels.picture(note));
            html.close();
        }
        html.close();
    }

    private void picture(String address) {
        if (!address.isEmpty()) {
            html.open("a", "class", "jm-note-picture", "href", address, "target", "_blank", "rel", "noopener");
            String about = messages.text("journey-map.view.note.picture-link");
            html.empty("img", "src", address, "alt", about, "loading", "lazy").close();
        }
    }

    private void persona(Change<Note> change, Note note) {
        boolean isGone = Overlay.has(change, Change.Kind.REMOVED);
        String now = isGone ? oldLabels.persona(note) : newLabels.persona(note);
        // Who was only called something else is told above.
        String was =
                change == null ? now : change.before().map(oldLabels::persona).orElse(now);
        marks.span("jm-who", was, now);
    }

    private String movedFrom(Change<Note> change) {
        Cell from = change == null ? null : change.before().map(Note::cell).orElse(null);
        if (from == null || from.equals(change.latest().cell())) {
            return messages.text("journey-map.view.change.moved");
        }
        String row = before.row(from.row()).map(Row::heading).orElse("");
        String stage = before.stages().stream()
                .filter(candidate ->
                        candidate.steps().stream().anyMatch(step -> step.id().equals(from.step())))
                .map(Stage::heading)
                .findFirst()
                .orElse("");
        return row.isEmpty() || stage.isEmpty()
                ? messages.text("journey-map.view.change.moved")
                : messages.text("journey-map.view.change.moved-from", row, stage);
    }

    private void category(Labels.Label label) {
        String icon = label.icon().isEmpty() ? null : label.icon();
        html.element("span", label.text(), "class", "jm-category", "data-hue", label.hue(), "data-icon", icon)
                .text(" ");
    }
}
