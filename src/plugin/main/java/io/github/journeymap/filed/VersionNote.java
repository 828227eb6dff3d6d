package io.github.journeymap.filed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment of a version of a map's file: what changed, and since when this version has taken in the ones before it.
 *
 * <pre>3 notes added · 2026-11-22T10:02:11Z</pre>
 *
 * Without a time it has taken in none; without the dot it wasn't made of edits: someone uploaded it, or restored it.
 * Two dots: of votes alone, so that a list of many versions names nobody who votes, and need not read them all for
 * that.
 *
 * The time is how the next save knows that its ten minutes are over: it is with the file on every node and after every
 * restart. Someone who edits the comment can at most change how many of their own versions are kept.
 */
public record VersionNote(String text, Instant since, boolean isOfVotes) {
    /**
     * The longest text: with two dots and a time, which may have nine decimals, it fits into the 255 characters of a
     * short database column.
     */
    private static final int LONGEST = 220;

    private static final String LEFT_OUT = "…";
    private static final String OF_EDITS = " ·";
    private static final String OF_VOTES = " ··";

    /**
     * Emoji and the like, with what only joins and colours them. Confluence keeps comments in its database, and one on
     * MySQL's old {@code utf8} refuses a row with such a character: the save would fail with its comment.
     */
    private static final Pattern FOUR_BYTES =
            Pattern.compile("[\\x{10000}-\\x{10FFFF}][\\x{10000}-\\x{10FFFF}\\x{200D}\\x{FE0F}]*+");

    private static final Pattern STAMPED =
            Pattern.compile("(.*?)( ··?) (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)", Pattern.DOTALL);

    /** The note of a version that changed more than votes. */
    VersionNote(String text, Instant since) {
        this(text, since, false);
    }

    /** @param saved when the version was saved: what {@link #since} is if the comment doesn't say */
    public static VersionNote of(String comment, Instant saved) {
        String text = comment == null ? "" : comment;
        Matcher stamped = STAMPED.matcher(text);
        if (stamped.matches()) {
            try {
                Instant since = Instant.parse(stamped.group(3));
                return new VersionNote(
                        stamped.group(1),
                        since.isAfter(saved) ? saved : since,
                        stamped.group(2).equals(OF_VOTES));
            } catch (DateTimeException e) {
                return new VersionNote(text, saved);
            }
        }
        for (String mark : List.of(OF_VOTES, OF_EDITS)) {
            if (text.endsWith(mark)) {
                return new VersionNote(text.substring(0, text.length() - mark.length()), saved, mark.equals(OF_VOTES));
            }
        }
        return new VersionNote(text, saved);
    }

    /** Since when a version with this comment has taken in others; empty if it hasn't. */
    public static Optional<Instant> stamp(String comment, Instant saved) {
        boolean stamped = comment != null && STAMPED.matcher(comment).matches();
        return stamped ? Optional.of(of(comment, saved).since()) : Optional.empty();
    }

    /** The comment of a version that takes in others since that time. */
    public String stamped() {
        return unstamped() + " " + since;
    }

    /** The comment of a version that takes in no other. */
    public String unstamped() {
        return shortened() + (isOfVotes ? OF_VOTES : OF_EDITS);
    }

    /** Whether a version with this comment holds what the one before it held, but for what its author edited. */
    public static boolean isOfEdits(String comment) {
        return comment != null
                && (comment.endsWith(OF_EDITS)
                        || comment.endsWith(OF_VOTES)
                        || STAMPED.matcher(comment).matches());
    }

    private String shortened() {
        String storable = FOUR_BYTES.matcher(text).replaceAll(LEFT_OUT);
        return storable.length() <= LONGEST ? storable : storable.substring(0, LONGEST - 1) + LEFT_OUT;
    }
}
