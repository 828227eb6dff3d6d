package io.github.journeymap.imports;

import java.util.List;

/** A file that no map can be made of: what it looks like, or what is wrong with it and where. */
public final class RefusedFileException extends RuntimeException {
    private final String reason;
    private final List<String> about;

    RefusedFileException(String reason, String... about) {
        super("Refused: " + reason);
        this.reason = reason;
        this.about = List.of(about);
    }

    /** The end of the key of a message, {@code journey-map.import.refused.…}. */
    public String reason() {
        return reason;
    }

    /** The arguments of that message. */
    public String[] about() {
        return about.toArray(String[]::new);
    }
}
