package io.github.journeymap.edit;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Someone at an editor: each edit is about what stands in their own view of the map, says truly what they saw, and
 * is applied to that view at once. New things get ids that nobody else has.
 */
final class Author {
    private final RandomMaps random;
    private final String name;
    private JourneyMap view;
    private int made;

    Author(String name, RandomMaps random, JourneyMap view) {
        this.name = name;
        this.random = random;
        this.view = view;
    }

    /** Any edits, but that a stage gets no step after it lost one. */
    List<Edit> batch(int edits) {
        return batch(edits, Author::fillsAStageThatLostAStep);
    }

    /** Edits of which only the last may move something. */
    List<Edit> batchThatMovesAtMostAtItsEnd(int edits) {
        return batch(
                edits,
                (batch, next) ->
                        fillsAStageThatLostAStep(batch, next) || batch.stream().anyMatch(Author::moves));
    }

    private List<Edit> batch(int edits, BiPredicate<List<Edit>, Edit> unwanted) {
        List<Edit> batch = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            Optional<Edit> edit =
                    switch (random.below(8)) {
                        case 0, 1 -> structureEdit();
                        case 3 -> vote();
                        case 2 -> Optional.of(setValue());
                        default -> noteEdit();
                    };
            if (edit.isPresent() && !unwanted.test(batch, edit.get())) {
                batch.add(edit.get());
                view = Edits.apply(view, List.of(edit.get())).map();
            }
        }
        return batch;
    }

    private static boolean fillsAStageThatLostAStep(List<Edit> batch, Edit next) {
        return (next instanceof Edit.AddStep || next instanceof Edit.MoveStep)
                && batch.stream().anyMatch(edit -> edit instanceof Edit.RemoveStep || edit instanceof Edit.MoveStep);
    }

    private static boolean moves(Edit edit) {
        return edit instanceof Edit.MoveStage
                || edit instanceof Edit.MoveStep
                || edit instanceof Edit.MoveRow
                || edit instanceof Edit.MoveNote;
    }

    private Edit setValue() {
        String row = random.one(RandomMaps.ROWS);
        String step = random.one(RandomMaps.STEPS);
        Optional<Decimal> was = Optional.ofNullable(view.cells().values().get(new Cell(row, step)))
                .map(Value::number);
        return new Edit.SetValue(row, step, random.numberOrNone(), was);
    }

    private Optional<Edit> vote() {
        if (view.notes().isEmpty()) {
            return Optional.empty();
        }
        String note = random.one(view.notes()).id();
        Edit vote = view.votes().has(note, name) ? new Edit.RemoveVote(note, name) : new Edit.AddVote(note, name);
        // One that is kept now may count when it comes again, if the same batch has made room for it.
        boolean counts = Edits.apply(view, List.of(vote)).outcomes().get(0).changes();
        return counts ? Optional.of(vote) : Optional.empty();
    }

    private Optional<Edit> noteEdit() {
        if (random.below(4) == 0) {
            return Optional.of(new Edit.AddNote(random.note(newId()), afterOneOf(noteIds())));
        }
        if (view.notes().isEmpty()) {
            return Optional.empty();
        }
        Note note = random.one(view.notes());
        return Optional.of(
                switch (random.below(5)) {
                    case 0, 1 ->
                        new Edit.ChangeNoteText(note.id(), random.word(), note.text(), note.row(), note.step());
                    case 2 -> detail(note);
                    case 3 ->
                        new Edit.MoveNote(
                                note.id(),
                                random.one(RandomMaps.ROWS),
                                random.one(RandomMaps.STEPS),
                                afterOneOf(noteIds()));
                    default -> new Edit.RemoveNote(note.id(), note.text());
                });
    }

    private Edit detail(Note note) {
        Edit.NoteField field = random.one(RandomEdits.DETAILS);
        return new Edit.ChangeNoteDetail(note.id(), field, "c1", NoteEdits.value(note, field), note.row(), note.step());
    }

    private Optional<Edit> structureEdit() {
        return switch (random.below(4)) {
            case 0 -> rowEdit();
            case 1 -> stageEdit();
            case 2 -> Optional.of(new Edit.SetPersonas(random.categories(), view.personas()));
            default -> stepEdit();
        };
    }

    private Optional<Edit> rowEdit() {
        if (view.rows().isEmpty() || random.below(4) == 0) {
            return Optional.of(new Edit.AddRow(random.row(newId()), afterOneOf(rowIds())));
        }
        Row row = random.one(view.rows());
        List<Category> categories = random.categories();
        return Optional.of(
                switch (random.below(7)) {
                    case 0 -> new Edit.RemoveRow(row.id());
                    case 1 -> new Edit.ChangeRow(row.id(), Edit.RowField.HEADING, random.word(), row.heading());
                    case 2 -> new Edit.ChangeRowTone(row.id(), random.one(List.of(Tone.values())), row.tone());
                    case 3 -> new Edit.ChangeRowCategories(row.id(), categories, row.categories());
                    case 4 -> new Edit.ChangeRow(row.id(), Edit.RowField.ICON, random.icon(), row.icon());
                    case 5 -> new Edit.ChangeRowScale(row.id(), random.scale(), row.scale());
                    default -> new Edit.MoveRow(row.id(), afterOneOf(rowIds()));
                });
    }

    private Optional<Edit> stageEdit() {
        if (view.stages().isEmpty() || random.below(4) == 0) {
            String id = newId();
            Stage stage = new Stage(
                    id,
                    random.word(),
                    "",
                    random.accent(),
                    List.of(random.step(id + "-1"), random.step(id + "-2")),
                    random.unknownFields());
            return Optional.of(new Edit.AddStage(stage, afterOneOf(stageIds())));
        }
        Stage stage = random.one(view.stages());
        return Optional.of(
                switch (random.below(4)) {
                    case 0 -> new Edit.RemoveStage(stage.id());
                    case 1 -> new Edit.ChangeStage(stage.id(), Edit.StageField.PROMPT, random.word(), stage.prompt());
                    case 2 -> new Edit.ChangeStage(stage.id(), Edit.StageField.ACCENT, random.accent(), stage.accent());
                    default -> new Edit.MoveStage(stage.id(), afterOneOf(stageIds()));
                });
    }

    private Optional<Edit> stepEdit() {
        if (view.stages().isEmpty()) {
            return Optional.empty();
        }
        String stage = random.one(stageIds());
        if (random.below(4) == 0) {
            return Optional.of(new Edit.AddStep(stage, random.step(newId()), afterOneOf(stepIds())));
        }
        Step step = random.one(view.steps());
        return Optional.of(
                switch (random.below(3)) {
                    case 0 -> new Edit.RemoveStep(step.id());
                    case 1 -> new Edit.ChangeStep(step.id(), Edit.StepField.HEADING, random.word(), step.heading());
                    default -> new Edit.MoveStep(step.id(), stage, afterOneOf(stepIds()));
                });
    }

    private Position afterOneOf(List<String> ids) {
        return ids.isEmpty() || random.below(4) == 0 ? Position.FIRST : Position.id(random.one(ids));
    }

    private String newId() {
        return name + ++made;
    }

    private List<String> noteIds() {
        return view.notes().stream().map(Note::id).toList();
    }

    private List<String> rowIds() {
        return view.rows().stream().map(Row::id).toList();
    }

    private List<String> stageIds() {
        return view.stages().stream().map(Stage::id).toList();
    }

    private List<String> stepIds() {
        return view.steps().stream().map(Step::id).toList();
    }
}
