package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.attachment.MapChanges;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.AppliedStamps;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.Recent;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.filed.VersionComments;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.format.FiledMap;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.format.Stamp;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.Votes;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.refusal.OtherFileException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.site.PageTimes;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.UnreadableMapException;
import io.github.journeymap.vote.ToldVotes;
import io.github.journeymap.vote.Voters;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and changes the maps of pages. Every method checks the permission of the current user first. A file that can't
 * be read is never written over.
 */
@Named
public class MapStore {
    /** Views look for a readable version no further than this, however many broken ones someone uploads. */
    private static final long MOST_BYTES_OF_BROKEN_VERSIONS = 4L * Limits.MAP_BYTES;

    private static final long MOST_BYTES_FOR_TITLES = 4L * Limits.MAP_BYTES;

    private static final long LEAST_COST_OF_A_VERSION = 4096;

    private final Access access;
    private final MapFiles files;
    private final FiledMaps maps;
    private final MapChanges changes;
    private final VersionComments comments;
    private final UnsavedStamps stamps;
    private final EditSaves saves;

    public MapStore(
            Access access,
            MapFiles files,
            FiledMaps maps,
            MapChanges changes,
            VersionComments comments,
            PageTimes times,
            UnsavedStamps stamps) {
        this.access = access;
        this.files = files;
        this.maps = maps;
        this.changes = changes;
        this.comments = comments;
        this.stamps = stamps;
        this.saves = new EditSaves(files, maps, changes, stamps, new VersionWriter(files, maps, comments, times));
    }

    /** The map as it now is; empty when there is no file of that name yet. */
    public Optional<StoredMap> find(AbstractPage page, MapName name) {
        AbstractPage owner = viewed(page);
        return files.newest(owner, name).map(newest -> load(name, newest));
    }

    /**
     * All maps of the page, by name. They are read one at a time; past {@link #MOST_BYTES_FOR_TITLES}, the remaining
     * ones are listed without their titles.
     */
    public List<MapTitle> titles(AbstractPage page) {
        List<MapTitle> titles = new ArrayList<>();
        long left = MOST_BYTES_FOR_TITLES;
        for (Map.Entry<MapName, Attachment> file : files.all(viewed(page)).entrySet()) {
            MapName name = file.getKey();
            left -= cost(file.getValue());
            if (left < 0) {
                titles.add(new MapTitle(name, file.getValue().getVersion(), ""));
            } else {
                StoredMap stored = loadNewest(name, file.getValue());
                titles.add(new MapTitle(
                        name,
                        stored.version(),
                        stored.map().map(JourneyMap::title).orElse("")));
            }
        }
        return titles;
    }

    /** All maps of the page, by name, none of them read yet. */
    public List<UnreadMap> unread(AbstractPage page) {
        List<UnreadMap> maps = new ArrayList<>();
        files.all(viewed(page))
                .forEach((name, file) ->
                        maps.add(new UnreadMap(name, file.getFileSize(), () -> loadNewest(name, file))));
        return maps;
    }

    /** What the current user may know of the votes on that page's maps. */
    public ToldVotes votes(long page) {
        return maps.voters().told(page);
    }

    /** How large the map's file is; 0 when there is none. */
    public long size(AbstractPage page, MapName name) {
        return files.newest(viewed(page), name).map(Attachment::getFileSize).orElse(0L);
    }

    /** The names of all maps of the page, without reading them. */
    public List<MapName> names(AbstractPage page) {
        return List.copyOf(files.all(viewed(page)).keySet());
    }

    /** The revision of the map, without reading it. */
    public Revision revision(EditablePage page, MapName name) {
        return Revision.of(files.newest(page.owner(), name));
    }

    /** As {@link #revision(EditablePage, MapName)}, for anyone who can only view the page. */
    public Revision revision(AbstractPage page, MapName name) {
        return Revision.of(files.newest(viewed(page), name));
    }

    /** Whether the map came as a file that someone uploaded, since the revision of that tag. */
    public boolean isUploadedSince(AbstractPage page, MapName name, String tag) {
        return isFileUploadedSince(viewed(page), name, tag);
    }

    /** As {@link #isUploadedSince(AbstractPage, MapName, String)}, for anyone who can change the page. */
    public boolean isUploadedSince(EditablePage page, MapName name, String tag) {
        return isFileUploadedSince(page.owner(), name, tag);
    }

    private boolean isFileUploadedSince(AbstractPage owner, MapName name, String tag) {
        return files.newest(owner, name)
                .filter(newest -> files.isUploadedSince(newest, tag))
                .isPresent();
    }

    /**
     * Applies the edits to the latest map, or to the batch's template when there is no file yet. Those who save the
     * same map at the same moment on this node are taken in together, each with an answer of their own.
     */
    public SaveResult edit(EditablePage page, MapName name, EditBatch batch) {
        return MapChanges.saving(() -> saves.save(page, name, maps.voters().signed(page, batch)));
    }

