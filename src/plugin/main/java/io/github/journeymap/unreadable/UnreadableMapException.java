package io.github.journeymap.unreadable;

/** Why JSON could not be read; each kind carries what a message in the reader's language needs. */
public abstract sealed class UnreadableMapException extends RuntimeException
        permits LostBytesException,
                NotJsonException,
                NotAJourneyMapException,
                MapTooLargeException,
                NewerFormatException {
    UnreadableMapException(String message) {
        super(message);
    }
}
