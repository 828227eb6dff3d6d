package io.github.journeymap.sitecheck;

/** Why the site can't be checked at all: one sentence, which says what to do. */
public final class CannotCheck extends RuntimeException {
    public CannotCheck(String sentence) {
        super(sentence);
    }
}