    /**
     * Writes a map that someone still has in their browser after its file was deleted or replaced. It becomes a version
     * of its own, without votes, since a browser can't say who has voted.
     *
     * @param seen the tag of what is in its place, as far as its author knows
     * @throws OtherFileException something else is there by now
     */
    public StoredMap putBack(EditablePage page, MapName name, String seen, JourneyMap map) {
        JourneyMap clean = Voters.without(AppliedStamps.without(map));
        byte[] json = MapWriter.write(clean);
        return changes.run(page, name, owner -> {
            Optional<Attachment> newest = files.newest(owner, name);
            if (!Revision.areSame(Revision.of(newest).tag(), seen)) {
                throw new OtherFileException(newest.isPresent());
            }
            return StoredMap.of(name, clean, files.write(owner, name, newest, json, comments.putBack()));
        });
    }

    /**
     * Removes everyone's votes for good: nobody can vote for someone else again. If there are none, nothing is written.
     *
     * @param stamp what was asked for under it is done once: whoever votes afterwards keeps their vote
     */
    public void clearVotes(EditablePage page, MapName name, Optional<Stamp> stamp) {
        changes.run(page, name, owner -> {
            Attachment newest = files.newest(owner, name).orElseThrow(NotFoundException::new);
            FiledMap filed = maps.readForChange(newest, name);
            AppliedStamps received = received(owner, name, newest, Optional.of(filed.map()));
            if (received.has(stamp, page.person())) {
                return newest;
            }
            AppliedStamps after = received.with(List.of(stamp), page.person());
            Votes votes = filed.map().votes();
            if (votes.on().isEmpty()) {
                keep(after, owner, name, newest);
            } else {
                JourneyMap bare = after.into(Recent.without(filed.map())).withVotes(votes.with(Map.of()));
                byte[] json = maps.json(bare, filed, owner.getId());
                files.write(owner, name, Optional.of(newest), json, comments.votesCleared());
            }
            return newest;
        });
    }

    /**
     * Puts the template's map on the page, under the page's title, unless there is a file of that name. It is one write
     * and needs no transaction of its own: a failure in one that joined the creation of the page would undo the page as
     * well.
     */
    public void start(AbstractPage page, MapName name, String template) {
        EditablePage editable = access.editable(page);
        changes.locked(editable, name, () -> {
            AbstractPage owner = editable.owner();
            if (files.newest(owner, name).isEmpty()) {
                JourneyMap map = titled(Templates.get(template), owner.getTitle());
                files.write(owner, name, Optional.empty(), MapWriter.write(map), comments.started());
            }
            return name;
        });
    }

    /**
     * What has been asked for of the map in that file, and must not be done again.
     *
     * @param map empty if the file doesn't say
     */
    public AppliedStamps received(AbstractPage owner, MapName name, Attachment newest, Optional<JourneyMap> map) {
        AppliedStamps filed = map.map(AppliedStamps::of).orElseGet(() -> new AppliedStamps(Map.of()));
        return stamps.addedTo(filed, owner.getId(), name, Revision.of(newest));
    }

    /** Remembers what was asked for and changed nothing, so that there is no version that could say so. */
    public void keep(AppliedStamps received, AbstractPage owner, MapName name, Attachment newest) {
        stamps.keep(received, owner.getId(), name, Revision.of(newest));
    }

    /** A page's title may be longer than a map's. */
    private static JourneyMap titled(JourneyMap map, String title) {
        String clean = PlainText.clean(title);
        return clean.codePointCount(0, clean.length()) <= Limits.HEADING ? map.withTitle(clean) : map;
    }

    /** @throws NotFoundException this person may not see the page */
    public AbstractPage viewed(AbstractPage page) {
        if (!access.canView(page)) {
            throw new NotFoundException();
        }
        return Access.owner(page);
    }

    /** The newest readable version, with the newest version's problem if it has one. */
    public StoredMap load(MapName name, Attachment newest) {
        StoredMap stored = loadNewest(name, newest);
        if (stored.problem().isEmpty()) {
            return stored;
        }
        long left = MOST_BYTES_OF_BROKEN_VERSIONS;
        for (Attachment older : files.versions(newest)) {
            if (left > 0 && older.getVersion() < newest.getVersion()) {
                left -= cost(older);
                try {
                    return maps.stored(name, older, newest, stored.problem());
                } catch (UnreadableMapException e) {
                    // This one is no better; there may be an older one that is.
                }
            }
        }
        return stored;
    }

    /** The newest version, or its problem, at the cost of one reading. */
    public StoredMap loadNewest(MapName name, Attachment newest) {
        try {
            return maps.stored(name, maps.read(newest), newest);
        } catch (UnreadableMapException e) {
            return StoredMap.of(name, Optional.empty(), newest, newest, Optional.of(e));
        }
    }

    /** What reading the file costs, in bytes. */
    private static long cost(Attachment file) {
        return Math.max(LEAST_COST_OF_A_VERSION, Math.min(file.getFileSize(), Limits.MAP_BYTES));
    }
}
