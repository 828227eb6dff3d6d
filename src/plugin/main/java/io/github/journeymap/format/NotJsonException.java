package io.github.journeymap.format;

/** The bytes are not JSON at all. */
public final class NotJsonException extends UnreadableMapException {
    private final String path;

    NotJsonException(String path) {
        super("This is not JSON: it breaks off or goes wrong at " + path);
        this.path = path;
    }

    /** The last place that could be read, such as {@code $.rows[3]}. */
    public String path() {
        return path;
    }
}
