package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.format.LostBytesException;
import io.github.journeymap.format.MapTooLargeException;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.format.UnreadableMapException;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.template.Templates;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and changes the maps of pages. Every method checks the permission of the current user first.
 *
 * <p>A change holds the map's lock on all nodes and runs in one transaction that ends before the lock is given back,
 * so that the next one reads what this one wrote. A file that can't be read is never written over.
 */
@Named
public class MapStore {
    private static final Logger LOG = LoggerFactory.getLogger(MapStore.class);

    /** Views look for a readable version no further than this, however many broken ones somebody uploads. */
    private static final long MOST_BYTES_OF_BROKEN_VERSIONS = 4L * Limits.MAP_BYTES;

    private static final long MOST_BYTES_FOR_TITLES = 4L * Limits.MAP_BYTES;

    private static final long LEAST_COST_OF_A_VERSION = 4096;

    private final Access access;
    private final MapFiles files;
    private final MapLocks locks;
    private final TransactionTemplate transactions;
    private final ChangeWords changes;
    private final PageTimes times;
    private final UnsavedStamps stamps;

    public MapStore(
            Access access,
            MapFiles files,
            MapLocks locks,
            TransactionTemplate transactions,
            ChangeWords changes,
            PageTimes times,
            UnsavedStamps stamps) {
        this.access = access;
        this.files = files;
        this.locks = locks;
        this.transactions = transactions;
        this.changes = changes;
        this.times = times;
        this.stamps = stamps;
    }

    /** The map as it now is; empty when there is no file of that name yet. */
    public Optional<StoredMap> find(AbstractPage page, MapName name) {
        AbstractPage owner = viewed(page);
        return files.newest(owner, name).map(newest -> load(name, newest));
    }

    /**
     * All maps of the page, by name. They are read one after the other and none is kept; past so many bytes, the titles of
     * those that follow aren't looked for.
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
                StoredMap stored = load(name, file.getValue());
                titles.add(new MapTitle(
                        name,
                        stored.version(),
                        stored.map().map(JourneyMap::title).orElse("")));
            }
        }
        return titles;
    }

    /** How large the map's file is; 0 when there is none. */
    public long size(AbstractPage page, MapName name) {
        return files.newest(viewed(page), name).map(Attachment::getFileSize).orElse(0L);
    }

    /** The names of all maps of the page, without reading them. */
    public List<MapName> names(AbstractPage page) {
        return List.copyOf(files.all(viewed(page)).keySet());
    }

    /** The edition of the map, without reading it. */
    public Edition edition(AbstractPage page, MapName name) {
        return Edition.of(files.newest(viewed(page), name));
    }

    /** Applies the edits to the latest map, or to the batch's template when there is no file yet. */
    public Saved edit(AbstractPage page, MapName name, EditBatch batch) {
        return locked(page, name, owner -> {
            AtomicInteger takenIn = new AtomicInteger();
            Saved saved = transactions.execute(() -> apply(owner, name, batch, takenIn));
            if (!saved.edition().equals(saved.before())) {
                stamps.forget(owner.getId(), name);
            }
            if (takenIn.get() > 0) {
                tidy(owner, name, takenIn.get());
            }
            return saved;
        });
    }

    /** @param takenIn is given the number of the version that may go once this is committed */
    private Saved apply(AbstractPage owner, MapName name, EditBatch batch, AtomicInteger takenIn) {
        Optional<Attachment> newest = files.newest(owner, name);
        requireFileOf(batch, Edition.of(newest));
        JourneyMap before = newest.map(file -> readForChange(file, name))
                .orElseGet(() -> Templates.find(batch.template()).orElseGet(() -> Templates.get(Templates.FIVE_E)));
        Edition seen = Edition.of(newest);
        // To be asked before the file is written.
        boolean overUpload = newest.filter(MapFiles::isUploaded).isPresent();
        Received received = stamps.addedTo(Received.of(before), owner.getId(), name);
        Received.Result result = received.apply(before, batch, Access.user());
        if (result.map().equals(before)) {
            stamps.keep(received.with(batch, Access.user()), owner.getId(), name);
            Optional<StoredMap> stored = newest.map(file -> StoredMap.of(name, before, file));
            return new Saved(seen, overUpload, result.taken(), stored, Received.without(before), result.outcomes());
        }
        JourneyMap after = received.with(batch, Access.user()).into(result.map());
        StoredMap stored = save(owner, name, newest, before, after, takenIn);
        return new Saved(
                seen, overUpload, result.taken(), Optional.of(stored), Received.without(after), result.outcomes());
    }

    /** An author who had no file yet goes along with the one that somebody else has begun. */
    private static void requireFileOf(EditBatch batch, Edition now) {
        String file = Edition.file(batch.seen());
        boolean hadFile = batch.seen().isEmpty() ? batch.base() > 0 : !file.isEmpty();
        boolean isGone = now.equals(Edition.NONE);
        if (hadFile && (isGone || !file.isEmpty() && !file.equals(Edition.file(now.tag())))) {
            throw new OtherFileException(!isGone);
        }
    }

    /**
     * Makes a map the page's once more whose file was deleted, or has another one in its place: as a version of its
     * own.
     *
     * @param seen the tag of what is there instead, as far as the author knows
     * @throws OtherFileException it is something else by now
     */
    public StoredMap putBack(AbstractPage page, MapName name, String seen, JourneyMap map) {
        JourneyMap clean = Received.without(map);
        byte[] json = MapWriter.write(clean);
        return changing(page, name, owner -> {
            Optional<Attachment> newest = files.newest(owner, name);
            if (!Edition.areSame(Edition.of(newest).tag(), seen)) {
                throw new OtherFileException(newest.isPresent());
            }
            return StoredMap.of(name, clean, files.write(owner, name, newest, json, changes.putBack()));
        });
    }

