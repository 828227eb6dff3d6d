package io.github.journeymap.sitecheck;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits for what a site does in its own time: fill its index, delete a space. */
public final class Patience {
    private static final Duration STEP = Duration.ofMillis(250);

    private Patience() {}

    /** Asks until the answer is yes; false when it never was. */
    public static boolean until(Duration longest, Supplier<Boolean> question) {
        long end = System.nanoTime() + longest.toNanos();
        while (!question.get()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
