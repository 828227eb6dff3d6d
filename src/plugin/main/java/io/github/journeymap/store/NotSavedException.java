package io.github.journeymap.store;

/** Confluence could not write the file: a full disk, a failing database; trying again may help. */
public final class NotSavedException extends RequestRefusedException {
    NotSavedException(Throwable cause) {
        super("the map could not be saved", cause);
    }
}
