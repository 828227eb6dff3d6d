package io.github.journeymap.store;

import io.github.journeymap.edit.Outcome;
import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of edits.
 *
 * @param before the version that the edits were applied to; 0 when there was no file
 * @param comesAgain whether some of the edits had been received before
 * @param stored the map as it now is; empty when there was no file and nothing to write
 * @param map the map as it now is
 */
public record Saved(
        int before, boolean comesAgain, Optional<StoredMap> stored, JourneyMap map, List<Outcome> outcomes) {
    public Saved {
        outcomes = List.copyOf(outcomes);
    }

    public int version() {
        return stored.map(StoredMap::version).orElse(0);
    }
}
