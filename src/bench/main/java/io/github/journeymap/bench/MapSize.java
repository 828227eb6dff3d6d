package io.github.journeymap.bench;

import io.github.journeymap.model.Context;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The maps that everything is measured on: the filled example's size, a large workshop, the largest map seen in the
 * wild, and the most that the format allows. Five stages, about 75 characters a note, every cell filled alike.
 */
public enum MapSize {
    NOTES_30(6, 5, 1),
    NOTES_400(10, 20, 2),
    NOTES_2700(15, 60, 3),
    NOTES_20000(40, 100, 5);

    /** How many rows {@link #map(Below)} has more. */
    public static final int MORE_ROWS = 15;

    private static final int STAGES = 5;
    private static final Scale MINUTES =
            new Scale(Decimal.of(0), Decimal.of(60), "min", false, Scale.SUM, UnknownFields.NONE);
    private static final String[] WORDS =
            ("asks a friend who has done it before which page of the portal shows the open"
                            + " positions and whether the form can be saved half way")
                    .split(" ");

    private final int rows;
    private final int steps;
    private final int notesPerCell;

    MapSize(int rows, int steps, int notesPerCell) {
        this.rows = rows;
        this.steps = steps;
        this.notesPerCell = notesPerCell;
    }

    /** The size with that many notes. */
    public static MapSize of(int notes) {
        for (MapSize size : values()) {
            if (size.notes() == notes) {
                return size;
            }
        }
        throw new IllegalArgumentException("No map of " + notes + " notes; there are 30, 400, 2700 and 20000");
    }

    public int rows() {
        return rows;
    }

    public int steps() {
        return steps;
    }

    public int notes() {
        return rows * steps * notesPerCell;
    }

    /** The map; the same one every time. */
    public JourneyMap map() {
        return map(rows);
    }

    private JourneyMap map(int rows) {
        List<Row> mapRows = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Tone tone = Tone.values()[row % Tone.values().length];
            mapRows.add(Row.of(rowId(row), "Row " + row, "What happens here?", tone, List.of()));
        }
        List<Note> notes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int step = 0; step < steps; step++) {
                for (int place = 0; place < notesPerCell; place++) {
                    String id = "n" + notes.size();
                    notes.add(new Note(id, rowId(row), stepId(step), text(notes.size()), "", UnknownFields.NONE));
                }
            }
        }
        Context context = new Context("Scenario", "What is it about?", "A map of " + notes.size(), UnknownFields.NONE);
        return JourneyMap.of("A map of " + notes.size(), context, stages(), mapRows, notes);
    }

    /**
     * The same, if need be without its last rows, so that there is room for as many more notes, and with rows below.
     */
    public JourneyMap map(Below below) {
        int fitting = Math.min(rows, (Limits.NOTES - MORE_ROWS * steps) / (steps * notesPerCell));
        JourneyMap map = map(fitting);
        return switch (below) {
            case NOTHING -> map;
            case VALUES -> withValues(map);
            case NOTES -> withNotes(map, MapSize::text);
            case NUMBERS_AS_NOTES -> withNotes(map, MapSize::shortText);
        };
    }

    /** Every second row a curve. */
    private JourneyMap withValues(JourneyMap map) {
        List<Row> all = new ArrayList<>(map.rows());
        List<Value> values = new ArrayList<>();
        for (int row = 0; row < MORE_ROWS; row++) {
            String id = moreId(row);
            Scale scale = row % 2 == 0 ? Scale.EMOTION : MINUTES;
            all.add(Row.ofScale(id, "Values " + row, scale));
            for (int step = 0; step < steps; step++) {
                if (isFilled(row, step)) {
                    values.add(Value.of(id, stepId(step), number(scale, step * 3 + row)));
                }
            }
        }
        return map.withRows(all).withValues(values);
    }

    private JourneyMap withNotes(JourneyMap map, IntFunction<String> words) {
        List<Row> all = new ArrayList<>(map.rows());
        List<Note> notes = new ArrayList<>(map.notes());
        for (int row = 0; row < MORE_ROWS; row++) {
            String id = moreId(row);
            all.add(Row.of(id, "More " + row, "", Tone.values()[row % Tone.values().length], List.of()));
            for (int step = 0; step < steps; step++) {
                if (isFilled(row, step)) {
                    notes.add(new Note(
                            "n" + notes.size(), id, stepId(step), words.apply(notes.size()), "", UnknownFields.NONE));
                }
            }
        }
        return JourneyMap.of(map.title(), map.context(), map.stages(), all, notes);
    }

    /** One step in seven has nothing in a row below. */
    private static boolean isFilled(int row, int step) {
        return (step + row) % 7 != 6;
    }

    private static String moreId(int row) {
        return "more-" + row;
    }

    private static String shortText(int seed) {
        return seed % 60 + " min";
    }

    private static String number(Scale scale, int seed) {
        return Integer.toString(scale == MINUTES ? seed % 60 : seed % 5 - 2);
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        int perStage = steps / STAGES;
        for (int stage = 0; stage < STAGES; stage++) {
            List<Step> inStage = new ArrayList<>();
            for (int step = stage * perStage; step < (stage + 1) * perStage; step++) {
                inStage.add(new Step(stepId(step), perStage == 1 ? "" : "Step " + step, UnknownFields.NONE));
            }
            stages.add(Stage.of("stage-" + stage, "Stage " + stage, "How does it begin?", inStage));
        }
        return stages;
    }

    private static String rowId(int row) {
        return "row-" + row;
    }

    private static String stepId(int step) {
        return "step-" + step;
    }

    private static String text(int seed) {
        StringBuilder text = new StringBuilder("Note " + seed);
        for (int word = 0; text.length() < 70; word++) {
            text.append(' ').append(WORDS[(seed * 7 + word) % WORDS.length]);
        }
        return text.toString();
    }
}
