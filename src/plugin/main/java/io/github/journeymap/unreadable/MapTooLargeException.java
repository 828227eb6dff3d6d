package io.github.journeymap.unreadable;

import java.util.Locale;

/** The map or the batch is beyond one of the limits. */
public final class MapTooLargeException extends UnreadableMapException {
    private final Limit limit;
    private final int most;

    public MapTooLargeException(Limit limit, int most) {
        super("Too large: at most " + most + " " + limit.english);
        this.limit = limit;
        this.most = most;
    }

    public Limit limit() {
        return limit;
    }

    /** The largest allowed number of what {@link #limit()} counts. */
    public int most() {
        return most;
    }

    /** What is limited; the i18n key is {@code journey-map.format.too-large.<key>}. */
    public enum Limit {
        BYTES("bytes"),
        STEPS("steps"),
        ROWS("rows"),
        NOTES("notes"),
        VALUES("values"),
        VOTES("votes"),
        CATEGORIES("categories in a row"),
        EDITS("edits at once"),
        CATEGORIES_AT_ONCE("categories set at once"),
        HEADINGS("stages, steps and rows added at once"),
        UNKNOWN_VALUES("values that this version doesn't know"),
        DEPTH("levels of lists and objects");

        private final String english;

        Limit(String english) {
            this.english = english;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
