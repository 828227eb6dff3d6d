package io.github.journeymap.format;

import java.io.InputStream;

/** Reads a batch of edits: all of it, or none. */
public final class EditsReader {
    private EditsReader() {}

    /** @throws UnreadableMapException for whatever is not a well-formed batch [M9] */
    public static EditBatch read(byte[] json) {
        throw new UnsupportedOperationException();
    }

    /** Reads at most the allowed size and leaves closing to the caller. */
    public static EditBatch read(InputStream json) {
        throw new UnsupportedOperationException();
    }
}
