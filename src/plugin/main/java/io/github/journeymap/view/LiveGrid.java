package io.github.journeymap.view;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.text.Html;
import io.github.journeymap.text.LinkedText;
import java.util.List;
import java.util.Optional;

/**
 * The table of a live map as HTML: docs/behaviour.md, [V], "The elements of a live map". Nearly all of a page with a large
 * map is this, so it is written straight down; all texts go through {@link Html#append}.
 */
final class LiveGrid {
    /** Characters to expect around the words of a note and in a cell, and of a cell's piece of a curve or its bar. */
    private static final int AROUND_A_NOTE = 150;

    private static final int A_CELL = 80;
    private static final int A_PIECE = 400;
    private static final int A_BAR = 100;
    private static final int MOST_EXPECTED = 1 << 24;

    private static final String CATEGORY = "jm-category";

    /** From this many steps on, a map may be wider than its place, and says how many it has. */
    private static final int WIDE = 7;

    private final Messages messages;
    private final JourneyMap map;
    private final Labels labels;
    private final LinkedText links;
    private final String anchor;
    private final MapAddress address;
    private final ShownPictures pictures;
    private final boolean isWorkedOn;
    private final LiveVotes votes;
    private final LiveComments comments;
    private final DrawnValues drawn;
    private final ValueLabels valueLabels;
    private final StringBuilder html = new StringBuilder();

    LiveGrid(
            Messages messages,
            JourneyMap map,
            Labels labels,
            LinkedText links,
            ShownMap shown,
            LiveVotes votes,
            LiveComments comments) {
        this.messages = messages;
        this.map = map;
        this.labels = labels;
        this.links = links;
        address = shown.address();
        anchor = address.anchor();
        pictures = shown.pictures();
        isWorkedOn = shown.canEdit();
        this.votes = votes;
        this.comments = comments;
        valueLabels = new ValueLabels(messages);
        drawn = new DrawnValues(valueLabels);
    }

    /** About how long the table will be, in characters: room that is reserved once is not copied as it grows. */
    private static int expectedLength(JourneyMap map, int steps) {
        long length = 4_096L + (long) map.rows().size() * steps * A_CELL;
        for (Note note : map.notes()) {
            length += AROUND_A_NOTE + note.text().length();
        }
        for (Row row : map.rows()) {
            length += row.isScale() ? (long) steps * (row.range().faces() ? A_PIECE : A_BAR) : 0;
        }
        return (int) Math.min(length, MOST_EXPECTED);
    }

    String table(Cells cells) {
        List<Step> steps = map.steps();
        html.ensureCapacity(expectedLength(map, steps.size()));
        html.append("<table class=\"jm-grid\"");
        attribute("aria-label", labels.title());
        html.append("><colgroup class=\"jm-head-col\"><col></colgroup>");
        for (Stage stage : map.stages()) {
            html.append("<colgroup class=\"jm-stage-cols\">");
            stage.steps().forEach(step -> html.append("<col>"));
            html.append("</colgroup>");
        }
        html.append("<thead>");
        head(Labels.showsSteps(map.stages()));
        html.append("</thead><tbody>");
        for (int i = 0; i < map.rows().size(); i++) {
            row(i, steps, cells);
        }
        return html.append("</tbody></table>").toString();
    }

    /** The context of the map, which stands above the table. */
    String context() {
        Context context = map.context();
        html.append("<span class=\"jm-heading\"");
        named(context.heading(), "context");
        prompt(context.prompt());
        if (!context.text().isEmpty()) {
            html.append("<span class=\"jm-context-text\">");
            links.append(context.text(), html);
            html.append("</span>");
        }
        return html.toString();
    }

    /** The personas that notes can be about, as items of a list. */
    String personas() {
        labels("data-persona", "jm-who", map.personas());
        return html.toString();
    }

    /** These notes as items of a list. */
    String items(List<Note> notes) {
        notes.forEach(note -> note(note, isWorkedOn));
        return html.toString();
    }

