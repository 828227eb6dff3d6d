package io.github.journeymap.sitecheck;

/**
 * One thing that must hold.
 *
 * @param number of the check by hand in docs/confluence.md that it takes over; empty for one that is not among them
 * @param name a sentence that is true when it has passed
 */
public record Check(String number, String name, Body body) {
    /** How to find out. */
    @FunctionalInterface
    public interface Body {
        /**
         * Returns when the check has passed; what it returns is said beside it, and may be empty.
         *
         * @throws AssertionError what doesn't hold
         * @throws Skipped why it can't be told
         */
        String run(Visit visit);
    }
}
