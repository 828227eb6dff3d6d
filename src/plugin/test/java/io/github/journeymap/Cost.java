package io.github.journeymap;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What work costs this thread, whatever else the machine is doing: processor time and memory, both counted by the JVM
 * for each thread by itself.
 */
public record Cost(long cpuMillis, long allocatedBytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int OFTEN = 200;

    /** All that this thread has used until now. */
    private static Cost now() {
        return new Cost(THREADS.getCurrentThreadCpuTime() / 1_000_000, THREADS.getCurrentThreadAllocatedBytes());
    }

    public static Cost of(Runnable work) {
        Cost before = now();
        work.run();
        Cost after = now();
        return new Cost(after.cpuMillis - before.cpuMillis, after.allocatedBytes - before.allocatedBytes);
    }

    /**
     * The fewest bytes that the same work allocates once it has run often: what the compiler spares, it spares sooner or
     * later, and on a busy machine later.
     */
    public static long allocatedAtLeast(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < OFTEN; i++) {
            least = Math.min(least, of(work).allocatedBytes);
        }
        return least;
    }
}
