package io.github.journeymap.refusal;

/** A map can't have this name. */
public final class BadNameException extends RequestRefusedException {
    private static final int SHOWN = 100;

    private final String name;

    public BadNameException(String name) {
        super("not the name of a map");
        this.name = name.codePointCount(0, name.length()) <= SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** What there was for a name; of a long one, how it begins. */
    public String name() {
        return name;
    }
}
