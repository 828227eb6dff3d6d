package io.github.journeymap.store;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;

/**
 * One version of a map's file, unread.
 *
 * @param version numbers grow, with gaps
 * @param author null when unknown
 * @param comment what its author's save changed, in the author's language
 */
public record MapVersion(int version, ConfluenceUser author, Instant modified, String comment) {}
