package io.github.journeymap.store;

import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Outcome;
import java.util.List;

/**
 * The edits of a batch that were applied: all but those that had been received before.
 *
 * @param outcomes one for each
 */
public record AppliedBatch(List<Edit> edits, List<Outcome> outcomes) {
    public AppliedBatch {
        edits = List.copyOf(edits);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it changed the map. */
    public boolean changesSomething() {
        return outcomes.stream().anyMatch(Outcome::changes);
    }
}
