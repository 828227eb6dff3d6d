package io.github.journeymap.edit;

import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A map while a batch is applied to it. */
final class Draft {
    private final JourneyMap before;
    private boolean changed;
    private boolean notesChanged;
    private String title;
    private Context context;
    private NoteList notes;
    final List<Stage> stages;
    final List<Row> rows;

    Draft(JourneyMap map) {
        before = map;
        title = map.title();
        context = map.context();
        stages = new ArrayList<>(map.stages());
        rows = new ArrayList<>(map.rows());
    }

    Outcome apply(Edit edit, boolean superseded) {
        Outcome outcome;
        if (edit instanceof Edit.OfNote ofNote) {
            outcome = NoteEdits.apply(notes(), ofNote, superseded);
            notesChanged |= changes(outcome);
        } else if (edit instanceof Edit.OfStage ofStage) {
            outcome = StageEdits.apply(this, ofStage);
        } else if (edit instanceof Edit.OfStep ofStep) {
            outcome = StepEdits.apply(this, ofStep);
        } else if (edit instanceof Edit.OfRow ofRow) {
            outcome = RowEdits.apply(this, ofRow);
        } else {
            outcome = setField((Edit.SetField) edit);
        }
        changed |= changes(outcome);
        return outcome;
    }

    /** True for an outcome that leaves the map another one. */
    static boolean changes(Outcome outcome) {
        return !(outcome instanceof Outcome.Unchanged) && !(outcome instanceof Outcome.Kept);
    }

    /** The map now; the very map from before when nothing changed. */
    JourneyMap toMap() {
        if (!changed) {
            return before;
        }
        List<Note> list = notesChanged ? notes.toList() : before.notes();
        return new JourneyMap(title, context, stages, rows, list, before.extras());
    }

    NoteList notes() {
        if (notes == null) {
            notes = new NoteList(before.notes());
        }
        return notes;
    }

    String field(Edit.MapField field) {
        return switch (field) {
            case TITLE -> title;
            case CONTEXT_HEADING -> context.heading();
            case CONTEXT_PROMPT -> context.prompt();
            case CONTEXT_TEXT -> context.text();
        };
    }

    private Outcome setField(Edit.SetField edit) {
        Outcome outcome = Outcome.ofWriting(edit.value(), field(edit.field()), edit.was());
        switch (edit.field()) {
            case TITLE -> title = edit.value();
            case CONTEXT_HEADING -> context = context.withHeading(edit.value());
            case CONTEXT_PROMPT -> context = context.withPrompt(edit.value());
            case CONTEXT_TEXT -> context = context.withText(edit.value());
        }
        return outcome;
    }

    /** The position of the stage that has this step; -1 when none has. */
    int stageOfStep(String stepId) {
        for (int i = 0; i < stages.size(); i++) {
            if (position(stages.get(i).steps(), Step::id, stepId) >= 0) {
                return i;
            }
        }
        return -1;
    }

    static <T> int position(List<T> things, Function<T, String> id, String wanted) {
        for (int i = 0; i < things.size(); i++) {
            if (id.apply(things.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    static <T> List<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }

    static <T> void insert(List<T> things, Function<T, String> id, T thing, After after) {
        things.add(Places.find(ids(things, id), after), thing);
    }
}
