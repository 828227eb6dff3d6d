package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps autosaves from piling up: what one person saves within ten minutes ends as one version, also while others save in
 * turns with them.
 *
 * <p>The new version is written first; then this person's last one before it may go. It stays when its ten minutes are
 * over, and when a version of the page may need it to show the map as it was then.
 *
 * @param version the number of the version that may go
 * @param since when that version's ten minutes began
 * @param isNewest whether nobody has saved since
 */
record VersionFold(int version, Instant since, boolean isNewest) {
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Databases round times, up or down; more than that is a clock that was put back. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /**
     * Of what is there until this person's save: to be asked before the save, under the lock.
     *
     * @return empty when this person has no version that might go
     */
    static Optional<VersionFold> of(
            List<Attachment> newestFirst, ConfluenceUser person, AbstractPage page, PageTimes times) {
        return ownLast(newestFirst, person)
                .filter(version -> !times.hasEndedSince(page, MapFiles.modified(version)))
                .map(version -> new VersionFold(version.getVersion(), since(version), version == newestFirst.get(0)));
    }

    /** None behind somebody's upload or restored version: only there may be what these have left out. */
    private static Optional<Attachment> ownLast(List<Attachment> newestFirst, ConfluenceUser person) {
        for (Attachment version : newestFirst) {
            if (samePerson(MapFiles.author(version), person)) {
                return Optional.of(version);
            }
            if (!VersionNote.isOfEdits(MapFiles.comment(version))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Instant since(Attachment version) {
        Instant saved = MapFiles.modified(version);
        Instant stamped = VersionNote.of(MapFiles.comment(version), saved).since();
        return within(stamped, saved) ? stamped : saved;
    }

    /** Whether a version saved at that time takes the place of that one. */
    boolean removes(Instant saved) {
        return within(since, saved);
    }

    /** The version of that number: never the newest, which Confluence would remove as readily. */
    static Optional<Attachment> takenIn(List<Attachment> versions, Attachment newest, int number) {
        return versions.stream()
                .filter(version -> version.getVersion() == number && number < newest.getVersion())
                .filter(version -> version.getId() != newest.getId() && !version.isLatestVersion())
                .findFirst();
    }

    private static boolean within(Instant start, Instant end) {
        Duration time = Duration.between(start, end);
        return time.compareTo(WINDOW) < 0 && time.compareTo(ROUNDING.negated()) > 0;
    }

    private static boolean samePerson(ConfluenceUser one, ConfluenceUser other) {
        return one != null && other != null && one.getKey().equals(other.getKey());
    }
}
