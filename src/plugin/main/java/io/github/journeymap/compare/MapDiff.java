package io.github.journeymap.compare;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two maps. Things are the same thing when they have the same id. In each list, what is
 * there now comes first in its order of now, then what was removed in its order of then.
 *
 * <p>A note has moved when it is in another cell, or when its order in its cell changed; of notes that changed places,
 * as few as possible count as moved. The same goes for rows, for stages, and for steps in their stage.
 *
 * @param titleChanged the title is another one
 * @param contextChanged the corner's heading, prompt or text is another one
 * @param personaChanged something of the persona, or of those whom notes are about, is another one
 * @param steps each step with the id of its stage
 */
public record MapDiff(
        boolean titleChanged,
        boolean contextChanged,
        boolean personaChanged,
        List<Change<Stage>> stages,
        List<Change<PlacedStep>> steps,
        List<Change<Row>> rows,
        List<Change<Note>> notes,
        List<Change<Value>> values) {
    public MapDiff {
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        values = List.copyOf(values);
    }

    /** A step and the stage that it is in. */
    public record PlacedStep(String stage, Step step) {}

    /** Takes time in proportion to the size of the maps, however different they are. */
    public static MapDiff between(JourneyMap before, JourneyMap after) {
        return new MapDiff(
                !before.title().equals(after.title()),
                !before.context().equals(after.context()),
                !before.persona().equals(after.persona()) || !before.personas().equals(after.personas()),
                Differences.of(before.stages(), after.stages(), STAGES),
                Differences.of(steps(before), steps(after), STEPS),
                Differences.of(before.rows(), after.rows(), ROWS),
                before.notes() == after.notes() ? List.of() : Differences.of(before.notes(), after.notes(), NOTES),
                Differences.of(before.values(), after.values(), VALUES));
    }

    public boolean isEmpty() {
        return !titleChanged
                && !contextChanged
                && !personaChanged
                && stages.isEmpty()
                && steps.isEmpty()
                && rows.isEmpty()
                && notes.isEmpty()
                && values.isEmpty();
    }

    private static List<PlacedStep> steps(JourneyMap map) {
        List<PlacedStep> steps = new ArrayList<>();
        for (Stage stage : map.stages()) {
            stage.steps().forEach(step -> steps.add(new PlacedStep(stage.id(), step)));
        }
        return steps;
    }

    private static final Differences.Kind<Stage> STAGES =
            new Differences.Kind<>(Stage::id, stage -> "", (before, after) -> before.withSteps(after.steps())
                    .equals(after));

    private static final Differences.Kind<PlacedStep> STEPS =
            new Differences.Kind<>(placed -> placed.step().id(), PlacedStep::stage, (before, after) -> before.step()
                    .equals(after.step()));

    private static final Differences.Kind<Row> ROWS = new Differences.Kind<>(Row::id, row -> "", Row::equals);

    private static final Differences.Kind<Note> NOTES =
            new Differences.Kind<>(Note::id, Note::cell, (before, after) -> before.at(after.row(), after.step())
                    .equals(after));

    /** Each counts as the only one in its place, since their order means nothing. */
    private static final Differences.Kind<Value> VALUES =
            new Differences.Kind<>(MapDiff::key, Value::cell, Value::equals);

    static String key(Value value) {
        return value.row() + "/" + value.step();
    }
}
