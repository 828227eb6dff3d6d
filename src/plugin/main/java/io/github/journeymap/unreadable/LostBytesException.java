package io.github.journeymap.unreadable;

/** There is a file, but its bytes can't be fetched: it is missing on the disk, or the store of files doesn't answer. */
public final class LostBytesException extends UnreadableMapException {
    /** @param cause null when there just are none */
    public LostBytesException(Throwable cause) {
        super("The bytes of the file can't be fetched");
        if (cause != null) {
            initCause(cause);
        }
    }
}
