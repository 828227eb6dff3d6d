package io.github.journeymap.store;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.edit.Applied;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.filed.AppliedStamps;
import io.github.journeymap.filed.RemovedFields;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.model.JourneyMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What becomes of a map by a batch of edits.
 *
 * @param applied the edits that came for the first time
 * @param outcomes one for each edit of the batch
 */
record BatchResult(JourneyMap map, AppliedBatch applied, List<Outcome> outcomes) {
    /** Applies the edits that come for the first time; the others leave the map unchanged. */
    static BatchResult of(JourneyMap map, AppliedStamps before, EditBatch batch, ConfluenceUser person) {
        RemovedFields removed = new RemovedFields(map);
        List<Edit> fresh = new ArrayList<>();
        List<Boolean> comesAgain = new ArrayList<>();
        for (int i = 0; i < batch.edits().size(); i++) {
            boolean again = before.has(batch.stamps().get(i), person);
            comesAgain.add(again);
            if (!again) {
                fresh.add(batch.edits().get(i));
            }
        }
        fresh = removed.meant(fresh);
        Applied applied = Edits.apply(map, fresh);
        JourneyMap after = applied.map().equals(map) ? map : removed.into(applied.map());
        Iterator<Outcome> outcomes = applied.outcomes().iterator();
        return new BatchResult(
                after,
                new AppliedBatch(fresh, applied.outcomes()),
                comesAgain.stream()
                        .map(again -> again ? Outcome.UNCHANGED : outcomes.next())
                        .toList());
    }
}
