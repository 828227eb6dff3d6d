package io.github.journeymap.imports;

import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * What a file comes to.
 *
 * @param parts the names of all that it has which can be read, and which of them this is
 * @param table what there is to choose about it, if it is a table
 * @param origin what has been changed in it since it was taken from a map, if it was
 */
public record Found(
        JourneyMap map,
        List<String> parts,
        int part,
        Optional<TableLines> table,
        Optional<Origin> origin,
        List<LeftOut> leftOut) {
    public Found {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The first lines of a table, of which one names the stages.
     *
     * @param isUnclear whether another of them may be meant as well
     * @param swap from which line on rows and columns are swapped; negative: none
     */
    public record TableLines(List<String> first, int headings, boolean isUnclear, int swap) {
        public TableLines {
            first = List.copyOf(first);
        }
    }
}
