package io.github.journeymap.export;

import io.github.journeymap.label.Icons;
import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import io.github.journeymap.text.LongText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole map as an SVG picture, on a light background. It needs nothing from elsewhere, holds no script and no style
 * sheet, and its text is text, so that it can be searched and read aloud.
 */
public final class SvgExport extends NamedMap {
    private static final int MARGIN = 16;
    private static final int HEAD = 190;
    private static final int COLUMN = 190;
    private static final int PAD = 8;
    private static final int GAP = 6;
    private static final int POINT = 12;
    private static final Palette LINE = Palette.BORDER;

    private final Svg svg;
    private int y = MARGIN;

    private SvgExport(JourneyMap map, Messages messages) {
        super(map, messages);
        svg = new Svg(title());
    }

    public static LongText of(JourneyMap map, Messages messages) {
        return new SvgExport(map, messages).draw();
    }

    private LongText draw() {
        int width = 2 * MARGIN + HEAD + columns() * COLUMN;
        title(width - 2 * MARGIN);
        stages();
        if (Labels.showsSteps(map.stages())) {
            steps();
        }
        for (int i = 0; i < map.rows().size(); i++) {
            row(i);
        }
        unplaced(width - 2 * MARGIN);
        strayValues(width - 2 * MARGIN);
        return svg.document(width, y + MARGIN, title());
    }

    /** The title on one line. */
    private String title() {
        return labels.title().replace('\n', ' ');
    }

    private void title(int width) {
        List<TextBlock> blocks = new ArrayList<>();
        blocks.add(TextBlock.of(labels.title(), TextStyle.TITLE, width));
        String heading = map.context().heading();
        String text = map.context().text();
        if (!text.isEmpty()) {
            blocks.add(TextBlock.of(heading.isEmpty() ? text : heading + ": " + text, TextStyle.TEXT, width));
        }
        persona(width, blocks);
        int height = TextBlock.height(blocks);
        svg.blocks(MARGIN, y, blocks);
        y += height + 2 * GAP;
    }

    /** The picture isn't drawn, since an SVG picture can't load anything; its description is. */
    private void persona(int width, List<TextBlock> blocks) {
        Persona persona = map.persona();
        String name = persona.name();
        String role = persona.role();
        String alt = persona.alt();
        blocks.add(TextBlock.of(
                name.isEmpty() || role.isEmpty() ? name + role : name + ", " + role, TextStyle.HEADING, width));
        blocks.add(TextBlock.of(persona.text(), TextStyle.TEXT, width));
        blocks.add(TextBlock.of(persona.quote(), TextStyle.PROMPT, width));
        if (!alt.isEmpty()) {
            blocks.add(TextBlock.of(messages.text("journey-map.view.picture", alt), TextStyle.PROMPT, width));
        }
        map.personas().forEach(each -> blocks.add(TextBlock.of(Labels.described(each, true), TextStyle.TEXT, width)));
    }

    private void stages() {
        int height = 0;
        List<List<TextBlock>> stages = new ArrayList<>();
        for (Stage stage : map.stages()) {
            int width = stage.steps().size() * COLUMN - POINT - 3 * PAD;
            List<TextBlock> blocks = List.of(
                    TextBlock.of(stage.heading(), TextStyle.STAGE, width),
                    TextBlock.of(stage.prompt(), TextStyle.STAGE_PROMPT, width));
            stages.add(blocks);
            height = Math.max(height, TextBlock.height(blocks));
        }
        height += 2 * PAD;
        int x = MARGIN + HEAD;
        for (int i = 0; i < stages.size(); i++) {
            int width = map.stages().get(i).steps().size() * COLUMN;
            boolean isLast = i == stages.size() - 1;
            Palette band = Palette.band(Accent.of(map.stages().get(i), i));
            svg.arrow(x, y, width - (isLast ? POINT : 3), height, POINT, i == 0, band);
            svg.blocks(x + POINT + PAD, y + PAD, stages.get(i));
            x += width;
        }
        y += height + PAD;
        svg.rectangle(MARGIN, y - 1, HEAD + columns() * COLUMN, 1, LINE, 0);
    }

    private int columns() {
        return Math.max(2, map.steps().size());
    }

    private void steps() {
        List<List<TextBlock>> steps = new ArrayList<>();
        int height = 0;
        for (Stage stage : map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                List<TextBlock> blocks =
                        List.of(TextBlock.of(labels.of(stage, i), TextStyle.HEADING, COLUMN - 2 * PAD));
                steps.add(blocks);
                height = Math.max(height, TextBlock.height(blocks));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            svg.blocks(MARGIN + HEAD + i * COLUMN + GAP + PAD, y + PAD, steps.get(i));
        }
        y += height + 2 * PAD;
        svg.rectangle(MARGIN, y - 1, HEAD + columns() * COLUMN, 1, LINE, 0);
    }

    private void row(int index) {
        Row row = map.rows().get(index);
        if (row.isLine()) {
            line(row);
        } else {
            cells(row, index);
        }
        svg.rectangle(MARGIN, y - 1, HEAD + columns() * COLUMN, 1, LINE, 0);
    }

    /** As on the page: dashed across the map, with only its words, quiet and at its start. */
    private void line(Row row) {
        int width = HEAD + columns() * COLUMN;
        List<TextBlock> words = List.of(
                TextBlock.withIcon(row.heading(), TextStyle.CATEGORY, width - 2 * PAD, Icons.path(row.icon())),
                TextBlock.of(row.prompt(), TextStyle.PROMPT, width - 2 * PAD));
        svg.dashes(MARGIN, y, width, Palette.BORDER_STRONG);
        svg.blocks(MARGIN + PAD, y + GAP, words);
        y += TextBlock.height(words) + 2 * GAP;
    }

