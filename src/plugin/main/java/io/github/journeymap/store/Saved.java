package io.github.journeymap.store;

import io.github.journeymap.edit.Outcome;
import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of edits.
 *
 * @param before what the edits were applied to
 * @param comesAgain whether some of the edits had been received before
 * @param stored the map as it now is; empty when there was no file and nothing to write
 * @param map the map as it now is
 */
public record Saved(
        Edition before, boolean comesAgain, Optional<StoredMap> stored, JourneyMap map, List<Outcome> outcomes) {
    public Saved {
        outcomes = List.copyOf(outcomes);
    }

    public Edition edition() {
        return stored.map(StoredMap::edition).orElse(Edition.NONE);
    }
}
