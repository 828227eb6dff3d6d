package io.github.journeymap.comparison;

import io.github.journeymap.compare.Change;
import io.github.journeymap.compare.MapDiff;
import io.github.journeymap.compare.MapDiff.PlacedStep;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two versions of a map laid over each other: the later one, with what it lost put back where it was. */
final class Overlay {
    /** The cell of the notes that have no place in the grid. (Ids are never empty.) */
    static final Cell TRAY = new Cell("", "");

    private final JourneyMap before;
    private final JourneyMap after;
    private final Map<String, Change<Stage>> stageChanges;
    private final Map<String, Change<PlacedStep>> stepChanges;
    private final Map<String, Change<Row>> rowChanges;
    private final Map<String, Change<Note>> noteChanges;

    Overlay(JourneyMap before, JourneyMap after) {
        this.before = before;
        this.after = after;
        MapDiff diff = MapDiff.between(before, after);
        stageChanges = byId(diff.stages());
        stepChanges = byId(diff.steps());
        rowChanges = byId(diff.rows());
        noteChanges = byId(diff.notes());
    }

    /** Both maps' stages with both maps' steps; a stage that is gone has only the steps that went with it. */
    List<Stage> stages() {
        Map<String, Stage> old = before.stages().stream().collect(Collectors.toMap(Stage::id, Function.identity()));
        return merged(before.stages(), after.stages(), Stage::id).stream()
                .map(stage -> withOldSteps(stage, old.get(stage.id())))
                .filter(stage -> !stage.steps().isEmpty())
                .toList();
    }

    private Stage withOldSteps(Stage stage, Stage old) {
        if (old == null) {
            return stage;
        }
        boolean isGone = has(stageChanges.get(stage.id()), Change.Kind.REMOVED);
        Set<String> here =
                isGone ? Set.of() : stage.steps().stream().map(Step::id).collect(Collectors.toSet());
        List<Step> then = old.steps().stream()
                .filter(step -> here.contains(step.id()) || has(stepChanges.get(step.id()), Change.Kind.REMOVED))
                .toList();
        return stage.withSteps(merged(then, isGone ? List.of() : stage.steps(), Step::id));
    }

    List<Row> rows() {
        return merged(before.rows(), after.rows(), Row::id);
    }

    /** The notes of each cell: where they are now, or were when they were removed. */
    Map<Cell, List<Note>> cells() {
        Set<String> rowIds =
                after.rows().stream().filter(row -> !row.isLine()).map(Row::id).collect(Collectors.toSet());
        Set<String> stepIds = after.steps().stream().map(Step::id).collect(Collectors.toSet());
        Set<Cell> tray = new HashSet<>();
        before.unplaced().forEach(note -> tray.add(note.cell()));
        Map<Cell, List<Note>> cells = new HashMap<>();
        for (Note note : merged(before.notes(), after.notes(), Note::id)) {
            boolean isPlaced = has(noteChanges.get(note.id()), Change.Kind.REMOVED)
                    ? !tray.contains(note.cell())
                    : rowIds.contains(note.row()) && stepIds.contains(note.step());
            cells.computeIfAbsent(isPlaced ? note.cell() : TRAY, cell -> new ArrayList<>())
                    .add(note);
        }
        return cells;
    }

    /** Null when nothing happened to it; the same for the others. */
    Change<Stage> of(Stage stage) {
        return stageChanges.get(stage.id());
    }

    Change<PlacedStep> of(Step step) {
        return stepChanges.get(step.id());
    }

    Change<Row> of(Row row) {
        return rowChanges.get(row.id());
    }

    Change<Note> of(Note note) {
        return noteChanges.get(note.id());
    }

    static boolean has(Change<?> change, Change.Kind kind) {
        return change != null && change.is(kind);
    }

    private static <T> Map<String, Change<T>> byId(List<Change<T>> changes) {
        return changes.stream().collect(Collectors.toMap(Change::id, Function.identity()));
    }

    /** The later list, with each thing that only the earlier one has behind the thing that it stood behind. */
    static <T> List<T> merged(List<T> before, List<T> after, Function<T, String> id) {
        Set<String> kept = after.stream().map(id).collect(Collectors.toSet());
        Map<String, List<T>> lostBehind = new HashMap<>();
        String last = "";
        for (T thing : before) {
            if (kept.contains(id.apply(thing))) {
                last = id.apply(thing);
            } else {
                lostBehind.computeIfAbsent(last, behind -> new ArrayList<>()).add(thing);
            }
        }
        List<T> merged = new ArrayList<>(lostBehind.getOrDefault("", List.of()));
        for (T thing : after) {
            merged.add(thing);
            merged.addAll(lostBehind.getOrDefault(id.apply(thing), List.of()));
        }
        return merged;
    }
}
