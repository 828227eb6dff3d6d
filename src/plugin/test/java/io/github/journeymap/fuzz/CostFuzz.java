package io.github.journeymap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Cost;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.UnreadableMapException;

/**
 * Whatever bytes are read as a map and applied as edits, the memory that it takes follows their number: what grows
 * faster is found by small inputs already. Memory is what the JVM counts to the byte; time would be the machine's.
 */
public final class CostFuzz {
    /** Reading a single byte takes the buffers of readers, and applying an edit the index of a map. */
    private static final long AT_LEAST = 1_000_000;

    private static final long FOR_EACH_BYTE = 400;

    /** What runs first pays for the classes that are loaded, and instrumented, on its way. */
    private static final int TRIES = 3;

    private static final JourneyMap MAP = Templates.get("job-seeker");

    private CostFuzz() {}

    public static void fuzzerTestOneInput(byte[] json) {
        long most = AT_LEAST + FOR_EACH_BYTE * json.length;
        assertThat(allocated(() -> MapReader.read(json), most)).isLessThan(most);
        assertThat(allocated(() -> Edits.apply(MAP, EditsReader.read(json).edits()), most))
                .isLessThan(most);
    }

    private static long allocated(Runnable reading, long most) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && least >= most; i++) {
            least = Math.min(least, Cost.of(() -> unlessRefused(reading)).allocatedBytes());
        }
        return least;
    }

    private static void unlessRefused(Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableMapException expected) {
            assertThat(expected.getMessage()).isNotEmpty();
        }
    }
}
