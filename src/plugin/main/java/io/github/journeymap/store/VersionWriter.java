package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.Recent;
import io.github.journeymap.filed.SavedChanges;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.filed.VersionComments;
import io.github.journeymap.filed.VersionNote;
import io.github.journeymap.format.FiledMap;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.PageTimes;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the versions that saves make, and says of each what it changed. It looks at no version but the newest and the
 * one that is to be taken in, however many there are.
 */
final class VersionWriter {
    private final MapFiles files;
    private final FiledMaps maps;
    private final VersionComments comments;
    private final PageTimes times;

    VersionWriter(MapFiles files, FiledMaps maps, VersionComments comments, PageTimes times) {
        this.files = files;
        this.maps = maps;
        this.comments = comments;
        this.times = times;
    }

    /** A version that was written, and the numbers of those that it replaces once it is committed. */
    record Version(StoredMap stored, List<Integer> superseded) {}

    /**
     * Writes a version of the current user's; takes in their last one if it is fresh, and the one before it if that is
     * one of votes: so there is at most one of these, at the end.
     *
     * @param filed the map of the newest version, or the template where there is none
     * @param parts what the people who are saved at once did to that
     */
    Version write(
            AbstractPage page,
            MapName name,
            Optional<Attachment> newest,
            FiledMap filed,
            JourneyMap after,
            List<SaveResult.Part> parts) {
        ConfluenceUser person = Access.user();
        boolean onlyVotes = parts.stream().noneMatch(part -> part.applied().changesMoreThanVotes());
        // What the newest version says of itself must be read before it becomes the previous one.
        Recent recent = recent(newest, filed);
        Optional<Integer> votes = votesTakenIn(page, newest, recent);
        Optional<VersionCoalescing> own = ownTakenIn(page, newest, recent, person, onlyVotes);
        boolean goesOn = own.filter(VersionCoalescing::isNewest).isPresent();
        SavedChanges changes = changes(newest, filed, after, goesOn ? Optional.of(recent) : Optional.empty(), parts);
        changes.add(others(parts, person));
        boolean ofVotes = onlyVotes && own.isEmpty() && newest.isPresent();
        Recent remembered = ofVotes ? ofVotes(recent, newest.get()) : ofEdits(recent, newest, person, changes);
        JourneyMap remembering = remembered.into(after);
        // Votes that are taken in leave a gap, which needs a time; but nobody's ten minutes begin with someone else's
        // vote.
        Optional<Instant> since = own.map(VersionCoalescing::since).or(() -> votes.map(version -> now(newest.get())));
        String comment = comment(comments.told(changes, goesOn, after), since, ofVotes);
        byte[] json = maps.json(remembering, filed, page.getId());
        Attachment written = files.write(page, name, newest, json, comment);
        return new Version(maps.stored(name, remembering, written), superseded(own, votes, written));
    }

    /** Those who saved with its author and whose edits had an effect; nobody is told who votes. */
    private static List<ConfluenceUser> others(List<SaveResult.Part> parts, ConfluenceUser author) {
        return parts.stream()
                .filter(part -> part.applied().changesMoreThanVotes())
                .map(SaveResult.Part::by)
                .filter(by -> !by.getKey().equals(author.getKey()))
                .toList();
    }

    /** What the newest version remembers, unless someone uploaded or restored it. */
    private static Recent recent(Optional<Attachment> newest, FiledMap filed) {
        return newest.filter(file -> VersionNote.isOfEdits(MapFiles.comment(file)) && !MapFiles.isUploaded(file))
                .map(file -> Recent.of(filed.map()))
                .orElse(Recent.NONE);
    }

    /** The number of the newest version, if it is one of votes that no version of the page needs. */
    private Optional<Integer> votesTakenIn(AbstractPage page, Optional<Attachment> newest, Recent recent) {
        return newest.filter(file -> recent.base().isPresent())
                .filter(file -> !times.hasEndedSince(page, MapFiles.modified(file)))
                .map(Attachment::getVersion);
    }

    /**
     * The person's own version to take in, by this clock. Whether it may really go is decided by the date that
     * Confluence gives the new version; until that is known, the guess is good enough for the words of the comment.
     */
    private Optional<VersionCoalescing> ownTakenIn(
            AbstractPage page, Optional<Attachment> newest, Recent recent, ConfluenceUser person, boolean onlyVotes) {
        return newest.flatMap(file -> VersionCoalescing.of(file, recent, person, files))
                .filter(own -> !onlyVotes || own.isNewest() && recent.base().isEmpty())
                .filter(own -> !times.hasEndedSince(page, own.saved()))
                .filter(own -> own.removes(now(newest.get())));
    }

    private static String comment(String told, Optional<Instant> since, boolean ofVotes) {
        return since.map(time -> new VersionNote(told, time, ofVotes).stamped())
                .orElseGet(() -> new VersionNote(told, Instant.EPOCH, ofVotes).unstamped());
    }

    private static List<Integer> superseded(
            Optional<VersionCoalescing> own, Optional<Integer> votes, Attachment written) {
        Instant saved = MapFiles.modified(written);
        Optional<Integer> removed =
                own.filter(version -> version.removes(saved)).map(VersionCoalescing::version);
        return Stream.concat(removed.stream(), votes.stream()).distinct().toList();
    }

    private static Recent ofEdits(
            Recent recent, Optional<Attachment> newest, ConfluenceUser person, SavedChanges changes) {
        Map<String, Integer> versions = newest.map(
                        file -> recent.versionsAfter(MapFiles.author(file), file.getVersion(), person))
                .orElse(Map.of());
        return new Recent(versions, Optional.of(changes), Optional.empty());
    }

    /** Anyone who votes has no part in what the versions before have changed. */
    private static Recent ofVotes(Recent recent, Attachment newest) {
        return new Recent(
                recent.versionsAfter(MapFiles.author(newest), newest.getVersion()),
                recent.changes(),
                recent.base().or(() -> Optional.of(newest.getVersion())));
    }

    /**
     * What the new version changes.
     *
     * @param recent of the version that it takes in, if that is the newest
     */
    private SavedChanges changes(
            Optional<Attachment> newest,
            FiledMap filed,
            JourneyMap after,
            Optional<Recent> recent,
            List<SaveResult.Part> parts) {
        if (recent.isPresent() && recent.get().changes().isEmpty()) {
            return compared(newest.get(), after);
        }
        SavedChanges changes = recent.flatMap(Recent::changes)
                .orElseGet(() -> newest.isEmpty() ? SavedChanges.ofTheFirst() : SavedChanges.none());
        for (SaveResult.Part part : parts) {
            changes.add(filed.map(), part.applied().edits(), part.applied().outcomes());
        }
        return changes;
    }

    /**
     * What has changed since the version before the one that is taken in, which doesn't say what itself has changed.
     */
    private SavedChanges compared(Attachment superseded, JourneyMap after) {
        try {
            return files.versions(superseded).stream()
                    .filter(version -> version.getVersion() < superseded.getVersion())
                    .findFirst()
                    .map(base -> SavedChanges.between(maps.read(base), after))
                    .orElseGet(() -> SavedChanges.ofTheFirst());
        } catch (UnreadableMapException e) {
            return SavedChanges.ofTheFirst();
        }
    }

    /** A clock that is behind the versions that are there isn't trusted. */
    private static Instant now(Attachment newest) {
        Instant now = Instant.now();
        Instant saved = MapFiles.modified(newest);
        return now.isBefore(saved) ? saved : now;
    }
}
