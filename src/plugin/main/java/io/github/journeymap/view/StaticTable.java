package io.github.journeymap.view;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.Palette;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The map for everything that isn't a page in a browser: PDF, Word, e-mail, feeds, comparisons of page versions, HTML
 * export, mobile. Well-formed XHTML whose look is inline, in plain tables that Word and mail programs understand too.
 *
 * <p>What such outputs can't scroll to is cut off, so a wide map becomes several tables, one below the other.
 */
public final class StaticTable {
    /** How many steps fit side by side on a printed page. */
    public static final int PAGE = 5;
    /** How many steps fit side by side on a phone. */
    public static final int PHONE = 2;

    private final Messages messages;
    private final boolean showsPrompts;
    private final boolean drawsIcons;

    /** A table for browsers. */
    public StaticTable(Messages messages, ViewOptions options) {
        this(messages, options, true);
    }

    /** @param drawsIcons whether the program that shows it can draw SVG in HTML; otherwise labels stand alone */
    public StaticTable(Messages messages, ViewOptions options, boolean drawsIcons) {
        this.messages = messages;
        this.drawsIcons = drawsIcons;
        showsPrompts = options.prompts() != ViewOptions.Prompts.HIDDEN;
    }

    /** The sentences alone, where there is no map to show. */
    public String html(List<Notice> notices) {
        Markup html = new Markup(LongText.forString()).open("div");
        notices(notices, html);
        return html.close().done().toString();
    }

    /**
     * @param portrait the address of the persona's picture; empty where there is none that can be shown
     * @param steps how many steps may stand side by side: {@link #PAGE} or {@link #PHONE}
     */
    public String html(JourneyMap map, String portrait, List<Notice> notices, int steps) {
        Markup html = new Markup(LongText.forString());
        write(map, portrait, notices, steps, html);
        return html.done().toString();
    }

    /** @param portrait the address of the persona's picture; empty where there is none that can be shown */
    void write(JourneyMap map, String portrait, List<Notice> notices, int steps, Markup html) {
        html.open("div");
        notices(notices, html);
        new Tables(map, new PersonaCard(map.persona(), portrait), Part.of(map, steps), html).write();
        html.close();
    }

    private static void notices(List<Notice> notices, Markup html) {
        for (Notice notice : notices) {
            html.open("p", "style", "margin:0 0 8px 0;").open("em").text(notice.text());
            if (!notice.linkUrl().isEmpty()) {
                html.text(" ").element("a", notice.linkText(), "href", notice.linkUrl());
            }
            html.close().close();
        }
    }

    /**
     * What there is of a row that has values.
     *
     * @param total what its heading says of all of them; or empty
     */
    private record Valued(StaticBars bars, String total) {}

    /** The tables of one map. */
    private final class Tables {
        private final JourneyMap map;
        private final PersonaCard card;
        private final List<Part> parts;
        private final Markup html;
        private final StaticBlocks blocks;
        private final Labels labels;
        private final Cells cells;
        private final ValueLabels valueLabels;
        private final VoteLabels votes;
        /** The values of the rows that have any, by the rows' ids. */
        private final Map<String, Valued> valued = new HashMap<>();

        private final boolean showsSteps;

        Tables(JourneyMap map, PersonaCard card, List<Part> parts, Markup html) {
            this.map = map;
            this.card = card;
            this.parts = parts;
            this.html = html;
            blocks = new StaticBlocks(html, drawsIcons);
            labels = new Labels(messages, map);
            cells = map.cells();
            valueLabels = new ValueLabels(messages);
            votes = new VoteLabels(messages, map.votes());
            showsSteps = Labels.showsSteps(map.stages());
            List<Step> steps = map.steps();
            Map<Scale, StaticBars> bars = new HashMap<>();
            for (Row row : map.rows()) {
                List<Value> values = cells.values(row, steps);
                if (!values.isEmpty()) {
                    StaticBars alike = bars.computeIfAbsent(row.range(), scale -> new StaticBars(scale, valueLabels));
                    valued.put(row.id(), new Valued(alike, valueLabels.total(row, values)));
                }
            }
        }

        void write() {
            blocks.block("p", "margin:0 0 8px 0;font-weight:bold;font-size:16px;", labels.title());
            new StaticPersona(messages, html, blocks, !drawsIcons).write(card);
            map.personas()
                    .forEach(each -> blocks.linked("p", StaticStyle.LINE_BESIDE, Labels.described(each, showsPrompts)));
            for (int i = 0; i < parts.size(); i++) {
                table(i);
            }
            unplaced();
        }

        private void table(int index) {
            Part part = parts.get(index);
            html.open(
                    "table",
                    "border",
                    "1",
                    "cellspacing",
                    "0",
                    "cellpadding",
                    "6",
                    "width",
                    "100%",
                    "style",
                    StaticStyle.TABLE);
            html.open("thead").open("tr");
            corner(index);
            part.slices().forEach(this::stage);
            html.close();
            if (showsSteps) {
                html.open("tr");
                part.slices().forEach(this::steps);
                html.close();
            }
            html.close().open("tbody");
            List<Step> steps = part.steps();
            for (Row row : map.rows()) {
                html.open("tr");
                Valued values = valued.get(row.id());
                rowHead(row, index == 0, steps.size(), values == null ? "" : values.total());
                if (!row.isLine()) {
                    StaticBars bars = values == null ? null : values.bars();
                    steps.forEach(step -> cell(row, step, bars));
                }
                html.close();
            }
            if (map.rows().isEmpty()) {
                // An empty table body is not valid XHTML.
                html.open("tr").element("td", "").close();
            }
            html.close().close();
        }

