package io.github.journeymap.history;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;

/**
 * One version of a map's file.
 *
 * @param version numbers grow, with gaps
 * @param author null when unknown
 * @param comment what its author's save changed, in the author's language
 * @param summary what is different from the version before, in the reader's language; the comment where that is not
 *     known
 */
public record MapVersion(int version, ConfluenceUser author, Instant modified, String comment, String summary) {}
