package io.github.journeymap.store;

import io.github.journeymap.edit.Outcome;
import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of edits.
 *
 * @param before what the edits were applied to
 * @param overUpload whether that came as a file, and not by editing
 * @param taken what they came to that hadn't been received before: this, applied to {@code before}, gives {@code map}
 * @param stored the map as it now is; empty when there was no file and nothing to write
 * @param map the map as it now is
 * @param outcomes one for each edit of the batch
 */
public record Saved(
        Edition before,
        boolean overUpload,
        Taken taken,
        Optional<StoredMap> stored,
        JourneyMap map,
        List<Outcome> outcomes) {
    public Saved {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether some of the edits had been received before. */
    public boolean comesAgain() {
        return taken.edits().size() < outcomes.size();
    }

    public Edition edition() {
        return stored.map(StoredMap::edition).orElse(Edition.NONE);
    }
}
