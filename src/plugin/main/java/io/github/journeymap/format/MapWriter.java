package io.github.journeymap.format;

import io.github.journeymap.model.JourneyMap;

/** Writes a map file canonically: equal maps give equal bytes. */
public final class MapWriter {
    private MapWriter() {}

    /**
     * UTF-8, with a final line feed.
     *
     * @throws MapTooLargeException rather than write what {@link MapReader} would refuse
     */
    public static byte[] write(JourneyMap map) {
        throw new UnsupportedOperationException();
    }
}
