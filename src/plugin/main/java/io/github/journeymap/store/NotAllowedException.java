package io.github.journeymap.store;

/** This person may see the page, but not change its maps. */
public final class NotAllowedException extends RequestRefusedException {
    NotAllowedException() {
        super("may not edit");
    }
}
