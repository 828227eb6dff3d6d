package io.github.journeymap.unreadable;

/** This is JSON, but not a journey map (or not edits): says where, what was expected and what was found. */
public final class NotAJourneyMapException extends UnreadableMapException {
    private final String path;
    private final Expected expected;
    private final String argument;
    private final String found;

    public NotAJourneyMapException(String path, Expected expected, String argument, String found) {
        super(path + ": expected " + expected.english(argument) + ", but found "
                + (found.isEmpty() ? "nothing" : found));
        this.path = path;
        this.expected = expected;
        this.argument = argument;
        this.found = found;
    }

    /** {@code $.rows[3].tone}. */
    public String path() {
        return path;
    }

    public Expected expected() {
        return expected;
    }

    /** What {@link #expected()} is about, such as the largest length; empty when it needs nothing. */
    public String argument() {
        return argument;
    }

    /** What stands there, as short JSON ({@code "sad"}, {@code 3}, {@code null}, {@code […]}); empty for nothing. */
    public String found() {
        return found;
    }
}
