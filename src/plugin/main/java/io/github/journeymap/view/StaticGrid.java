package io.github.journeymap.view;

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
import io.github.journeymap.text.Markup;
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

    StaticGrid(Messages messages, JourneyMap map, Labels labels, StaticBlocks blocks, Markup html) {
        this.messages = messages;
        this.map = map;
        this.blocks = blocks;
        this.html = html;
        cells = map.cells();
        valueLabels = new ValueLabels(messages);
        head = new StaticHead(messages, map, labels, blocks, html);
        notes = new StaticNotes(labels, new VoteLabels(messages, map.votes()), blocks, html);
        values = new StaticValues(map, cells, valueLabels);
    }

    void write(List<Part> parts) {
        int before = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<Step> steps = parts.get(i).steps();
            blocks.openTable("100%", StaticStyle.TABLE);
            head.write(parts, i);
            rows(steps, before);
            html.close();
            before += steps.size();
        }
        unplacedNotes();
        unplacedValues();
    }

    /** @param before how many steps the tables before have: the map's first table has none before it */
    private void rows(List<Step> steps, int before) {
        html.open("tbody");
        for (Row row : map.rows()) {
            html.open("tr");
            StaticValues.OfRow own = values.of(row);
            rowHead(row, own, steps.size(), before == 0);
            for (int i = 0; i < steps.size() && !row.isLine(); i++) {
                cell(row, cells.of(row, steps.get(i)), own, before + i);
            }
            html.close();
        }
        if (map.rows().isEmpty()) {
            // An empty table body is not valid XHTML.
            html.open("tr").element("td", "").close();
        }
        html.close();
    }

    /**
     * @param own the row's values; null in a row without any
     * @param isFirst whether the table is the map's first: the others have the heading alone
     */
    private void rowHead(Row row, StaticValues.OfRow own, int steps, boolean isFirst) {
        String width = row.isLine() ? Integer.toString(steps + 1) : null;
        html.open("th", "scope", "row", "colspan", width, "style", styleOfHead(row));
        blocks.block("div", StaticStyle.HEADING, row.heading());
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
        if (written.isEmpty() && bar == null && !isOfCurve) {
            html.element("td", StaticStyle.NOTHING, "style", StaticStyle.tinted(row.tone()));
            return;
        }
        boolean isFelt = isOfCurve && bar != null;
        html.open("td", "style", StaticStyle.tinted(isFelt ? bar.tone() : row.tone()));
        if (bar != null) {
            own.bars().draw(bar, html);
            blocks.block("div", StaticStyle.VALUE, bar.words());
        } else if (own != null) {
            own.bars().drawNone(html);
        }
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