        private void corner(int index) {
            html.open("td", "rowspan", showsSteps ? "2" : null, "style", StaticStyle.HEAD);
            if (parts.size() > 1) {
                blocks.block(
                        "div",
                        StaticStyle.PROMPT,
                        messages.text("journey-map.view.part", text(index + 1), text(parts.size())));
            }
            if (index == 0) {
                blocks.block("div", StaticStyle.HEADING, map.context().heading());
                prompt(StaticStyle.PROMPT, map.context().prompt());
                blocks.linked("div", "", map.context().text());
            }
            html.close();
        }

        private void stage(Part.Slice slice) {
            Stage stage = slice.stage();
            String width = slice.width() > 1 ? text(slice.width()) : null;
            Accent accent = Accent.of(stage, map.stages().indexOf(stage));
            html.open(
                    "th",
                    "scope",
                    "colgroup",
                    "colspan",
                    width,
                    "style",
                    StaticStyle.filled(Palette.band(accent)) + StaticStyle.BAND_TEXT);
            if (slice.continues()) {
                blocks.block("div", StaticStyle.HEADING, messages.text("journey-map.view.continued", stage.heading()));
            } else {
                blocks.block("div", StaticStyle.HEADING, stage.heading());
                prompt(StaticStyle.SMALL + StaticStyle.BAND_TEXT, stage.prompt());
            }
            html.close();
        }

        private void steps(Part.Slice slice) {
            for (int i = slice.from(); i < slice.to(); i++) {
                String heading = labels.of(slice.stage(), i);
                if (heading.isEmpty()) {
                    html.element("td", "\u00A0", "style", StaticStyle.HEAD);
                } else {
                    html.element("th", heading, "scope", "col", "style", StaticStyle.HEAD);
                }
            }
        }

        private void rowHead(Row row, boolean whole, int steps, String total) {
            String style = row.tone() == Tone.NEUTRAL ? StaticStyle.HEAD : StaticStyle.tinted(row.tone());
            html.open("th", "scope", "row", "colspan", row.isLine() ? text(steps + 1) : null, "style", style);
            blocks.block("div", StaticStyle.HEADING, row.heading());
            if (whole) {
                prompt(StaticStyle.PROMPT, row.prompt());
                for (Category category : row.categories()) {
                    String prompt = showsPrompts ? category.prompt() : "";
                    html.open("div", "style", StaticStyle.PROMPT);
                    blocks.label(category.label(), category.icon(), prompt.isEmpty() ? "" : ": ");
                    html.linked(prompt, LinkedText.IN_DOCUMENTS).close();
                }
                blocks.block("div", "", total);
            }
            html.close();
        }

        private void prompt(String style, String prompt) {
            blocks.linked("div", style, showsPrompts ? prompt : "");
        }

        /** @param bars null in a row without values */
        private void cell(Row row, Step step, StaticBars bars) {
            List<Note> notes = cells.of(row, step);
            StaticBars.Bar bar = bars == null
                    ? null
                    : cells.value(row, step).map(Value::number).map(bars::of).orElse(null);
            boolean isOfCurve = bars != null && row.range().faces();
            if (notes.isEmpty() && bar == null && !isOfCurve) {
                html.element("td", "\u00A0", "style", StaticStyle.tinted(row.tone()));
                return;
            }
            boolean isFelt = isOfCurve && bar != null;
            html.open("td", "style", StaticStyle.tinted(isFelt ? bar.tone() : row.tone()));
            if (bar != null) {
                bars.draw(bar, html);
                blocks.block("div", StaticStyle.VALUE, bar.words());
            } else if (bars != null) {
                bars.drawNone(html);
            }
            list(notes, StaticStyle.LIST);
            html.close();
        }

        private void list(List<Note> notes, String style) {
            if (notes.isEmpty()) {
                return;
            }
            html.open("ul", "style", style);
            for (Note note : notes) {
                html.open("li", "style", StaticStyle.ITEM);
                Labels.Label category = labels.of(note);
                String both = labels.both(note);
                if (!both.isEmpty()) {
                    blocks.label(both, category == null ? "" : category.icon(), ": ");
                }
                html.linked(note.text(), LinkedText.IN_DOCUMENTS);
                blocks.block("div", StaticStyle.PROMPT, votes.counted(note));
                html.close();
            }
            html.close();
        }

        private void unplaced() {
            List<Note> unplaced = map.unplaced();
            if (!unplaced.isEmpty()) {
                blocks.block("p", StaticStyle.HEADING, messages.text("journey-map.view.unplaced"));
                blocks.block("p", StaticStyle.PROMPT, messages.text("journey-map.view.unplaced.why"));
                list(unplaced, StaticStyle.LIST_BESIDE);
            }
            List<Value> strays = map.unplacedValues();
            if (!strays.isEmpty()) {
                blocks.block("p", StaticStyle.HEADING, messages.text("journey-map.view.value.strays"));
                strays.forEach(value -> blocks.block("p", StaticStyle.LINE_BESIDE, valueLabels.stray(map, value)));
            }
        }
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
