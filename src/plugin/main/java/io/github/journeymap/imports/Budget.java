package io.github.journeymap.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a packed file that unpacks to more than any map needs. */
final class Budget extends FilterInputStream {
    /** The sheets of a full map take some 20 MiB. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private long left = MOST_BYTES;

    Budget(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new RefusedFileException("unpacked");
        }
        return read;
    }

    /** It goes on with the next part of the file. */
    @Override
    public void close() {
        // The code that opened the file closes it.
    }
}
