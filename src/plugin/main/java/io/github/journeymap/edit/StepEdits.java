package io.github.journeymap.edit;

import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.ArrayList;
import java.util.List;

/** Applies the edits of steps; a stage never loses its last one. */
final class StepEdits {
    private StepEdits() {}

    static Outcome apply(Draft draft, Edit.OfStep edit) {
        if (edit instanceof Edit.AddStep add) {
            return add(draft, add);
        }
        if (edit instanceof Edit.ChangeStep change) {
            return change(draft, change);
        }
        if (edit instanceof Edit.MoveStep move) {
            return move(draft, move);
        }
        return remove(draft, (Edit.RemoveStep) edit);
    }

    private static Outcome add(Draft draft, Edit.AddStep add) {
        if (draft.stageOfStep(add.step().id()) >= 0) {
            return Outcome.UNCHANGED;
        }
        int stage = Draft.position(draft.stages, Stage::id, add.stage());
        if (stage < 0) {
            return Outcome.KEPT;
        }
        insert(draft, stage, add.step(), add.after());
        return Outcome.DONE;
    }

    private static Outcome change(Draft draft, Edit.ChangeStep change) {
        int i = draft.stageOfStep(change.id());
        if (i < 0) {
            return Outcome.KEPT;
        }
        List<Step> steps = new ArrayList<>(draft.stages.get(i).steps());
        int at = Draft.position(steps, Step::id, change.id());
        Step step = steps.set(at, steps.get(at).withHeading(change.value()));
        draft.stages.set(i, draft.stages.get(i).withSteps(steps));
        return Outcome.ofWriting(change.value(), step.heading(), change.was());
    }

    private static Outcome move(Draft draft, Edit.MoveStep move) {
        int from = draft.stageOfStep(move.id());
        int to = Draft.position(draft.stages, Stage::id, move.stage());
        if (from < 0 || to < 0) {
            return Outcome.KEPT;
        }
        List<Step> steps = draft.stages.get(from).steps();
        if (from == to && Places.isAt(Draft.ids(steps, Step::id), move.id(), move.after())) {
            return Outcome.UNCHANGED;
        }
        if (from != to && steps.size() == 1) {
            return Outcome.KEPT;
        }
        insert(draft, to, take(draft, from, move.id()), move.after());
        return Outcome.DONE;
    }

    private static Outcome remove(Draft draft, Edit.RemoveStep remove) {
        int stage = draft.stageOfStep(remove.id());
        if (stage < 0) {
            return Outcome.UNCHANGED;
        }
        if (draft.stages.get(stage).steps().size() == 1) {
            return Outcome.KEPT;
        }
        take(draft, stage, remove.id());
        return Outcome.DONE;
    }

    private static void insert(Draft draft, int stage, Step step, After after) {
        List<Step> steps = new ArrayList<>(draft.stages.get(stage).steps());
        Draft.insert(steps, Step::id, step, after);
        draft.stages.set(stage, draft.stages.get(stage).withSteps(steps));
    }

    private static Step take(Draft draft, int stage, String id) {
        List<Step> steps = new ArrayList<>(draft.stages.get(stage).steps());
        Step taken = steps.remove(Draft.position(steps, Step::id, id));
        draft.stages.set(stage, draft.stages.get(stage).withSteps(steps));
        return taken;
    }
}
