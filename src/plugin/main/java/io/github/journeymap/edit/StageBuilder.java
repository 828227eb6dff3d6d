package io.github.journeymap.edit;

import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;

/** A stage while a batch is applied. */
final class StageBuilder {
    /** All of the stage but its steps. */
    Stage head;

    final Sequence<Step> steps;

    StageBuilder(Stage stage) {
        head = stage;
        steps = new Sequence<>(stage.steps(), Step::id);
    }

    String id() {
        return head.id();
    }

    Stage toStage() {
        return head.withSteps(steps.toList());
    }
}
