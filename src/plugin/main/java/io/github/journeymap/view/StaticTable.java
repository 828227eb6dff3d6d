package io.github.journeymap.view;

import io.github.journeymap.label.Icons;
import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.Palette;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.List;
import java.util.Optional;

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

    private static final String TABLE =
            "border-collapse:collapse;table-layout:fixed;width:100%;margin:0 0 16px 0;color:"
                    + Palette.TEXT.hex()
                    + ";font-size:12px;line-height:1.4;page-break-inside:auto;-fs-table-paginate:paginate;";
    private static final String BOX = "border:1px solid " + Palette.PAPER_BORDER.hex()
            + ";padding:6px 8px;text-align:left;vertical-align:top;word-wrap:break-word;";
    private static final String BAND_TEXT = "color:" + Palette.BAND_TEXT.hex() + ";";
    private static final String HEAD = BOX + "background-color:" + Palette.QUIET.hex() + ";";
    private static final String HEADING = "font-weight:bold;font-size:13px;";
    private static final String SMALL = "font-weight:normal;font-size:11px;";
    private static final String PROMPT = SMALL + "color:" + Palette.TEXT_SUBTLE.hex() + ";";
    /** The size of an icon in pixels. */
    private static final int ICON = 13;

    private static final String VALUE = "font-weight:bold;font-size:14px;";
    private static final String CARD = "border-collapse:collapse;margin:0 0 16px 0;color:" + Palette.TEXT.hex()
            + ";font-size:12px;line-height:1.4;page-break-inside:avoid;";
    private static final String PORTRAIT = "72";
    private static final String LIST = "margin:0;padding:0 0 0 14px;";
    private static final String ITEM = "margin:0 0 4px 0;word-wrap:break-word;page-break-inside:avoid;";

    private final Messages messages;
    private final boolean showsPrompts;

    public StaticTable(Messages messages, ViewOptions options) {
        this.messages = messages;
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

    /** The tables of one map. */
    private final class Tables {
        private final JourneyMap map;
        private final PersonaCard card;
        private final List<Part> parts;
        private final Markup html;
        private final Labels labels;
        private final Cells cells;
        private final ValueLabels valueLabels;
        private final boolean showsSteps;

        Tables(JourneyMap map, PersonaCard card, List<Part> parts, Markup html) {
            this.map = map;
            this.card = card;
            this.parts = parts;
            this.html = html;
            labels = new Labels(messages, map);
            cells = map.cells();
            valueLabels = new ValueLabels(messages);
            showsSteps = Labels.showsSteps(map.stages());
        }

        void write() {
            block("p", "margin:0 0 8px 0;font-weight:bold;font-size:16px;", labels.title());
            persona();
            for (int i = 0; i < parts.size(); i++) {
                table(i);
            }
            unplaced();
        }

        /** Picture and words side by side: without the picture, what it shows. */
        private void persona() {
            if (card.isEmpty()) {
                return;
            }
            Persona persona = card.persona();
            html.open("table", "border", "1", "cellspacing", "0", "cellpadding", "6", "style", CARD)
                    .open("tr");
            if (!card.picture().isEmpty()) {
                html.open("td", "width", PORTRAIT, "style", BOX);
                String alt = persona.alt().isEmpty() ? persona.name() : persona.alt();
                html.empty(
                        "img", "src", card.picture(), "alt", alt, "width", PORTRAIT, "height", PORTRAIT, "border", "0");
                html.close();
            }
            html.open("td", "style", BOX);
            block("div", HEADING, persona.name());
            block("div", "", persona.role());
            block("div", "margin:4px 0 0 0;", persona.text());
            block("div", "margin:4px 0 0 0;font-style:italic;", persona.quote());
            if (card.picture().isEmpty() && !persona.alt().isEmpty()) {
                block("div", PROMPT, messages.text("journey-map.view.persona.picture", persona.alt()));
            }
            html.close().close().close();
        }

        private void table(int index) {
            Part part = parts.get(index);
            html.open("table", "border", "1", "cellspacing", "0", "cellpadding", "6", "width", "100%", "style", TABLE);
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
                rowHead(row, index == 0, steps.size());
                if (!row.isLine()) {
                    boolean hasValues =
                            row.isScale() && !cells.values(row, map.steps()).isEmpty();
                    steps.forEach(step -> cell(row, step, hasValues));
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
            html.open("td", "rowspan", showsSteps ? "2" : null, "style", HEAD);
            if (parts.size() > 1) {
                block("div", PROMPT, messages.text("journey-map.view.part", text(index + 1), text(parts.size())));
            }
            if (index == 0) {
                block("div", HEADING, map.context().heading());
                prompt(PROMPT, map.context().prompt());
                linked("div", "", map.context().text());
            }
            html.close();
        }

        private void stage(Part.Slice slice) {
            Stage stage = slice.stage();
            String width = slice.width() > 1 ? text(slice.width()) : null;
            Accent accent = Accent.of(stage, map.stages().indexOf(stage));
            html.open("th", "scope", "colgroup", "colspan", width, "style", filled(Palette.band(accent)) + BAND_TEXT);
            if (slice.continues()) {
                block("div", HEADING, messages.text("journey-map.view.continued", stage.heading()));
            } else {
                block("div", HEADING, stage.heading());
                prompt(SMALL + BAND_TEXT, stage.prompt());
            }
            html.close();
        }

        private void steps(Part.Slice slice) {
            for (int i = slice.from(); i < slice.to(); i++) {
                html.element("th", labels.of(slice.stage(), i), "scope", "col", "style", HEAD);
            }
        }

        private void rowHead(Row row, boolean whole, int steps) {
            String style = row.tone() == Tone.NEUTRAL ? HEAD : tinted(row.tone());
            html.open("th", "scope", "row", "colspan", row.isLine() ? text(steps + 1) : null, "style", style);
            block("div", HEADING, row.heading());
            if (whole) {
                prompt(PROMPT, row.prompt());
                for (Category category : row.categories()) {
                    String prompt = showsPrompts ? category.prompt() : "";
                    html.open("div", "style", PROMPT);
                    label(category.label(), category.icon(), prompt.isEmpty() ? "" : ": ");
                    html.linked(prompt, LinkedText.IN_DOCUMENTS).close();
                }
                block("div", "", valueLabels.total(row, cells.values(row, map.steps())));
            }
            html.close();
        }

        private void prompt(String style, String prompt) {
            linked("div", style, showsPrompts ? prompt : "");
        }

        private void cell(Row row, Step step, boolean hasValues) {
            List<Note> notes = cells.of(row, step);
            Optional<Decimal> number = cells.value(row, step).map(Value::number);
            if (notes.isEmpty()
                    && number.isEmpty()
                    && !(hasValues && row.range().faces())) {
                html.element("td", "\u00A0", "style", tinted(row.tone()));
                return;
            }
            Tone tone = number.filter(value -> row.range().faces())
                    .map(value -> ValueLabels.faceOf(row.range(), value).tone())
                    .orElse(row.tone());
            html.open("td", "style", tinted(tone));
            if (hasValues) {
                new StaticBars(row.range(), html).draw(number);
            }
            number.ifPresent(value -> block("div", VALUE, valueLabels.written(row.range(), value)));
            list(notes);
            html.close();
        }

        private void list(List<Note> notes) {
            if (notes.isEmpty()) {
                return;
            }
            html.open("ul", "style", LIST);
            for (Note note : notes) {
                html.open("li", "style", ITEM);
                Labels.Label category = labels.of(note);
                if (category != null) {
                    label(category.text(), category.icon(), ": ");
                }
                html.linked(note.text(), LinkedText.IN_DOCUMENTS).close();
            }
            html.close();
        }

        private void unplaced() {
            List<Note> unplaced = map.unplaced();
            if (!unplaced.isEmpty()) {
                block("p", HEADING, messages.text("journey-map.view.unplaced"));
                block("p", PROMPT, messages.text("journey-map.view.unplaced.about"));
                list(unplaced);
            }
            List<Value> strays = map.unplacedValues();
            if (!strays.isEmpty()) {
                block("p", HEADING, messages.text("journey-map.view.value.strays"));
                strays.forEach(value -> block("p", "", valueLabels.stray(map, value)));
            }
        }

        private void label(String label, String icon, String separator) {
            icon(Icons.path(icon));
            html.element("strong", label, "style", "unicode-bidi:isolate;").text(separator);
        }

        /** What doesn't draw it shows the label alone. */
        private void icon(String path) {
            if (!path.isEmpty()) {
                html.open(
                        "svg",
                        "width",
                        text(ICON),
                        "height",
                        text(ICON),
                        "viewBox",
                        "0 0 " + Icons.GRID + " " + Icons.GRID,
                        "fill",
                        "none",
                        "stroke",
                        Palette.TEXT_SUBTLE.hex(),
                        "stroke-width",
                        Icons.STROKE,
                        "stroke-linecap",
                        "round",
                        "stroke-linejoin",
                        "round",
                        "aria-hidden",
                        "true",
                        "style",
                        "vertical-align:-2px;margin:0 3px 0 0;");
                html.empty("path", "d", path).close();
            }
        }

        /** {@link #block} with the addresses in it as links. */
        private void linked(String element, String style, String text) {
            if (!text.isEmpty()) {
                html.open(element, "style", style)
                        .linked(text, LinkedText.IN_DOCUMENTS)
                        .close();
            }
        }

        /** The text in an element of its own, or nothing for no text. */
        private void block(String element, String style, String text) {
            if (!text.isEmpty()) {
                html.open(element, "style", style).lines(text).close();
            }
        }
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static String tinted(Tone tone) {
        return tone == Tone.NEUTRAL ? BOX : filled(Palette.tint(tone));
    }

    private static String filled(Palette color) {
        return BOX + "background-color:" + color.hex() + ";";
    }
}
