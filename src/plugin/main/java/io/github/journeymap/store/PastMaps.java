package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.format.UnreadableMapException;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The map as it was when a former version of its page was current: the newest version of the file that was there when
 * that time ended. Nothing but dates ties the two together.
 */
@Named
public class PastMaps {
    private final MapStore store;
    private final MapFiles files;
    private final PageTimes times;

    public PastMaps(MapStore store, MapFiles files, PageTimes times) {
        this.store = store;
        this.files = files;
        this.times = times;
    }

    /** Empty when the page has no map of that name, or had none then and lost none since. */
    public Optional<PastMap> find(AbstractPage former, MapName name) {
        AbstractPage owner = store.viewed(former);
        Optional<Attachment> newest = files.newest(owner, name);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        return pick(files.versions(newest.get()), times.end(former, owner))
                .map(pick -> new PastMap(load(name, pick.version()), pick.purged()));
    }

    /** @param purged whether a version that was right for the time is gone */
    record Pick(Attachment version, boolean purged) {}

    /**
     * The version that was the newest at that time. If that one was removed, the next one after it: the numbers have a
     * gap there which the later version, by its own note, didn't make by taking others in.
     */
    static Optional<Pick> pick(List<Attachment> newestFirst, Instant time) {
        Attachment later = null;
        for (Attachment version : newestFirst) {
            if (!MapFiles.modified(version).isAfter(time)) {
                boolean gone = later != null && later.getVersion() - version.getVersion() > 1 && !tookIn(later, time);
                return Optional.of(gone ? new Pick(later, true) : new Pick(version, false));
            }
            later = version;
        }
        boolean gone = later != null && later.getVersion() > 1 && !tookIn(later, time);
        return gone ? Optional.of(new Pick(later, true)) : Optional.empty();
    }

    // All that the later version took in was saved after that time.
    private static boolean tookIn(Attachment later, Instant time) {
        return VersionNote.stamp(MapFiles.comment(later), MapFiles.modified(later))
                .filter(since -> since.isAfter(time))
                .isPresent();
    }

    private StoredMap load(MapName name, Attachment version) {
        try {
            return StoredMap.of(name, files.read(version), version);
        } catch (UnreadableMapException e) {
            return store.load(name, version);
        }
    }
}
