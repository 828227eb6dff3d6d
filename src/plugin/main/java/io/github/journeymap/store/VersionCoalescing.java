package io.github.journeymap.store;

import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.filed.Recent;
import io.github.journeymap.filed.VersionNote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps autosaves from piling up: what one person saves within ten minutes ends as one version, also while others save
 * in between.
 *
 * <p>The new version is written first; then this person's last one before it may go. It stays when its ten minutes are
 * over, and when a version of the page may need it to show the map as it was then.
 *
 * @param version the number of the version that may go
 * @param since when that version's ten minutes began
 * @param saved when it was saved
 * @param isNewest whether nobody has saved since, but votes
 */
record VersionCoalescing(int version, Instant since, Instant saved, boolean isNewest) {
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Databases round times, up or down; more than that is a clock that was put back. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /**
     * The person's version that may be replaced by the save that they are about to make; call this under the lock. A
     * version is never replaced if someone else has uploaded a file or restored a version after it, since it may be the
     * only place that has what these left out. Nor is an uploaded version, since it tells those who haven't seen it yet
     * that there was an upload.
     *
     * @param recent of the newest version
     * @return empty if no version of this person may be replaced
     */
    static Optional<VersionCoalescing> of(Attachment newest, Recent recent, ConfluenceUser person, MapFiles files) {
        if (MapFiles.isUploaded(newest)) {
            return Optional.empty();
        }
        if (recent.base().isEmpty() && samePerson(MapFiles.author(newest), person)) {
            return Optional.of(of(newest, true));
        }
        return recent.versionOf(person)
                .flatMap(number -> files.version(newest, number).filter(old -> isRemovable(old, newest, number)))
                .filter(old -> samePerson(MapFiles.author(old), person) && !MapFiles.isUploaded(old))
                .map(old -> of(old, recent.base().equals(Optional.of(old.getVersion()))));
    }

    private static VersionCoalescing of(Attachment version, boolean isNewest) {
        return new VersionCoalescing(version.getVersion(), since(version), MapFiles.modified(version), isNewest);
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

    /** Whether it is the version of that number, and not the newest, which Confluence would remove as readily. */
    static boolean isRemovable(Attachment version, Attachment newest, int number) {
        return version.getVersion() == number
                && number < newest.getVersion()
                && version.getId() != newest.getId()
                && !version.isLatestVersion();
    }

    private static boolean within(Instant start, Instant end) {
        Duration time = Duration.between(start, end);
        return time.compareTo(WINDOW) < 0 && time.compareTo(ROUNDING.negated()) > 0;
    }

    private static boolean samePerson(ConfluenceUser one, ConfluenceUser other) {
        return one != null && other != null && one.getKey().equals(other.getKey());
    }
}
