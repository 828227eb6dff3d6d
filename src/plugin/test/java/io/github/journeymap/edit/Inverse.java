package io.github.journeymap.edit;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What takes edits back [M10], worked out from the map before each of them. Only browsers undo; this tells what they
 * have to come to.
 */
public final class Inverse {
    private final JourneyMap before;

    private Inverse(JourneyMap before) {
        this.before = before;
    }

    /** The batch that gives the map again when it is applied to what these edits make of it. */
    public static List<Edit> of(JourneyMap map, List<Edit> edits) {
        boolean[] superseded = Edits.superseded(edits);
        MapBuilder draft = new MapBuilder(map);
        List<Edit> inverse = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            Optional<Edit> ifDone = new Inverse(draft.toMap()).of(edit);
            Outcome outcome = draft.apply(edit, superseded[i]);
            if (outcome instanceof Outcome.BothKept both) {
                inverse.add(new Edit.RemoveNote(both.note(), text((Edit.OfNote) edit)));
            } else if (outcome instanceof Outcome.Restored) {
                Edit.OfNote ofNote = (Edit.OfNote) edit;
                inverse.add(new Edit.RemoveNote(ofNote.id(), text(ofNote)));
            } else if (outcome.changes()) {
                inverse.add(ifDone.orElseThrow());
            }
        }
        Collections.reverse(inverse);
        return List.copyOf(inverse);
    }

    /** The text that a kept or restored note has from the edit. */
    private static String text(Edit.OfNote edit) {
        return edit instanceof Edit.AddNote add ? add.note().text() : ((Edit.ChangeNoteText) edit).value();
    }

    /** The inverse of an edit that will be done; empty when what it names isn't there. */
    private Optional<Edit> of(Edit edit) {
        if (edit instanceof Edit.OfNote ofNote) {
            return ofNote(ofNote);
        }
        if (edit instanceof Edit.OfStage ofStage) {
            return ofStage(ofStage);
        }
        if (edit instanceof Edit.OfStep ofStep) {
            return ofStep(ofStep);
        }
        if (edit instanceof Edit.OfRow ofRow) {
            return ofRow(ofRow);
        }
        if (edit instanceof Edit.SetValue set) {
            Cell cell = new Cell(set.row(), set.step());
            var now = before.values().stream()
                    .filter(value -> value.cell().equals(cell))
                    .map(Value::number)
                    .findFirst();
            return Optional.of(new Edit.SetValue(set.row(), set.step(), now, set.value()));
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
        String now = new MapBuilder(before).field(set.field());
        return Optional.of(new Edit.SetField(set.field(), now, set.value()));
    }

    private Optional<Edit> ofNote(Edit.OfNote edit) {
        if (edit instanceof Edit.AddNote add) {
            return Optional.of(new Edit.RemoveNote(add.note().id(), add.note().text()));
        }
        return before.note(edit.id()).map(note -> ofNote(edit, note));
    }

    private Edit ofNote(Edit.OfNote edit, Note note) {
        String id = note.id();
        if (edit instanceof Edit.ChangeNoteText change) {
            return new Edit.ChangeNoteText(id, note.text(), change.value(), note.row(), note.step());
        }
        if (edit instanceof Edit.ChangeNoteDetail change) {
            String was = NoteEdits.value(note, change.field());
            return new Edit.ChangeNoteDetail(id, change.field(), was, change.value(), note.row(), note.step());
        }
        Stream<Note> cell = before.notes().stream().filter(other -> other.cell().equals(note.cell()));
        Position place = position(note, cell.toList(), Note::id);
        return edit instanceof Edit.MoveNote
                ? new Edit.MoveNote(id, note.row(), note.step(), place)
                : new Edit.AddNote(note, place);
    }

    private Optional<Edit> ofStage(Edit.OfStage edit) {
        if (edit instanceof Edit.AddStage add) {
            return Optional.of(new Edit.RemoveStage(add.stage().id()));
        }
        return before.stage(edit.id()).map(stage -> ofStage(edit, stage));
    }

    private Edit ofStage(Edit.OfStage edit, Stage stage) {
        if (edit instanceof Edit.ChangeStage change) {
            String was = StageEdits.text(stage, change.field());
            return new Edit.ChangeStage(stage.id(), change.field(), was, change.value());
        }
        Position place = position(stage, before.stages(), Stage::id);
        return edit instanceof Edit.MoveStage ? new Edit.MoveStage(stage.id(), place) : new Edit.AddStage(stage, place);
    }

    private Optional<Edit> ofStep(Edit.OfStep edit) {
        if (edit instanceof Edit.AddStep add) {
            return Optional.of(new Edit.RemoveStep(add.step().id()));
        }
        for (Stage stage : before.stages()) {
            for (Step step : stage.steps()) {
                if (step.id().equals(edit.id())) {
                    return Optional.of(ofStep(edit, stage, step));
                }
            }
        }
        return Optional.empty();
    }

    private static Edit ofStep(Edit.OfStep edit, Stage stage, Step step) {
        if (edit instanceof Edit.ChangeStep change) {
            return new Edit.ChangeStep(step.id(), change.field(), step.heading(), change.value());
        }
        Position place = position(step, stage.steps(), Step::id);
        return edit instanceof Edit.MoveStep
                ? new Edit.MoveStep(step.id(), stage.id(), place)
                : new Edit.AddStep(stage.id(), step, place);
    }

    private Optional<Edit> ofRow(Edit.OfRow edit) {
        if (edit instanceof Edit.AddRow add) {
            return Optional.of(new Edit.RemoveRow(add.row().id()));
        }
        return before.row(edit.id()).map(row -> ofRow(edit, row));
    }

    private Edit ofRow(Edit.OfRow edit, Row row) {
        String id = row.id();
        if (edit instanceof Edit.ChangeRow change) {
            return new Edit.ChangeRow(id, change.field(), RowEdits.text(row, change.field()), change.value());
        }
        if (edit instanceof Edit.ChangeRowTone change) {
            return new Edit.ChangeRowTone(id, row.tone(), change.value());
        }
        if (edit instanceof Edit.ChangeRowCategories change) {
            return new Edit.ChangeRowCategories(id, row.categories(), change.value());
        }
        if (edit instanceof Edit.ChangeRowScale change) {
            return new Edit.ChangeRowScale(id, row.scale(), change.value());
        }
        Position place = position(row, before.rows(), Row::id);
        return edit instanceof Edit.MoveRow ? new Edit.MoveRow(id, place) : new Edit.AddRow(row, place);
    }

    private static <T> Position position(T thing, List<T> list, Function<T, String> id) {
        int index = list.indexOf(thing);
        return index == 0 ? Position.FIRST : Position.id(id.apply(list.get(index - 1)));
    }
}
