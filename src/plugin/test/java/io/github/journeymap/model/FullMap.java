package io.github.journeymap.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A map with as many notes as one can hold. */
public final class FullMap {
    private static final int STEPS = 50;
    private static final int ROWS = 20;

    private FullMap() {}

    public static JourneyMap get() {
        List<Stage> stages = IntStream.range(0, STEPS)
                .mapToObj(i -> Stage.of("s" + i, "Stage " + i, "", List.of(new Step("p" + i, "", UnknownFields.NONE))))
                .toList();
        List<Row> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> Row.of("r" + i, "Row " + i, "", Tone.NEUTRAL, List.of()))
                .toList();
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < Limits.NOTES; i++) {
            String step = "p" + i / ROWS % STEPS;
            notes.add(new Note("n" + i, "r" + i % ROWS, step, "Note number " + i + " of them", "", UnknownFields.NONE));
        }
        return JourneyMap.of("Full", Context.NONE, stages, rows, notes);
    }
}
