package io.github.journeymap.attachment;

import io.github.journeymap.model.Limits;
import io.github.journeymap.refusal.CrowdedException;
import jakarta.inject.Named;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Rendering or exporting a map takes many times the memory of its file. So a node works on only so many bytes of large
 * files at a time; others wait in the order in which they came. Small maps never wait.
 */
@Named
public class Turns {
    /** Files up to this size don't wait: rendering one takes a few megabytes. */
    public static final int SMALL = 256 * 1024;

    /**
     * The most bytes of all files that are worked on at a time: enough for one comparison of two full maps, or for
     * rendering two.
     */
    private static final int MOST = 2 * Limits.MAP_BYTES;

    static final int SECONDS = 10;

    private final Semaphore bytes = new Semaphore(MOST, true);

    /** What the work makes, or throws. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T make() throws E;
    }

    /**
     * @param size of the files that it is made of
     * @throws CrowdedException others took their turns for too long
     */
    public <T, E extends Exception> T take(long size, Work<T, E> work) throws E {
        int taken = size <= SMALL ? 0 : (int) Math.min(size, MOST);
        if (!isFree(taken)) {
            throw new CrowdedException();
        }
        try {
            return work.make();
        } finally {
            bytes.release(taken);
        }
    }

    private boolean isFree(int wanted) {
        try {
            return wanted == 0 || bytes.tryAcquire(wanted, SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
