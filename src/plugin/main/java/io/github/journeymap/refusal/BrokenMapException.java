package io.github.journeymap.refusal;

import io.github.journeymap.unreadable.UnreadableMapException;

/** The newest version of the file can't be read or was written by a newer app, so it must not be overwritten. */
public final class BrokenMapException extends RequestRefusedException {
    private final String fileName;

    public BrokenMapException(String fileName, UnreadableMapException problem) {
        super(fileName + ": " + problem.getMessage(), problem);
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    public UnreadableMapException problem() {
        return (UnreadableMapException) getCause();
    }
}
