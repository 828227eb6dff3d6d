package io.github.journeymap.refusal;

/** This person may see the page, but not change its maps. */
public final class NotAllowedException extends RequestRefusedException {
    public NotAllowedException() {
        super("may not edit");
    }
}
