package io.github.journeymap.edit;

import io.github.journeymap.model.Step;

/** Applies the edits of steps; a stage never loses its last one. */
final class StepEdits {
    private StepEdits() {}

    static Outcome apply(MapBuilder draft, Edit.OfStep edit) {
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

    private static Outcome add(MapBuilder draft, Edit.AddStep add) {
        if (draft.stageOfStep(add.step().id()) != null) {
            return Outcome.UNCHANGED;
        }
        if (!draft.stages().has(add.stage())) {
            return Outcome.KEPT;
        }
        draft.addStep(draft.stages().get(add.stage()), add.step(), add.after());
        return Outcome.DONE;
    }

    private static Outcome change(MapBuilder draft, Edit.ChangeStep change) {
        StageBuilder stage = draft.stageOfStep(change.id());
        if (stage == null) {
            return Outcome.KEPT;
        }
        Step step = stage.steps.replace(stage.steps.get(change.id()).withHeading(change.value()));
        return Outcome.ofWriting(change.value(), step.heading(), change.was());
    }

    private static Outcome move(MapBuilder draft, Edit.MoveStep move) {
        StageBuilder from = draft.stageOfStep(move.id());
        if (from == null || !draft.stages().has(move.stage())) {
            return Outcome.KEPT;
        }
        StageBuilder to = draft.stages().get(move.stage());
        if (from == to && from.steps.isAt(move.id(), move.after())) {
            return Outcome.UNCHANGED;
        }
        if (from != to && from.steps.size() == 1) {
            return Outcome.KEPT;
        }
        draft.addStep(to, draft.removeStep(move.id()), move.after());
        return Outcome.DONE;
    }

    private static Outcome remove(MapBuilder draft, Edit.RemoveStep remove) {
        StageBuilder stage = draft.stageOfStep(remove.id());
        if (stage == null) {
            return Outcome.UNCHANGED;
        }
        if (stage.steps.size() == 1) {
            return Outcome.KEPT;
        }
        draft.removeStep(remove.id());
        return Outcome.DONE;
    }
}
