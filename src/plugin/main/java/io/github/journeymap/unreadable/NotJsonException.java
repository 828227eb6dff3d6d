package io.github.journeymap.unreadable;

import java.util.Locale;
import java.util.Optional;

/** The bytes are not JSON at all. */
public final class NotJsonException extends UnreadableMapException {
    private final String path;
    private final Optional<Encoding> encoding;

    public NotJsonException(String path) {
        super("This is not JSON: it breaks off or goes wrong at " + path);
        this.path = path;
        encoding = Optional.empty();
    }

    public NotJsonException(Encoding encoding) {
        super("This is not UTF-8, but " + encoding);
        path = "$";
        this.encoding = Optional.of(encoding);
    }

    /** The last place that could be read, such as {@code $.rows[3]}. */
    public String path() {
        return path;
    }

    /** How the bytes are to be read, where that alone is what is wrong with them. */
    public Optional<Encoding> encoding() {
        return encoding;
    }

    /** Of text that isn't UTF-8; the i18n key is {@code journey-map.format.encoding.<key>}. */
    public enum Encoding {
        UTF_16,
        UTF_32,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
