package io.github.journeymap.document;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.text.Markup;
import java.util.ArrayList;
import java.util.List;

/** The rows of a map as static tables, one for each part of it, and below them what has no place in any. */
final class StaticGrid {
    private final Messages messages;
    private final JourneyMap map;
    private final StaticBlocks blocks;
    private final Markup html;
    private final Cells cells;
    private final ValueLabels valueLabels;
    private final StaticHead head;
    private final StaticNotes notes;
    private final StaticValues values;
    private final StaticCurves curves;

    StaticGrid(
            Messages messages,
            JourneyMap map,
            Labels labels,
            StaticBlocks blocks,
            ShownPictures pictures,
            Markup html) {
        this.messages = messages;
        this.map = map;
        this.blocks = blocks;
        this.html = html;
        cells = map.cells();
        valueLabels = new ValueLabels(messages);
        head = new StaticHead(messages, map, labels, blocks, html);
        notes = new StaticNotes(labels, new VoteLabels(messages, map.votes()), pictures, blocks, html);
        values = new StaticValues(map, cells, valueLabels);
        curves = new StaticCurves(messages, map, labels, cells);
    }

    void write(List<Part> parts, CurvePictures pictures) {
        curves.draw(parts, pictures);
        List<List<Row>> bodies = bodies();
        int before = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<Step> steps = parts.get(i).steps();
            blocks.openTable("100%", curves.isEmpty() ? StaticStyle.TABLE : StaticStyle.TABLE_WITH_PICTURES);
            head.write(parts, i);
            for (List<Row> body : bodies) {
                html.open("tbody", "style", curves.hasPicture(body.get(0)) ? StaticStyle.TOGETHER : null);
                for (Row row : body) {
                    row(row, i, steps, before);
                }
                html.close();
            }
            if (bodies.isEmpty()) {
                // A table needs a body, and an empty one is not valid XHTML.
                html.open("tbody").open("tr").element("td", "").close().close();
            }
            html.close();
            before += steps.size();
        }
        unplacedNotes();
        unplacedValues();
    }

    /** The rows in groups, each a body of the table: one with a picture is a group of its own. */
    private List<List<Row>> bodies() {
        List<List<Row>> bodies = new ArrayList<>();
        boolean isOpen = false;
        for (Row row : map.rows()) {
            boolean hasPicture = curves.hasPicture(row);
            if (!isOpen || hasPicture) {
                bodies.add(new ArrayList<>());
            }
            bodies.get(bodies.size() - 1).add(row);
            isOpen = !hasPicture;
        }
        return bodies;
    }

    /** @param before how many steps the tables before have: the map's first table has none before it */
    private void row(Row row, int part, List<Step> steps, int before) {
        html.open("tr");
        StaticValues.OfRow own = values.of(row);
        rowHead(row, own, steps.size(), before == 0);
        if (curves.hasPicture(row)) {
            curves.write(row, part, html);
            html.close().open("tr");
        }
        for (int i = 0; i < steps.size() && !row.isLine(); i++) {
            cell(row, cells.of(row, steps.get(i)), own, before + i);
        }
        html.close();
    }

    /**
     * @param own the row's values; null in a row without any
     * @param isFirst whether the table is the map's first: the others have the heading alone
     */
    private void rowHead(Row row, StaticValues.OfRow own, int steps, boolean isFirst) {
        String width = row.isLine() ? Integer.toString(steps + 1) : null;
        String height = curves.hasPicture(row) ? "2" : null;
        html.open("th", "scope", "row", "colspan", width, "rowspan", height, "style", styleOfHead(row));
        blocks.block("div", StaticStyle.HEADING, row.heading());
        blocks.block("div", StaticStyle.PROMPT, curves.look(row));
        if (isFirst) {
            blocks.prompt(StaticStyle.PROMPT, row.prompt());
            row.categories().forEach(blocks::category);
            blocks.block("div", "", own == null ? "" : own.total());
        }
        html.close();
    }

    private static String styleOfHead(Row row) {
        if (row.isLine()) {
            return StaticStyle.LINE;
        }
        return row.tone() == Tone.NEUTRAL ? StaticStyle.HEAD : StaticStyle.tinted(row.tone());
    }

    /**
     * @param own the row's values; null in a row without any
     * @param step of the map, counted from 0
     */
    private void cell(Row row, List<Note> written, StaticValues.OfRow own, int step) {
        StaticBars.Bar bar = own == null ? null : own.numbers()[step];
        boolean isOfCurve = own != null && row.range().faces();
        boolean hasBars = !curves.isDrawn(row);
        if (written.isEmpty() && bar == null && !(isOfCurve && hasBars)) {
            html.element("td", StaticStyle.NOTHING, "style", StaticStyle.tinted(row.tone()));
            return;
        }
        boolean isFelt = isOfCurve && bar != null;
        html.open("td", "style", StaticStyle.tinted(isFelt ? bar.tone() : row.tone()));
        if (hasBars && bar != null) {
            own.bars().draw(bar, html);
        } else if (hasBars && own != null) {
            own.bars().drawNone(html);
        }
        blocks.block("div", StaticStyle.VALUE, bar == null ? "" : bar.words());
        notes.write(written, StaticStyle.LIST);
        html.close();
    }

    private void unplacedNotes() {
        List<Note> unplaced = map.unplaced();
        if (!unplaced.isEmpty()) {
            blocks.block("p", StaticStyle.HEADING, messages.text("journey-map.view.unplaced"));
            blocks.block("p", StaticStyle.PROMPT, messages.text("journey-map.view.unplaced.why"));
            notes.write(unplaced, StaticStyle.LIST_BESIDE);
        }
    }

    private void unplacedValues() {
        List<Value> unplaced = map.unplacedValues();
        if (!unplaced.isEmpty()) {
            blocks.block("p", StaticStyle.HEADING, messages.text("journey-map.view.value.strays"));
            unplaced.forEach(value -> blocks.block("p", StaticStyle.LINE_BESIDE, valueLabels.stray(map, value)));
        }
    }
}
