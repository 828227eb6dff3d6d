package io.github.journeymap.refusal;

/**
 * What the author had in view was the map of a file that is no longer the page's: it was deleted, or another one stands
 * in its place. Nothing is written until they know.
 */
public final class OtherFileException extends RequestRefusedException {
    private final boolean replaced;

    public OtherFileException(boolean replaced) {
        super(replaced ? "another file is in its place" : "the file was deleted");
        this.replaced = replaced;
    }

    /** Whether there is another file; otherwise there is none. */
    public boolean isReplaced() {
        return replaced;
    }
}
