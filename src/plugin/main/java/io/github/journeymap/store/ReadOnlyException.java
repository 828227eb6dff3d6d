package io.github.journeymap.store;

/** An administrator has made the whole site read-only for now. */
public final class ReadOnlyException extends RequestRefusedException {
    ReadOnlyException() {
        super("the site is read-only");
    }
}
