package io.github.journeymap.edit;

import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.Optional;

/** What takes an edit back, found out before the edit is applied. */
final class Inverse {
    private Inverse() {}

    /** The inverse of an edit that will be done; empty when what it names isn't there. */
    static Optional<Edit> of(MapBuilder before, Edit edit) {
        if (edit instanceof Edit.OfNote ofNote) {
            return ofNote(before.notes(), ofNote);
        }
        if (edit instanceof Edit.OfStage ofStage) {
            return ofStage(before.stages(), ofStage);
        }
        if (edit instanceof Edit.OfStep ofStep) {
            return ofStep(before, ofStep);
        }
        if (edit instanceof Edit.OfRow ofRow) {
            return ofRow(before.rows(), ofRow);
        }
        if (edit instanceof Edit.SetValue set) {
            return Optional.of(before.values().inverse(set));
        }
        if (edit instanceof Edit.OfVote vote) {
            return Optional.of(
                    vote instanceof Edit.AddVote
                            ? new Edit.RemoveVote(vote.id(), vote.by())
                            : new Edit.AddVote(vote.id(), vote.by()));
        }
        if (edit instanceof Edit.SetPersonas set) {
            return Optional.of(new Edit.SetPersonas(before.personas(), set.value()));
        }
        Edit.SetField set = (Edit.SetField) edit;
        return Optional.of(new Edit.SetField(set.field(), before.field(set.field()), set.value()));
    }

    private static Optional<Edit> ofNote(NoteList notes, Edit.OfNote edit) {
        if (edit instanceof Edit.AddNote add) {
            return Optional.of(new Edit.RemoveNote(add.note().id(), add.note().text()));
        }
        String id = edit.id();
        if (!notes.has(id)) {
            return Optional.empty();
        }
        Note note = notes.get(id);
        if (edit instanceof Edit.ChangeNoteText change) {
            return Optional.of(new Edit.ChangeNoteText(id, note.text(), change.value(), note.row(), note.step()));
        }
        if (edit instanceof Edit.ChangeNoteLabel change) {
            String was = NoteEdits.label(note, change.field());
            return Optional.of(
                    new Edit.ChangeNoteLabel(id, change.field(), was, change.value(), note.row(), note.step()));
        }
        if (edit instanceof Edit.MoveNote) {
            return Optional.of(new Edit.MoveNote(id, note.row(), note.step(), notes.positionOf(id)));
        }
        return Optional.of(new Edit.AddNote(note, notes.positionOf(id)));
    }

    private static Optional<Edit> ofStage(Sequence<StageBuilder> stages, Edit.OfStage edit) {
        if (edit instanceof Edit.AddStage add) {
            return Optional.of(new Edit.RemoveStage(add.stage().id()));
        }
        String id = edit.id();
        if (!stages.has(id)) {
            return Optional.empty();
        }
        StageBuilder draft = stages.get(id);
        Stage stage = draft.head;
        Position place = stages.positionOf(id);
        if (edit instanceof Edit.ChangeStage change) {
            String was = StageEdits.text(stage, change.field());
            return Optional.of(new Edit.ChangeStage(id, change.field(), was, change.value()));
        }
        return Optional.of(
                edit instanceof Edit.MoveStage
                        ? new Edit.MoveStage(id, place)
                        : new Edit.AddStage(draft.toStage(), place));
    }

    private static Optional<Edit> ofStep(MapBuilder before, Edit.OfStep edit) {
        if (edit instanceof Edit.AddStep add) {
            return Optional.of(new Edit.RemoveStep(add.step().id()));
        }
        String id = edit.id();
        StageBuilder stage = before.stageOfStep(id);
        if (stage == null) {
            return Optional.empty();
        }
        Step step = stage.steps.get(id);
        Position place = stage.steps.positionOf(id);
        if (edit instanceof Edit.ChangeStep change) {
            return Optional.of(new Edit.ChangeStep(id, change.field(), step.heading(), change.value()));
        }
        return Optional.of(
                edit instanceof Edit.MoveStep
                        ? new Edit.MoveStep(id, stage.id(), place)
                        : new Edit.AddStep(stage.id(), step, place));
    }

    private static Optional<Edit> ofRow(Sequence<Row> rows, Edit.OfRow edit) {
        if (edit instanceof Edit.AddRow add) {
            return Optional.of(new Edit.RemoveRow(add.row().id()));
        }
        String id = edit.id();
        if (!rows.has(id)) {
            return Optional.empty();
        }
        Row row = rows.get(id);
        Position place = rows.positionOf(id);
        if (edit instanceof Edit.ChangeRow change) {
            String was = RowEdits.text(row, change.field());
            return Optional.of(new Edit.ChangeRow(id, change.field(), was, change.value()));
        }
        if (edit instanceof Edit.ChangeRowTone change) {
            return Optional.of(new Edit.ChangeRowTone(id, row.tone(), change.value()));
        }
        if (edit instanceof Edit.ChangeRowCategories change) {
            return Optional.of(new Edit.ChangeRowCategories(id, row.categories(), change.value()));
        }
        if (edit instanceof Edit.ChangeRowScale change) {
            return Optional.of(new Edit.ChangeRowScale(id, row.scale(), change.value()));
        }
        return Optional.of(edit instanceof Edit.MoveRow ? new Edit.MoveRow(id, place) : new Edit.AddRow(row, place));
    }
}
