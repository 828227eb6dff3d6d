package io.github.journeymap.format;

import io.github.journeymap.model.JourneyMap;
import java.io.InputStream;

/** Reads a map file. */
public final class MapReader {
    private MapReader() {}

    /** @throws UnreadableMapException one of its four kinds, for whatever bytes */
    public static JourneyMap read(byte[] json) {
        throw new UnsupportedOperationException();
    }

    /** Reads at most the allowed size and leaves closing to the caller. */
    public static JourneyMap read(InputStream json) {
        throw new UnsupportedOperationException();
    }
}
