package io.github.journeymap.host.content;

import java.time.Instant;

/**
 * A page, blog post or comment, or an earlier version of one.
 *
 * @param body storage format
 * @param parent the page above, or the page a comment is on; null for none
 * @param original the current version, if this is an earlier one or a draft of it; null otherwise
 * @param creator user name, like {@code modifier}; null if unknown
 * @param blueprint key of the blueprint module the draft was made from; null for none
 */
public record Content(
        long id,
        String type,
        String space,
        String title,
        String body,
        int version,
        String status,
        Long parent,
        Long original,
        String creator,
        Instant created,
        String modifier,
        Instant modified,
        String comment,
        String blueprint) {
    public static final String PAGE = "page";
    public static final String BLOG_POST = "blogpost";
    public static final String COMMENT = "comment";

    public static final String CURRENT = "current";
    public static final String DRAFT = "draft";
    public static final String DELETED = "deleted";
    public static final String HISTORICAL = "historical";

    public boolean isCurrent() {
        return status.equals(CURRENT);
    }

    public boolean isDraft() {
        return status.equals(DRAFT);
    }

    /** Whether it is in the trash. */
    public boolean isDeleted() {
        return status.equals(DELETED);
    }

    /** This version as an earlier one of its page, in a row of that id. */
    Content historical(long row) {
        return new Content(
                row,
                type,
                space,
                title,
                body,
                version,
                HISTORICAL,
                parent,
                id,
                creator,
                created,
                modifier,
                modified,
                comment,
                null);
    }

    /** The id of the version that is current; its own, if this is it. */
    public long head() {
        return original == null ? id : original;
    }
}
