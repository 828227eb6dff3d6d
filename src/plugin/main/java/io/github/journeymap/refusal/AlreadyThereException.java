package io.github.journeymap.refusal;

/** The page has a map of this name, and it is not overwritten. */
public final class AlreadyThereException extends RequestRefusedException {
    private final String name;

    public AlreadyThereException(String name) {
        super("already there");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
