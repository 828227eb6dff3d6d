package io.github.journeymap.host.data;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Trouble a test can make: a database that answers late, a disk that takes no more bytes. Safe to change at any time.
 */
public final class Faults {
    private volatile Duration slowness = Duration.ZERO;
    private volatile boolean diskFull;

    /** Every statement from now on waits this long first; {@link Duration#ZERO} ends it. */
    public void slowDatabase(Duration delay) {
        slowness = delay;
    }

    /** While true, storing attachment data fails the way a full disk does. */
    public void fullDisk(boolean full) {
        diskFull = full;
    }

    public boolean isDiskFull() {
        return diskFull;
    }

    void beforeStatement() {
        if (!slowness.isZero()) {
            LockSupport.parkNanos(slowness.toNanos());
        }
    }
}
