package io.github.journeymap.imports;

import java.util.List;
import java.util.Map;

/**
 * What has become of the notes and values of a map in a spreadsheet.
 *
 * @param changed by the id of a note that was in the map: which of its {@link #TEXT}, its {@link #CATEGORY}, its {@link
 *     #PLACE} and its {@link #PERSONA} were changed; empty for none
 * @param values the numbers that were changed, by the ids of row and step: {@code mood/enter-1}
 * @param gone the ids of the notes that were in the map and aren't in the spreadsheet any more
 */
public record Origin(Map<String, String> changed, Map<String, String> values, List<String> gone) {
    public static final String TEXT = "t";
    public static final String CATEGORY = "c";
    public static final String PLACE = "p";
    public static final String PERSONA = "w";

    public Origin {
        changed = Map.copyOf(changed);
        values = Map.copyOf(values);
        gone = List.copyOf(gone);
    }
}