    private void head(boolean showsSteps) {
        html.append("<tr class=\"jm-stages\"><td class=\"jm-corner\"");
        html.append(showsSteps ? " rowspan=\"2\"" : "");
        int steps = map.steps().size();
        if (steps >= WIDE) {
            attribute("data-steps", messages.text("journey-map.view.steps", Integer.toString(steps)));
        }
        html.append("></td>");
        for (Stage stage : map.stages()) {
            html.append("<th class=\"jm-stage\" scope=\"colgroup\"");
            if (stage.steps().size() > 1) {
                html.append(" colspan=\"").append(stage.steps().size()).append('"');
            }
            attribute("data-stage", stage.id());
            attributeUnlessEmpty("data-accent", stage.accent());
            roleOfHeading(stage.heading() + stage.prompt());
            html.append("><span class=\"jm-heading\"");
            named(stage.heading(), "stage");
            prompt(stage.prompt());
            html.append("</th>");
        }
        html.append("</tr>");
        if (showsSteps) {
            html.append("<tr class=\"jm-steps\">");
            map.stages().forEach(this::steps);
            html.append("</tr>");
        }
    }

    private void steps(Stage stage) {
        for (int i = 0; i < stage.steps().size(); i++) {
            Step step = stage.steps().get(i);
            html.append("<th class=\"jm-step\" scope=\"col\"");
            attribute("data-step", step.id());
            String shown = labels.of(stage, i);
            roleOfHeading(shown);
            html.append("><span class=\"jm-heading");
            html.append(step.heading().isEmpty() ? " jm-unnamed\"" : "\"");
            named(shown, "step");
            html.append("</th>");
        }
    }

    /** Where nothing stands, screen readers find no heading. */
    private void roleOfHeading(String shown) {
        attributeUnlessEmpty("role", shown.isEmpty() ? "cell" : "");
    }

    /** The values of a row; null in a row of notes. */
    private ValueCells valuesOf(int index, List<Step> steps, Cells cells) {
        Row row = map.rows().get(index);
        if (!row.isScale()) {
            return null;
        }
        Optional<Row> above = map.isJoined(index) ? Optional.of(map.rows().get(index - 1)) : Optional.empty();
        return new ValueCells(row, above, steps, cells, drawn, valueLabels);
    }

    private void row(int index, List<Step> steps, Cells cells) {
        Row row = map.rows().get(index);
        ValueCells numbers = valuesOf(index, steps, cells);
        ValueCells second = map.isJoined(index + 1) ? valuesOf(index + 1, steps, cells) : null;
        html.append("<tr class=\"jm-row\"");
        attribute("data-row", row.id());
        attribute("data-tone", row.tone().word());
        attributeUnlessEmpty("data-icon", row.icon());
        attributeUnlessEmpty("data-kind", row.kind().equals(Row.NOTES) ? "" : row.kind());
        if (row.scale().isPresent()) {
            scale(row.range());
        }
        attributeUnlessEmpty("data-at", numbers == null ? "" : numbers.zero());
        html.append("><th class=\"jm-row-head\" scope=\"row\"");
        if (row.isLine()) {
            attribute("colspan", Integer.toString(steps.size() + 1));
        }
        roleOfHeading(row.heading() + row.prompt());
        html.append("><span class=\"jm-heading\"");
        named(row.heading(), "row");
        prompt(row.prompt());
        categories(row.categories());
        if (numbers != null) {
            total(numbers.total());
        }
        html.append("</th>");
        for (int i = 0; i < steps.size() && !row.isLine(); i++) {
            cell(i, steps.get(i), cells.of(row, steps.get(i)), numbers, second);
        }
        html.append("</tr>");
    }

    /**
     * @param numbers the values of the row; null in a row of notes
     * @param second those of the row below, if its curve is drawn in this one; else null
     */
    private void cell(int index, Step step, List<Note> notes, ValueCells numbers, ValueCells second) {
        String number = numbers == null ? "" : numbers.number(index);
        boolean isEmpty = notes.isEmpty() && number.isEmpty();
        html.append(isEmpty ? "<td class=\"jm-cell jm-empty\"" : "<td class=\"jm-cell\"");
        attribute("data-step", step.id());
        attributeUnlessEmpty("data-value", number);
        html.append('>');
        if (numbers != null) {
            numbers.append(index, second, html);
        }
        if (!notes.isEmpty()) {
            html.append("<ul class=\"jm-notes\">");
            notes.forEach(this::note);
            html.append("</ul>");
        }
        html.append("</td>");
    }

