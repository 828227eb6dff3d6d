package io.github.journeymap.store;

import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.StoredMap;
import java.util.function.Supplier;

/**
 * A map of a page that this person may see, before it is read.
 *
 * @param size of its file, in bytes
 * @param reading reads it: the newest version, or its problem, and no older one in its place
 */
public record UnreadMap(MapName name, long size, Supplier<StoredMap> reading) {
    public StoredMap read() {
        return reading.get();
    }
}