    private void cells(Row row, int index) {
        List<TextBlock> head = List.of(
                TextBlock.withIcon(row.heading(), TextStyle.HEADING, HEAD - 3 * PAD, Icons.path(row.icon())),
                TextBlock.of(row.prompt(), TextStyle.PROMPT, HEAD - 3 * PAD),
                TextBlock.of(total(row), TextStyle.CATEGORY, HEAD - 3 * PAD));
        List<List<Card>> columns = new ArrayList<>();
        int height = TextBlock.height(head) + 2 * PAD;
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                List<Card> notes = cells.of(row, step).stream()
                        .map(note -> note(note, COLUMN))
                        .toList();
                columns.add(notes);
                height = Math.max(
                        height, notes.stream().mapToInt(SvgExport::noteHeight).sum() + GAP);
            }
        }
        height += GAP;
        SvgValues values = values(index);
        int plot = row.isScale() ? values.height() : 0;
        boolean hasNotes = columns.stream().anyMatch(notes -> !notes.isEmpty());
        height = hasNotes ? height + plot : Math.max(height, plot);
        if (row.tone() != Tone.NEUTRAL) {
            svg.rectangle(MARGIN, y, HEAD + columns() * COLUMN, height, Palette.tint(row.tone()), 0);
        }
        svg.blocks(MARGIN + PAD, y + PAD, head);
        if (row.isScale()) {
            Optional<SvgValues> second = map.isJoined(index + 1) ? Optional.of(values(index + 1)) : Optional.empty();
            values.draw(MARGIN + HEAD, y, COLUMN, second);
        }
        for (int i = 0; i < columns.size(); i++) {
            notes(MARGIN + HEAD + i * COLUMN, COLUMN, y + GAP + plot, columns.get(i), Palette.edge(row.tone()));
        }
        y += height;
    }

    private SvgValues values(int index) {
        Row row = map.rows().get(index);
        Optional<Scale> above =
                map.isJoined(index) ? Optional.of(map.rows().get(index - 1).range()) : Optional.empty();
        List<Optional<Decimal>> numbers = map.steps().stream()
                .map(step -> cells.value(row, step).map(Value::number))
                .toList();
        return new SvgValues(svg, row.range(), above, numbers, valueLabels);
    }

    private void strayValues(int width) {
        if (!map.unplacedValues().isEmpty()) {
            heading("journey-map.view.value.strays", width);
        }
        for (Value value : map.unplacedValues()) {
            List<TextBlock> line = List.of(TextBlock.of(valueLabels.stray(map, value), TextStyle.TEXT, width));
            y += GAP;
            svg.blocks(MARGIN, y, line);
            y += TextBlock.height(line);
        }
    }

    private void unplaced(int width) {
        List<Note> notes = map.unplaced();
        if (notes.isEmpty()) {
            return;
        }
        heading("journey-map.view.unplaced", width);
        y += GAP;
        List<Card> tray = notes.stream().map(note -> note(note, width)).toList();
        notes(MARGIN, width, y, tray, Palette.EDGE_PLAIN);
        y += tray.stream().mapToInt(SvgExport::noteHeight).sum();
    }

    /** Draws the heading of a part that stands below the table. */
    private void heading(String key, int width) {
        List<TextBlock> heading = List.of(TextBlock.of(messages.text(key), TextStyle.HEADING, width));
        y += 2 * GAP;
        svg.blocks(MARGIN, y, heading);
        y += TextBlock.height(heading);
    }

    /** @param edge of its category */
    private record Card(List<TextBlock> blocks, Optional<Palette> edge) {}

    private Card note(Note note, int column) {
        int width = column - 2 * GAP - 2 * PAD;
        String both = labels.both(note);
        List<TextBlock> words = new ArrayList<>(List.of(TextBlock.of(note.text(), TextStyle.TEXT, width)));
        for (String more : List.of(labels.picture(note), votes.counted(note))) {
            if (!more.isEmpty()) {
                words.add(TextBlock.of(more, TextStyle.PROMPT, width));
            }
        }
        if (both.isEmpty()) {
            return new Card(words, Optional.empty());
        }
        // Without a category it is whom the note is about.
        Labels.Label label = labels.category(note).isEmpty() ? labels.whose(note) : labels.of(note);
        Palette.OfLabel colours = Palette.ofLabel(label.index());
        TextBlock name = TextBlock.label(both, width - 2 * PAD, colours, Icons.path(label.icon()));
        List<TextBlock> all = new ArrayList<>(List.of(name));
        all.addAll(words);
        return new Card(all, Optional.of(colours.edge()));
    }

    private static int noteHeight(Card note) {
        return TextBlock.height(note.blocks()) + 2 * PAD + GAP;
    }

    /** Cards with an edge in the colour of their category, if they have one. */
    private void notes(int x, int column, int top, List<Card> notes, Palette edge) {
        int at = top;
        for (Card note : notes) {
            int height = noteHeight(note) - GAP;
            svg.card(x + GAP, at, column - 2 * GAP, height, note.edge().orElse(edge));
            svg.blocks(x + GAP + PAD, at + PAD, note.blocks());
            at += height + GAP;
        }
    }
}
