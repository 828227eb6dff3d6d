package io.github.journeymap.edit;

import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.List;

/** Applies the edits of stages. */
final class StageEdits {
    private StageEdits() {}

    static Outcome apply(MapBuilder draft, Edit.OfStage edit) {
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

    /**
     * Steps that have since moved to another stage stay there; a stage that would be left without steps isn't added.
     */
    private static Outcome add(MapBuilder draft, Edit.AddStage add) {
        Stage stage = add.stage();
        if (draft.stages().has(stage.id())) {
            return Outcome.UNCHANGED;
        }
        List<Step> steps = stage.steps().stream()
                .filter(step -> draft.stageOfStep(step.id()) == null)
                .toList();
        if (steps.isEmpty()) {
            return Outcome.KEPT;
        }
        draft.addStage(stage.withSteps(steps), add.after());
        return Outcome.DONE;
    }

    private static Outcome change(MapBuilder draft, Edit.ChangeStage change) {
        if (!draft.stages().has(change.id())) {
            return Outcome.KEPT;
        }
        StageBuilder draftOfStage = draft.stages().get(change.id());
        Stage stage = draftOfStage.head;
        draftOfStage.head = switch (change.field()) {
            case HEADING -> stage.withHeading(change.value());
            case PROMPT -> stage.withPrompt(change.value());
            case ACCENT -> stage.withAccent(change.value());
        };
        return Outcome.ofWriting(change.value(), text(stage, change.field()), change.was());
    }

    static String text(Stage stage, Edit.StageField field) {
        return switch (field) {
            case HEADING -> stage.heading();
            case PROMPT -> stage.prompt();
            case ACCENT -> stage.accent();
        };
    }

    private static Outcome move(MapBuilder draft, Edit.MoveStage move) {
        if (!draft.stages().has(move.id())) {
            return Outcome.KEPT;
        }
        if (draft.stages().isAt(move.id(), move.after())) {
            return Outcome.UNCHANGED;
        }
        draft.stages().move(move.id(), move.after());
        return Outcome.DONE;
    }

    private static Outcome remove(MapBuilder draft, Edit.RemoveStage remove) {
        if (!draft.stages().has(remove.id())) {
            return Outcome.UNCHANGED;
        }
        draft.removeStage(remove.id());
        return Outcome.DONE;
    }
}
