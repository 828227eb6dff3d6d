package io.github.journeymap.store;

import com.atlassian.confluence.pages.Attachment;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which content of a map one has seen. The number of the version alone doesn't say: a file that was deleted and made
 * again begins at 1, and so does the next version after the newest was removed get its number.
 *
 * @param version numbers grow, with gaps, as long as it is the same file; 0 while there is none
 * @param tag 1 to 64 letters, digits and {@code -}; another one for other content
 */
public record Edition(int version, String tag) {
    /** There is no file. */
    public static final Edition NONE = new Edition(0, "0");

    private static final Pattern TIMED = Pattern.compile("(.+)-([0-9a-z]{1,10})");

    static Edition of(Attachment file) {
        // Seconds, as some databases keep no more.
        String tag = short36(file.getId())
                + '-'
                + short36(file.getVersion())
                + '-'
                + short36(file.getFileSize())
                + '-'
                + short36(MapFiles.modified(file).getEpochSecond());
        return new Edition(file.getVersion(), tag);
    }

    /**
     * Whether both tags are of the same content, though the time in one was taken when it was saved and in the other when
     * it was read. A database that keeps no fractions of seconds may round them up: MySQL does, see
     * https://dev.mysql.com/doc/refman/8.0/en/fractional-seconds.html.
     */
    public static boolean areSame(String one, String other) {
        Matcher first = TIMED.matcher(one);
        Matcher second = TIMED.matcher(other);
        return one.equals(other)
                || first.matches()
                        && second.matches()
                        && first.group(1).equals(second.group(1))
                        && Math.abs(seconds(first) - seconds(second)) <= 1;
    }

    /** What is in a tag but the time. */
    public static String untimed(String tag) {
        return TIMED.matcher(tag).replaceFirst("$1");
    }

    private static long seconds(Matcher timed) {
        return Long.parseLong(timed.group(2), Character.MAX_RADIX);
    }

    static Edition of(Optional<Attachment> file) {
        return file.map(Edition::of).orElse(NONE);
    }

    private static String short36(long number) {
        return Long.toString(number, Character.MAX_RADIX);
    }
}
