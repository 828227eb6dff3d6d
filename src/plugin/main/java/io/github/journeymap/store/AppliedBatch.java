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

    /** Whether people vote otherwise than before. */
    boolean setsVoting() {
        for (int i = 0; i < edits.size(); i++) {
            if (outcomes.get(i).changes()
                    && edits.get(i) instanceof Edit.SetField set
                    && set.field() == Edit.MapField.VOTES_STATE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the map is another one for more than who has voted on what. */
    public boolean changesMoreThanVotes() {
        for (int i = 0; i < edits.size(); i++) {
            if (outcomes.get(i).changes() && !(edits.get(i) instanceof Edit.OfVote)) {
                return true;
            }
        }
        return false;
    }
}
