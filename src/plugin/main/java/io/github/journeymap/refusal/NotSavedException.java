package io.github.journeymap.refusal;

/** Confluence could not write the file: a full disk, a failing database; trying again may help. */
public final class NotSavedException extends RequestRefusedException {
    public NotSavedException(Throwable cause) {
        super("the map could not be saved", cause);
    }
}
