package io.github.journeymap.store;

/** The page has a map of this name, and it is not overwritten. */
public final class AlreadyThereException extends RequestRefusedException {
    private final MapName name;

    AlreadyThereException(MapName name) {
        super("already there");
        this.name = name;
    }

    public MapName name() {
        return name;
    }
}
