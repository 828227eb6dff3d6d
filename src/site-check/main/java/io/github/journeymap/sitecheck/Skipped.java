package io.github.journeymap.sitecheck;

/** Thrown by a check that can't be made on this site, or not by this account, and why. */
public final class Skipped extends RuntimeException {
    public Skipped(String why) {
        super(why);
    }
}
