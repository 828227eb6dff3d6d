package io.github.journeymap.store;

/** Others were saving this map for longer than the wait allowed; trying again helps. */
public final class BusyException extends RequestRefusedException {
    BusyException() {
        super("the map is busy");
    }
}
