package io.github.journeymap.store;

/** A map can't have this name. */
public final class BadNameException extends Refusal {
    private final String name;

    BadNameException(String name) {
        super("not the name of a map");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