    /**
     * Removes a version that the newest has taken in; only after that one is committed, because Confluence deletes the
     * bytes at once, and no rollback brings them back. A version too many does no harm, so this never fails a save.
     */
    private void tidy(AbstractPage owner, MapName name, int takenIn) {
        try {
            transactions.execute(() -> {
                files.newest(owner, name)
                        .flatMap(newest -> VersionFold.takenIn(files.versions(newest), newest, takenIn))
                        .ifPresent(files::remove);
                return name;
            });
        } catch (RuntimeException e) {
            LOG.warn("Version {} of a journey map on page {} could not be removed", takenIn, owner.getId(), e);
        }
    }

    /**
     * Puts the template's map on the page, unless there is a file of that name. It is one write and needs no transaction
     * of its own; a failure in one that the page is being made in would take the page along.
     */
    public void start(AbstractPage page, MapName name, String template) {
        locked(page, name, owner -> {
            if (files.newest(owner, name).isEmpty()) {
                JourneyMap map = Templates.get(template);
                files.write(owner, name, Optional.empty(), MapWriter.write(map), changes.started());
            }
            return name;
        });
    }

    /** @throws NotFoundException this person may not see the page */
    AbstractPage viewed(AbstractPage page) {
        if (!access.canView(page)) {
            throw new NotFoundException();
        }
        return Access.owner(page);
    }

    /** The newest readable version, with the newest version's problem if it has one. */
    StoredMap load(MapName name, Attachment newest) {
        UnreadableMapException problem;
        try {
            return StoredMap.of(name, files.read(newest), newest);
        } catch (UnreadableMapException e) {
            problem = e;
        }
        long left = MOST_BYTES_OF_BROKEN_VERSIONS;
        for (Attachment older : files.versions(newest)) {
            if (left > 0 && older.getVersion() < newest.getVersion()) {
                left -= cost(older);
                try {
                    return StoredMap.of(name, Optional.of(files.read(older)), older, newest, Optional.of(problem));
                } catch (UnreadableMapException e) {
                    // This one is no better; there may be an older one that is.
                }
            }
        }
        return StoredMap.of(name, Optional.empty(), newest, newest, Optional.of(problem));
    }

    /** Of reading it, in bytes. */
    private static long cost(Attachment file) {
        return Math.max(LEAST_COST_OF_A_VERSION, Math.min(file.getFileSize(), Limits.MAP_BYTES));
    }

    /** Under the lock, in a transaction, after the permission check. */
    <T> T changing(AbstractPage page, MapName name, Function<AbstractPage, T> change) {
        return locked(page, name, owner -> transactions.execute(() -> change.apply(owner)));
    }

    private <T> T locked(AbstractPage page, MapName name, Function<AbstractPage, T> change) {
        return saving(() -> {
            access.requireEdit(page);
            AbstractPage owner = Access.owner(page);
            return locks.holding(owner.getId(), name, () -> change.apply(owner));
        });
    }

    /** Writes a version; takes in this person's last one if it is fresh. */
    private StoredMap save(
            AbstractPage page,
            MapName name,
            Optional<Attachment> newest,
            JourneyMap before,
            JourneyMap after,
            AtomicInteger takenIn) {
        byte[] json = bytes(after);
        // What the newest version says of itself must be read before it becomes the previous one.
        Optional<VersionFold> fold = newest.map(files::versions)
                .flatMap(versions -> VersionFold.of(versions, Access.user(), page, times))
                .filter(own -> own.removes(now(newest.get())));
        // Confluence's date of the new version decides; until it is known, this clock's guess is good enough for words.
        String words = fold.filter(VersionFold::isNewest)
                .map(own -> since(newest.get(), after))
                .orElseGet(() -> changes.between(before, after));
        String comment = fold.map(own -> new VersionNote(words, own.since()).stamped())
                .orElseGet(() -> new VersionNote(words, Instant.EPOCH).unstamped());
        Attachment written = files.write(page, name, newest, json, comment);
        fold.filter(own -> own.removes(MapFiles.modified(written))).ifPresent(own -> takenIn.set(own.version()));
        return StoredMap.of(name, after, written);
    }

    /** No clock is believed that is behind what is there. */
    private static Instant now(Attachment newest) {
        Instant now = Instant.now();
        Instant saved = MapFiles.modified(newest);
        return now.isBefore(saved) ? saved : now;
    }

    /** A map that fills its file to the brim is saved all the same. */
    static byte[] bytes(JourneyMap map) {
        try {
            return MapWriter.write(map);
        } catch (MapTooLargeException e) {
            return MapWriter.write(Received.without(map));
        }
    }

    /** What has changed since the version before the one that is taken in. */
    private String since(Attachment takenIn, JourneyMap after) {
        try {
            return files.versions(takenIn).stream()
                    .filter(version -> version.getVersion() < takenIn.getVersion())
                    .findFirst()
                    .map(base -> changes.between(files.read(base), after))
                    .orElseGet(() -> changes.startedWith(after));
        } catch (UnreadableMapException e) {
            return changes.startedWith(after);
        }
    }

    JourneyMap readForChange(Attachment file, MapName name) {
        try {
            return files.read(file);
        } catch (LostBytesException e) {
            // Perhaps for a moment only; nothing tells.
            throw new NotSavedException(e);
        } catch (UnreadableMapException e) {
            throw new BrokenMapException(name.fileName(), e);
        }
    }

    private static <T> T saving(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal | UnreadableMapException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotSavedException(e);
        }
    }
}
