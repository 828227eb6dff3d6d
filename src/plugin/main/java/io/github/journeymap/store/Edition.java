package io.github.journeymap.store;

import com.atlassian.confluence.pages.Attachment;
import java.util.Optional;

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

    static Edition of(Attachment file) {
        // Seconds, as some databases keep no more.
        String tag = short36(file.getId())
                + '-'
                + short36(file.getVersion())
                + '-'
                + short36(MapFiles.modified(file).getEpochSecond())
                + '-'
                + short36(file.getFileSize());
        return new Edition(file.getVersion(), tag);
    }

    static Edition of(Optional<Attachment> file) {
        return file.map(Edition::of).orElse(NONE);
    }

    private static String short36(long number) {
        return Long.toString(number, Character.MAX_RADIX);
    }
}
