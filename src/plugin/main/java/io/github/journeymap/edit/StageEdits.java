package io.github.journeymap.edit;

import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.List;

/** Applies the edits of stages. */
final class StageEdits {
    private StageEdits() {}

    static Outcome apply(Draft draft, Edit.OfStage edit) {
        if (edit instanceof Edit.AddStage add) {
            return add(draft, add);
        }
        if (edit instanceof Edit.ChangeStage change) {
            return change(draft, change);
        }
        if (edit instanceof Edit.MoveStage move) {
            return move(draft, move);
        }
        return remove(draft, (Edit.RemoveStage) edit);
    }

    /** Steps that stand in another stage by now stay there; a stage that would have none isn't added. */
    private static Outcome add(Draft draft, Edit.AddStage add) {
        Stage stage = add.stage();
        if (at(draft, stage.id()) >= 0) {
            return Outcome.UNCHANGED;
        }
        List<Step> steps = stage.steps().stream()
                .filter(step -> draft.stageOfStep(step.id()) < 0)
                .toList();
        if (steps.isEmpty()) {
            return Outcome.KEPT;
        }
        Draft.insert(draft.stages, Stage::id, stage.withSteps(steps), add.after());
        return Outcome.DONE;
    }

    private static Outcome change(Draft draft, Edit.ChangeStage change) {
        int i = at(draft, change.id());
        if (i < 0) {
            return Outcome.KEPT;
        }
        Stage stage = draft.stages.get(i);
        return switch (change.field()) {
            case HEADING -> {
                draft.stages.set(i, stage.withHeading(change.value()));
                yield Outcome.ofWriting(change.value(), stage.heading(), change.was());
            }
            case PROMPT -> {
                draft.stages.set(i, stage.withPrompt(change.value()));
                yield Outcome.ofWriting(change.value(), stage.prompt(), change.was());
            }
        };
    }

    private static Outcome move(Draft draft, Edit.MoveStage move) {
        int i = at(draft, move.id());
        if (i < 0) {
            return Outcome.KEPT;
        }
        if (Places.isAt(Draft.ids(draft.stages, Stage::id), move.id(), move.after())) {
            return Outcome.UNCHANGED;
        }
        Draft.insert(draft.stages, Stage::id, draft.stages.remove(i), move.after());
        return Outcome.DONE;
    }

    private static Outcome remove(Draft draft, Edit.RemoveStage remove) {
        int i = at(draft, remove.id());
        if (i < 0) {
            return Outcome.UNCHANGED;
        }
        draft.stages.remove(i);
        return Outcome.DONE;
    }

    private static int at(Draft draft, String id) {
        return Draft.position(draft.stages, Stage::id, id);
    }
}
