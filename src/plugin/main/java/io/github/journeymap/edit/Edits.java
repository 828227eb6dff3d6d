package io.github.journeymap.edit;

import io.github.journeymap.model.JourneyMap;
import java.util.List;

/** Applies and inverts batches of edits. */
public final class Edits {
    private Edits() {}

    /** The map after the edits, in their order. Every batch can be applied to every map; none fails. */
    public static Applied apply(JourneyMap map, List<Edit> edits) {
        throw new UnsupportedOperationException();
    }

    /** The batch that takes back what these edits do to this map: applied to the outcome, it gives the map again. */
    public static List<Edit> invert(JourneyMap before, List<Edit> edits) {
        throw new UnsupportedOperationException();
    }
}
