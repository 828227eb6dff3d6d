package io.github.journeymap.history;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.attachment.MapChanges;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.AppliedStamps;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.Recent;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.filed.VersionComments;
import io.github.journeymap.filed.VersionNote;
import io.github.journeymap.format.FiledMap;
import io.github.journeymap.format.Stamp;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.unreadable.UnreadableMapException;
import io.github.journeymap.vote.ToldVotes;
import io.github.journeymap.vote.Voters;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions of a map. Restoring writes a new version with the old content; nothing is ever rewound. */
@Named
public class MapHistory {
    /**
     * How many versions are compared with the one before, to summarise them in the reader's language; older ones show
     * their comment.
     */
    private static final int SUMMARIES = 20;

    private static final long SUMMARY_BYTES = 2L * 1024 * 1024;

    private final Access access;
    private final MapStore store;
    private final MapFiles files;
    private final FiledMaps maps;
    private final MapChanges changes;
    private final VersionComments comments;

    public MapHistory(
            Access access,
            MapStore store,
            MapFiles files,
            FiledMaps maps,
            MapChanges changes,
            VersionComments comments) {
        this.access = access;
        this.store = store;
        this.files = files;
        this.maps = maps;
        this.changes = changes;
        this.comments = comments;
    }

    /**
     * Newest first; empty when there is no file. Only as many versions are read to summarise them as can be read
     * quickly; older ones keep their stored comment.
     */
    public List<MapVersion> versions(AbstractPage page, MapName name) {
        List<Attachment> all =
                files.newest(store.viewed(page), name).map(files::versions).orElse(List.of());
        List<MapVersion> versions = new ArrayList<>();
        Optional<JourneyMap> after = all.size() < 2 ? Optional.empty() : readable(all.get(0));
        long left = SUMMARY_BYTES;
        for (int i = 0; i < all.size(); i++) {
            Attachment file = all.get(i);
            Optional<JourneyMap> before = Optional.empty();
            if (i + 1 < all.size() && i < SUMMARIES && left > 0) {
                left -= all.get(i + 1).getFileSize();
                before = readable(all.get(i + 1));
            }
            versions.add(version(file, before, after));
            after = before;
        }
        return versions;
    }

    private MapVersion version(Attachment file, Optional<JourneyMap> before, Optional<JourneyMap> after) {
        Instant modified = MapFiles.modified(file);
        VersionNote note = VersionNote.of(MapFiles.comment(file), modified);
        String comment = note.text();
        String summary =
                before.isPresent() && after.isPresent() ? comments.between(before.get(), after.get()) : comment;
        // Versions must not tell who voted, not even those that aren't read.
        boolean isOfVotes = note.isOfVotes() && !MapFiles.isUploaded(file)
                || after.flatMap(map -> FiledMaps.base(map, file)).isPresent();
        return new MapVersion(file.getVersion(), isOfVotes ? null : MapFiles.author(file), modified, comment, summary);
    }

    private Optional<JourneyMap> readable(Attachment file) {
        try {
            return Optional.of(maps.read(file));
        } catch (UnreadableMapException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads that version.
     *
     * @throws NotFoundException there is no such version (any more)
     * @throws UnreadableMapException it is not a map that can be read
     */
    public StoredMap version(AbstractPage page, MapName name, int version) {
        Attachment file = file(store.viewed(page), name, version);
        return maps.stored(name, maps.read(file), file);
    }

    /** What the current user may know of the votes on that page's maps. */
    public ToldVotes votes(AbstractPage page) {
        return store.votes(Access.owner(page).getId());
    }

    /** About how large two versions are together: for a list of versions, two are read at a time. */
    public long size(AbstractPage page, MapName name) {
        return 2 * store.size(page, name);
    }

    /** How large the files of these versions are together. */
    public long size(AbstractPage page, MapName name, Set<Integer> versions) {
        return files.newest(store.viewed(page), name).map(files::versions).orElse(List.of()).stream()
                .filter(file -> versions.contains(file.getVersion()))
                .mapToLong(Attachment::getFileSize)
                .sum();
    }

    /** The bytes of the newest version as they are, for repairing by hand. */
    public byte[] bytes(AbstractPage page, MapName name) {
        return files.newest(store.viewed(page), name).map(files::bytes).orElseThrow(NotFoundException::new);
    }

    /**
     * Makes that version the newest once more; answers the newest. Works on a broken file, too: that is how to fix it.
     *
     * @param stamp what was asked for under it is done once: what others have saved afterwards stays
     */
    public StoredMap restore(AbstractPage page, MapName name, int version, Optional<Stamp> stamp) {
        EditablePage editable = access.editable(page);
        return changes.run(editable, name, owner -> {
            Attachment newest = files.newest(owner, name).orElseThrow(NotFoundException::new);
            Optional<JourneyMap> trusted = trusted(newest);
            AppliedStamps received = store.received(owner, name, newest, trusted);
            if (received.has(stamp, editable.person())) {
                return store.load(name, newest);
            }
            AppliedStamps after = received.with(List.of(stamp), editable.person());
            Attachment chosen = file(owner, name, version);
            JourneyMap old = maps.read(chosen);
            if (isSame(newest, old)) {
                store.keep(after, owner, name, newest);
                return maps.stored(name, old, newest);
            }
            String comment = comments.restored(MapFiles.modified(chosen));
            // The file goes on remembering the saves that led to the newest version, not those that led to the old one.
            JourneyMap bare = after.into(Recent.without(old));
            // The votes stay as they are, too: restoring a version neither removes anybody's vote nor brings back one
            // that was withdrawn.
            JourneyMap restored =
                    trusted.map(now -> bare.withVotes(now.votes())).orElse(bare);
            byte[] json = maps.json(restored, new FiledMap(restored), owner.getId());
            return StoredMap.of(name, restored, files.write(owner, name, Optional.of(newest), json, comment));
        });
    }

    /** The map in that file, unless it can't be read, or nobody can say who has voted on it. */
    private Optional<JourneyMap> trusted(Attachment file) {
        try {
            return Optional.of(maps.readWithFile(file).map());
        } catch (UnreadableMapException e) {
            return Optional.empty();
        }
    }

    private boolean isSame(Attachment newest, JourneyMap old) {
        return readable(newest).filter(now -> content(now).equals(content(old))).isPresent();
    }

    /** What people have written, apart from whose votes and which saves the file remembers. */
    private static JourneyMap content(JourneyMap map) {
        return Voters.without(AppliedStamps.without(map));
    }

    private Attachment file(AbstractPage owner, MapName name, int version) {
        return files.newest(owner, name).map(files::versions).orElse(List.of()).stream()
                .filter(file -> file.getVersion() == version)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
