package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.compare.Touched;
import io.github.journeymap.format.FiledMap;
import io.github.journeymap.format.UnreadableMapException;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.PageTimes;
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
    private final VersionComments comments;
    private final PageTimes times;

    VersionWriter(MapFiles files, VersionComments comments, PageTimes times) {
        this.files = files;
        this.comments = comments;
        this.times = times;
    }

    /** A version that was written, and the numbers of those that it replaces once it is committed. */
    record Version(StoredMap stored, List<Integer> superseded) {}

    /**
     * Writes a version of the current user's; takes in their last one if it is fresh, and the one before it if that is one
     * of votes: so there is at most one of these, at the end.
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
        boolean ofEdits = newest.map(MapFiles::comment)
                .filter(VersionNote::isOfEdits)
                .filter(comment -> !MapFiles.isUploaded(newest.get()))
                .isPresent();
        Recent recent = ofEdits ? Recent.of(filed.map()) : Recent.NONE;
        boolean onlyVotes = parts.stream().noneMatch(part -> part.applied().changesMoreThanVotes());
        // What the newest version says of itself must be read before it becomes the previous one.
        Optional<Integer> votes = newest.filter(file -> recent.base().isPresent())
                .filter(file -> !times.hasEndedSince(page, MapFiles.modified(file)))
                .map(Attachment::getVersion);
        Optional<VersionCoalescing> fold = newest.flatMap(file -> VersionCoalescing.of(file, recent, person, files))
                .filter(own -> !onlyVotes || own.isNewest() && recent.base().isEmpty())
                .filter(own -> !times.hasEndedSince(page, own.saved()))
                .filter(own -> own.removes(now(newest.get())));
        // Confluence's date of the new version decides; until it is known, this clock's guess is good enough for words.
        boolean goesOn = fold.filter(VersionCoalescing::isNewest).isPresent();
        Recent.Changes changes = changes(newest, filed, after, goesOn ? Optional.of(recent) : Optional.empty(), parts)
                .with(parts, person);
        boolean ofVotes = onlyVotes && fold.isEmpty() && newest.isPresent();
        Recent remembered = ofVotes ? ofVotes(recent, newest.get()) : ofEdits(recent, newest, person, changes);
        String told = comments.told(changes, goesOn, after);
        // Votes that are taken in leave a gap, which needs a time; but nobody's ten minutes begin with someone else's
        // vote.
        String comment = fold.map(VersionCoalescing::since)
                .or(() -> votes.map(version -> now(newest.get())))
                .map(since -> new VersionNote(told, since, ofVotes).stamped())
                .orElseGet(() -> new VersionNote(told, Instant.EPOCH, ofVotes).unstamped());
        JourneyMap remembering = remembered.into(after);
        byte[] json = files.bytes(remembering, filed, page.getId());
        Attachment written = files.write(page, name, newest, json, comment);
        List<Integer> superseded = Stream.concat(
                        fold
                                .filter(own -> own.removes(MapFiles.modified(written)))
                                .map(VersionCoalescing::version)
                                .stream(),
                        votes.stream())
                .distinct()
                .toList();
        return new Version(files.stored(name, remembering, written), superseded);
    }

    private static Recent ofEdits(
            Recent recent, Optional<Attachment> newest, ConfluenceUser person, Recent.Changes changes) {
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
    private Recent.Changes changes(
            Optional<Attachment> newest,
            FiledMap filed,
            JourneyMap after,
            Optional<Recent> recent,
            List<SaveResult.Part> parts) {
        if (recent.isPresent() && recent.get().changes().isEmpty()) {
            return compared(newest.get(), after);
        }
        Recent.Changes changes = recent.flatMap(Recent::changes).orElseGet(() -> Recent.Changes.none(newest.isEmpty()));
        for (SaveResult.Part part : parts) {
            changes.touched()
                    .add(filed.map(), part.applied().edits(), part.applied().outcomes());
        }
        return changes;
    }

    /** What has changed since the version before the one that is taken in, which doesn't say what itself has changed. */
    private Recent.Changes compared(Attachment superseded, JourneyMap after) {
        try {
            return files.versions(superseded).stream()
                    .filter(version -> version.getVersion() < superseded.getVersion())
                    .findFirst()
                    .map(base -> Recent.Changes.of(Touched.between(files.read(base), after)))
                    .orElseGet(() -> Recent.Changes.none(true));
        } catch (UnreadableMapException e) {
            return Recent.Changes.none(true);
        }
    }

    /** A clock that is behind the versions that are there isn't trusted. */
    private static Instant now(Attachment newest) {
        Instant now = Instant.now();
        Instant saved = MapFiles.modified(newest);
        return now.isBefore(saved) ? saved : now;
    }
}
