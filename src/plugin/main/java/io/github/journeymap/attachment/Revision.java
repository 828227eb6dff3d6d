package io.github.journeymap.attachment;

import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.model.Limits;
import java.util.Optional;

/**
 * Which content of a map a client has seen. The version number alone isn't enough: a file that was deleted and created
 * again starts at 1, and if the newest version is removed, the next one reuses its number.
 *
 * @param version numbers grow, with gaps, as long as it is the same file; 0 while there is none
 * @param tag 1 to 64 letters, digits and {@code -}; another one for other content
 */
public record Revision(int version, String tag) {
    /** There is no file. */
    public static final Revision NONE = new Revision(0, "0");

    public static Revision of(Attachment file) {
        // Seconds, as some databases keep no more.
        String tag = short36(file.getId())
                + '-'
                + short36(file.getVersion())
                + '-'
                + short36(file.getFileSize())
                + '-'
                + short36(MapFiles.modified(file).getEpochSecond());
        return new Revision(file.getVersion(), tag);
    }

    /**
     * Whether both tags are of the same content, though the time in one was taken when it was saved and in the other
     * when it was read. A database that keeps no fractions of seconds may round them up: MySQL does, see
     * https://dev.mysql.com/doc/refman/8.0/en/fractional-seconds.html.
     */
    public static boolean areSame(String one, String other) {
        return one.equals(other)
                || isTag(one)
                        && isTag(other)
                        && untimed(one).equals(untimed(other))
                        && Math.abs(seconds(one) - seconds(other)) <= 1;
    }

    /** The number of the version that a tag is of; 0: of none, or it isn't a tag of ours. */
    static int version(String tag) {
        String[] parts = tag.split("-");
        try {
            return parts.length < 2 ? 0 : Integer.parseInt(parts[1], Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether this can be a tag at all: what a request says may be anything, of any length. */
    public static boolean isTag(String text) {
        return Limits.isId(text);
    }

    /** Identifies the file of a tag, whatever its version; empty if there is none. */
    public static String file(String tag) {
        return tag.substring(0, Math.max(0, tag.indexOf('-')));
    }

    /** What is in a tag but the time. */
    public static String untimed(String tag) {
        int time = tag.lastIndexOf('-');
        return time < 0 ? tag : tag.substring(0, time);
    }

    /** The time in a tag; far from all others where there is none. */
    private static long seconds(String tag) {
        try {
            return Integer.toUnsignedLong(
                    Integer.parseUnsignedInt(tag.substring(tag.lastIndexOf('-') + 1), Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE / 2;
        }
    }

    public static Revision of(Optional<Attachment> file) {
        return file.map(Revision::of).orElse(NONE);
    }

    private static String short36(long number) {
        return Long.toString(number, Character.MAX_RADIX);
    }
}
