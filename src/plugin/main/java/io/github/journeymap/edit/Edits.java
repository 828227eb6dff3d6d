package io.github.journeymap.edit;

import io.github.journeymap.model.JourneyMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies batches of edits; docs/behaviour.md [M] has the rules. */
public final class Edits {
    private Edits() {}

    /**
     * The map after the edits, in their order. Every batch can be applied to every map; none fails. When nothing
     * changes, it is the very same map.
     */
    public static Applied apply(JourneyMap map, List<Edit> edits) {
        boolean[] superseded = superseded(edits);
        MapBuilder draft = new MapBuilder(map);
        List<Outcome> outcomes = new ArrayList<>(edits.size());
        for (int i = 0; i < edits.size(); i++) {
            outcomes.add(draft.apply(edits.get(i), superseded[i]));
        }
        return new Applied(draft.toMap(), outcomes);
    }

    /**
     * Which texts of notes their author left behind in the same batch, by changing them on or by removing the note:
     * {@code a → b, b → c} must not leave {@code b} beside someone else's text [M3], nor bring it back when the batch
     * comes twice [M2].
     */
    static boolean[] superseded(List<Edit> edits) {
        boolean[] superseded = new boolean[edits.size()];
        Map<String, String> seenNext = new HashMap<>();
        for (int i = edits.size() - 1; i >= 0; i--) {
            if (edits.get(i) instanceof Edit.ChangeNoteText change) {
                superseded[i] = change.value().equals(seenNext.get(change.id()));
                seenNext.put(change.id(), change.was());
            } else if (edits.get(i) instanceof Edit.RemoveNote remove) {
                seenNext.put(remove.id(), remove.was());
            } else if (edits.get(i) instanceof Edit.AddNote add) {
                superseded[i] = add.note().text().equals(seenNext.get(add.id()));
            }
        }
        return superseded;
    }
}
