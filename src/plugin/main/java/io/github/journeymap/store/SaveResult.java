package io.github.journeymap.store;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of edits.
 *
 * @param all who was saved at once, this batch among them
 * @param own the place of this batch among them
 * @param outcomes one for each edit of the batch
 */
public record SaveResult(SavedTogether all, int own, List<Outcome> outcomes) {
    public SaveResult {
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
        return all.parts().get(own).applied();
    }

    /** Whether some of the edits had been received before. */
    public boolean comesAgain() {
        return applied().edits().size() < outcomes.size();
    }

    /** Whether others were saved at once: what its sender knows of the map is then not all. */
    public boolean isWithOthers() {
        return all.parts().size() > 1;
    }

    /** Whether people vote, or see counts, otherwise than before. */
    public boolean opensOrClosesVoting() {
        return all.parts().stream().anyMatch(part -> part.applied().setsVoting());
    }

    /** How many people had voted before. */
    public int votersBefore() {
        return all.votersBefore();
    }

    /** How many people have voted now. */
    public int votersNow() {
        return all.votersNow();
    }

    /** What the edits were applied to, and those of others that were saved with them. */
    public Revision before() {
        return all.before();
    }

    /** Whether that came as a file, and not by editing. */
    public boolean overUpload() {
        return all.overUpload();
    }

    /** What each of those who were saved at once came to. */
    public List<Part> together() {
        return all.parts();
    }

    /** The map as it now is. */
    public JourneyMap map() {
        return all.map();
    }

    /** The map as it is stored now; empty when there was no file and nothing to write. */
    public Optional<StoredMap> stored() {
        return all.stored();
    }

    public Revision revision() {
        return all.stored().map(StoredMap::revision).orElse(Revision.NONE);
    }
}
