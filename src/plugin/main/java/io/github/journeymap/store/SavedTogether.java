package io.github.journeymap.store;

import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one save, for everyone whose batch it took in.
 *
 * @param before what their edits were applied to
 * @param overUpload whether that came as a file, and not by editing
 * @param parts what each of them did, in their order: applied to {@code before}, this gives {@code map}
 * @param stored the map as it is stored now; empty when there was no file and nothing to write
 * @param map the map as it now is
 * @param votersBefore how many people had voted before
 * @param votersNow how many people have voted by now
 */
public record SavedTogether(
        Revision before,
        boolean overUpload,
        List<SaveResult.Part> parts,
        Optional<StoredMap> stored,
        JourneyMap map,
        int votersBefore,
        int votersNow) {
    public SavedTogether {
        parts = List.copyOf(parts);
    }
}
