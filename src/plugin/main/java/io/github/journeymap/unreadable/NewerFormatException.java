package io.github.journeymap.unreadable;

import io.github.journeymap.model.JourneyMap;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The file is from a newer version of the format: it may be shown, but not written. */
public final class NewerFormatException extends UnreadableMapException {
    private final int version;
    private final transient JourneyMap map;

    public NewerFormatException(int version, JourneyMap map) {
        super("This map was written by a newer version of the app (format version " + version + ")");
        this.version = version;
        this.map = map;
    }

    /** The same, with what is to be shown of the map. */
    public NewerFormatException shownAs(UnaryOperator<JourneyMap> shown) {
        return new NewerFormatException(version, map == null ? null : shown.apply(map));
    }

    public int version() {
        return version;
    }

    /** What this version understands of it, for showing read-only; empty when that is not a map. */
    public Optional<JourneyMap> map() {
        return Optional.ofNullable(map);
    }
}
