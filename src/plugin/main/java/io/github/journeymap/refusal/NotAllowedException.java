package io.github.journeymap.refusal;

/** The current user may see the page, but not change its maps. */
public final class NotAllowedException extends RequestRefusedException {
    public NotAllowedException() {
        super("may not edit");
    }
}
