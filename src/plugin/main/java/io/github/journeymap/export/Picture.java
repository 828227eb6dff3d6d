package io.github.journeymap.export;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.view.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole map as an SVG picture, on a light ground. It needs nothing from elsewhere, holds no script and no style
 * sheet, and its text is text, so that it can be searched and read aloud.
 */
public final class Picture {
    private static final int MARGIN = 16;
    private static final int HEAD = 190;
    private static final int COLUMN = 190;
    private static final int PAD = 8;
    private static final int GAP = 6;

    private final Outline outline;
    private final Svg svg = new Svg();
    private int y = MARGIN;

    private Picture(Outline outline) {
        this.outline = outline;
    }

    public static String of(JourneyMap map, Words words) {
        return new Picture(new Outline(map, words)).draw();
    }

    private String draw() {
        int columns = outline.map.steps().size();
        int width = 2 * MARGIN + HEAD + Math.max(2, columns) * COLUMN;
        title(width - 2 * MARGIN);
        stages();
        if (showsSteps()) {
            steps();
        }
        outline.map.rows().forEach(this::row);
        unplaced(width - 2 * MARGIN);
        return svg.document(width, y + MARGIN, outline.title());
    }

    private void title(int width) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(outline.title(), Look.TITLE, width));
        String heading = outline.map.context().heading();
        String text = outline.map.context().text();
        if (!text.isEmpty()) {
            blocks.add(Block.of(heading.isEmpty() ? text : heading + ": " + text, Look.TEXT, width));
        }
        int height = Block.height(blocks);
        svg.blocks(MARGIN, y, blocks);
        y += height + 2 * GAP;
    }

    private void stages() {
        int height = 0;
        List<List<Block>> stages = new ArrayList<>();
        for (Stage stage : outline.map.stages()) {
            int width = stage.steps().size() * COLUMN - 2 * PAD;
            List<Block> blocks = List.of(
                    Block.of(stage.heading(), Look.HEADING, width), Block.of(stage.prompt(), Look.PROMPT, width));
            stages.add(blocks);
            height = Math.max(height, Block.height(blocks));
        }
        int x = MARGIN + HEAD;
        for (int i = 0; i < stages.size(); i++) {
            int width = outline.map.stages().get(i).steps().size() * COLUMN;
            box(x, width, height + 2 * PAD, "#e9f2ff", stages.get(i));
            x += width;
        }
        y += height + 2 * PAD;
    }

    private boolean showsSteps() {
        return outline.map.stages().stream()
                .anyMatch(stage -> stage.steps().size() > 1
                        || !stage.steps().get(0).heading().isEmpty());
    }

    private void steps() {
        List<List<Block>> steps = new ArrayList<>();
        int height = 0;
        for (Stage stage : outline.map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                List<Block> blocks = List.of(Block.of(outline.step(stage, i), Look.HEADING, COLUMN - 2 * PAD));
                steps.add(blocks);
                height = Math.max(height, Block.height(blocks));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            box(MARGIN + HEAD + i * COLUMN, COLUMN, height + 2 * PAD, "#f7f8f9", steps.get(i));
        }
        y += height + 2 * PAD;
    }

    private void row(Row row) {
        List<Block> head = List.of(
                Block.of(row.heading(), Look.HEADING, HEAD - 2 * PAD),
                Block.of(row.prompt(), Look.PROMPT, HEAD - 2 * PAD));
        List<List<List<Block>>> cells = new ArrayList<>();
        int height = Block.height(head) + 2 * PAD;
        for (Stage stage : outline.map.stages()) {
            for (Step step : stage.steps()) {
                List<List<Block>> notes = outline.notes(row, step).stream()
                        .map(note -> note(note, COLUMN))
                        .toList();
                cells.add(notes);
                height = Math.max(
                        height, notes.stream().mapToInt(Picture::noteHeight).sum() + GAP);
            }
        }
        box(MARGIN, HEAD, height, "#f7f8f9", head);
        Ground ground = Ground.of(row.tone());
        for (int i = 0; i < cells.size(); i++) {
            int x = MARGIN + HEAD + i * COLUMN;
            svg.rectangle(x, y, COLUMN, height, "#ffffff", "#dcdfe4", 0);
            notes(x, COLUMN, y + GAP, cells.get(i), ground);
        }
        y += height;
    }

    private void unplaced(int width) {
        List<Note> notes = outline.map.unplaced();
        if (notes.isEmpty()) {
            return;
        }
        List<Block> heading = List.of(Block.of(outline.words.text("journey-map.view.unplaced"), Look.HEADING, width));
        y += 2 * GAP;
        svg.blocks(MARGIN, y, heading);
        y += Block.height(heading) + GAP;
        List<List<Block>> tray = notes.stream().map(note -> note(note, width)).toList();
        notes(MARGIN, width, y, tray, Ground.PLAIN);
        y += tray.stream().mapToInt(Picture::noteHeight).sum();
    }

    private List<Block> note(Note note, int column) {
        int width = column - 2 * GAP - 2 * PAD;
        String category = outline.category(note);
        Block text = Block.of(note.text(), Look.TEXT, width);
        return category.isEmpty() ? List.of(text) : List.of(Block.of(category, Look.CATEGORY, width), text);
    }

    private static int noteHeight(List<Block> note) {
        return Block.height(note) + 2 * PAD + GAP;
    }

    private void notes(int x, int column, int top, List<List<Block>> notes, Ground ground) {
        int at = top;
        for (List<Block> note : notes) {
            int height = noteHeight(note) - GAP;
            svg.rectangle(x + GAP, at, column - 2 * GAP, height, ground.fill(), ground.line(), 3);
            svg.blocks(x + GAP + PAD, at + PAD, note);
            at += height + GAP;
        }
    }

    private void box(int x, int width, int height, String fill, List<Block> blocks) {
        svg.rectangle(x, y, width, height, fill, "#dcdfe4", 0);
        svg.blocks(x + PAD, y + PAD, blocks);
    }
}
