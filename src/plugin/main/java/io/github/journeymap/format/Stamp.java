package io.github.journeymap.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies an edit, so that one that is sent again is not applied again: the random id of the browser window that
 * made it, and a number that goes up with each edit of that window. A number is never used for another edit. What is
 * asked for without edits (restoring a version, clearing the votes) has an id of its own in the place of the window's.
 *
 * <pre>"stamp": "k3x9…:17"</pre>
 */
public record Stamp(String client, long number) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{1,64}):([0-9]{1,15})");

    /** Empty for anything that isn't a stamp. */
    public static Optional<Stamp> of(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches()
                ? Optional.of(new Stamp(shape.group(1), Long.parseLong(shape.group(2))))
                : Optional.empty();
    }
}
