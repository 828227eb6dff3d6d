package io.github.journeymap.edit;

import io.github.journeymap.model.JourneyMap;
import java.util.List;

/** A map after a batch, and the outcome of each edit in the batch's order. */
public record Applied(JourneyMap map, List<Outcome> outcomes) {
    public Applied {
        outcomes = List.copyOf(outcomes);
    }
}
