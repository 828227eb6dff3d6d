package io.github.journeymap.refusal;

/** An administrator has made the whole site read-only for now. */
public final class ReadOnlyException extends RequestRefusedException {
    public ReadOnlyException() {
        super("the site is read-only");
    }
}