    private void scale(Scale scale) {
        attribute("data-min", scale.min().plain());
        attribute("data-max", scale.max().plain());
        attributeUnlessEmpty("data-unit", scale.unit());
        attributeUnlessEmpty("data-faces", scale.faces() ? "true" : "");
        attributeUnlessEmpty("data-total", scale.total());
        attributeUnlessEmpty("data-joined", scale.joined() ? "true" : "");
    }

    private void categories(List<Category> categories) {
        if (categories.isEmpty()) {
            return;
        }
        html.append("<ul class=\"jm-categories\">");
        labels("data-category", CATEGORY, categories);
        html.append("</ul>");
    }

    private void labels(String id, String name, List<Category> all) {
        for (int i = 0; i < all.size(); i++) {
            Category one = all.get(i);
            html.append("<li");
            attribute(id, one.id());
            attributeUnlessEmpty("data-icon", one.icon());
            html.append('>');
            label(name, Labels.Label.of(one, i), "");
            prompt(one.prompt());
            html.append("</li>");
        }
    }

    private void note(Note note) {
        note(note, false);
    }

    /**
     * @param saysWhere which row and step it names, as nothing around it tells: for the editor, which reads the page once and
     *     says nothing of it where it draws
     */
    private void note(Note note, boolean saysWhere) {
        html.append("<li class=\"jm-note\"");
        attribute("data-note", note.id());
        if (saysWhere) {
            attribute("data-row", note.row());
            attribute("data-step", note.step());
        }
        attribute("id", anchor + note.id());
        attributeUnlessEmpty("data-category", note.category());
        attributeUnlessEmpty("data-persona", note.persona());
        attributeUnlessEmpty("data-picture", note.picture());
        Labels.Label category = labels.of(note);
        if (category != null && !category.text().isEmpty()) {
            attribute("data-hue", category.hue());
        }
        html.append('>');
        label(CATEGORY, category);
        label("jm-who", labels.whose(note));
        html.append("<span class=\"jm-text\">");
        links.append(note.text(), html);
        html.append("</span>");
        if (!note.picture().isEmpty()) {
            picture(pictures.address(note.picture()));
        }
        votes.append(note, html);
        comments.append(note, address, messages, isWorkedOn, html);
        html.append("</li>");
    }

    /** What it shows is what the note says: read behind that, and seen above it. */
    private void picture(String address) {
        if (address.isEmpty()) {
            return;
        }
        html.append("<a class=\"jm-note-picture\"");
        attribute("href", address);
        html.append(" target=\"_blank\" rel=\"noopener\"");
        if (isWorkedOn) {
            html.append(" tabindex=\"-1\"");
        }
        html.append("><img");
        attribute("src", address);
        attribute("alt", messages.text("journey-map.view.note.picture-link"));
        html.append(" loading=\"lazy\"></a>");
    }

    private void label(String name, Labels.Label label) {
        if (label != null) {
            label(name, label, label.icon());
        }
    }

    /** @param icon empty if the element around it has the icon already */
    private void label(String name, Labels.Label label, String icon) {
        if (!label.text().isEmpty()) {
            html.append("<span class=\"").append(name).append('"');
            attribute("data-hue", label.hue());
            attributeUnlessEmpty("data-icon", icon);
            html.append('>');
            Html.append(label.text(), html);
            html.append("</span>");
        }
    }

    /** The rest of a span that holds a name; if it is empty, a placeholder asks for one. */
    private void named(String name, String kind) {
        if (name.isEmpty()) {
            attribute("data-placeholder", messages.text("journey-map.view.placeholder." + kind));
        }
        html.append('>');
        Html.append(name, html);
        html.append("</span>");
    }

    private void prompt(String prompt) {
        if (!prompt.isEmpty()) {
            html.append("<span class=\"jm-prompt\">");
            links.append(prompt, html);
            html.append("</span>");
        }
    }

    private void total(String total) {
        if (!total.isEmpty()) {
            html.append("<span class=\"jm-total\">");
            Html.append(total, html);
            html.append("</span>");
        }
    }

    private void attributeUnlessEmpty(String name, String value) {
        if (!value.isEmpty()) {
            attribute(name, value);
        }
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        Html.append(value, html);
        html.append('"');
    }
}
