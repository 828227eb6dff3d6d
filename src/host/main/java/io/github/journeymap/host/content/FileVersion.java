package io.github.journeymap.host.content;

import java.time.Instant;

/**
 * One version of an attachment.
 *
 * @param original id of the newest version, if this is an earlier one; null otherwise
 * @param creator user name, like {@code modifier}; null if unknown
 */
public record FileVersion(
        long id,
        long container,
        String fileName,
        String mediaType,
        long size,
        int version,
        String comment,
        Long original,
        String creator,
        Instant created,
        String modifier,
        Instant modified,
        boolean minorEdit) {
    public long head() {
        return original == null ? id : original;
    }
}
