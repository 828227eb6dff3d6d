package io.github.journeymap.store;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of edits.
 *
 * @param before what the edits were applied to, and those of others that were saved with them
 * @param overUpload whether that came as a file, and not by editing
 * @param together what all who were saved at once came to, in their order: this, applied to {@code before}, gives {@code
 *     map}
 * @param own the place of this batch in that
 * @param stored the map as it now is; empty when there was no file and nothing to write
 * @param map the map as it now is
 * @param outcomes one for each edit of the batch
 */
public record SaveResult(
        Revision before,
        boolean overUpload,
        List<Part> together,
        int own,
        Optional<StoredMap> stored,
        JourneyMap map,
        List<Outcome> outcomes) {
    public SaveResult {
        together = List.copyOf(together);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What one person came to in a version.
     *
     * @param applied what hadn't been received before
     */
    public record Part(ConfluenceUser by, AppliedBatch applied) {}

    /** What this batch came to that hadn't been received before. */
    public AppliedBatch applied() {
        return together.get(own).applied();
    }

    /** Whether some of the edits had been received before. */
    public boolean comesAgain() {
        return applied().edits().size() < outcomes.size();
    }

    /** Whether others were saved at once: what its sender knows of the map is then not all. */
    public boolean isWithOthers() {
        return together.size() > 1;
    }

    /** Whether people vote, or see counts, otherwise than before. */
    public boolean opensOrClosesVoting() {
        return together.stream().anyMatch(part -> part.applied().setsVoting());
    }

    public Revision revision() {
        return stored.map(StoredMap::revision).orElse(Revision.NONE);
    }
}
