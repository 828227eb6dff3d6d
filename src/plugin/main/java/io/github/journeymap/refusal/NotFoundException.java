package io.github.journeymap.refusal;

/** There is no such page, map or version, or this person may not know whether there is. */
public final class NotFoundException extends RequestRefusedException {
    public NotFoundException() {
        super("not found");
    }
}
