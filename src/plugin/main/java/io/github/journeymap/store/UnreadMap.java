package io.github.journeymap.store;

import java.util.function.Supplier;

/**
 * A map of a page that this person may see, before it is read.
 *
 * @param size of its file, in bytes
 * @param reading reads it, as {@link MapStore#find} does
 */
public record UnreadMap(MapName name, long size, Supplier<StoredMap> reading) {
    public StoredMap read() {
        return reading.get();
    }
}
