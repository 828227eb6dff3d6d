package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps autosaves from piling up: what one person saves within ten minutes ends as one version.
 *
 * <p>The new version is written first; then the one before it may go. It stays when somebody else saved it, when its
 * ten minutes are over, and when a version of the page needs it to show the map as it was then.
 *
 * @param mayGo whether the version before is this person's own and no page needs it
 * @param since when that version's ten minutes began
 */
record VersionFold(boolean mayGo, Instant since) {
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Of what is the newest version until this person's save: to be asked before the save, under the lock. */
    static VersionFold of(Attachment newest, ConfluenceUser person, AbstractPage page, PageTimes times) {
        Instant saved = MapFiles.modified(newest);
        Instant stamped = VersionNote.of(MapFiles.comment(newest), saved).since();
        Instant since = within(stamped, saved) ? stamped : saved;
        boolean mayGo = samePerson(MapFiles.author(newest), person) && !times.hasEndedSince(page, saved);
        return new VersionFold(mayGo, since);
    }

    /** Whether a version saved at that time takes the place of the one before it. */
    boolean removes(Instant saved) {
        return mayGo && within(since, saved);
    }

    /** The version of that number: never the newest, which Confluence would remove as readily. */
    static Optional<Attachment> takenIn(List<Attachment> versions, Attachment newest, int number) {
        return versions.stream()
                .filter(version -> version.getVersion() == number && number < newest.getVersion())
                .filter(version -> version.getId() != newest.getId() && !version.isLatestVersion())
                .findFirst();
    }

    private static boolean within(Instant start, Instant end) {
        return Duration.between(start, end).compareTo(WINDOW) < 0;
    }

    private static boolean samePerson(ConfluenceUser one, ConfluenceUser other) {
        return one != null && other != null && one.getKey().equals(other.getKey());
    }
}
