package io.github.journeymap.imports;

import java.util.List;
import java.util.Set;

/** A file that no map can be made of: what it looks like, or what is wrong with it and where. */
public final class RefusedFileException extends RuntimeException {
    /** What looks like something else than a map: beside it in the same file, there may be one. */
    private static final Set<String> OTHERS = Set.of("list", "no-table", "numbers", "shapes");

    private static final Set<String> LONG = Set.of("many.steps", "many.rows");

    private final String reason;
    private final List<String> about;

    RefusedFileException(String reason, String... about) {
        super("Refused: " + reason);
        this.reason = reason;
        this.about = List.of(about);
    }

    /** Whether it has too many stages or rows, which it may have of one and not of the other. */
    boolean isTooLong() {
        return LONG.contains(reason);
    }

    /** Whether it isn't meant to be a map. */
    boolean isOther() {
        return OTHERS.contains(reason);
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
