package io.github.journeymap.refusal;

/** Others were saving this map for longer than the wait allowed; trying again helps. */
public final class BusyException extends RequestRefusedException {
    public BusyException() {
        super("the map is busy");
    }
}
