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
     * gap there which no later version, by its own note, made by taking others in.
     */
    static Optional<Pick> pick(List<Attachment> newestFirst, Instant time) {
        Optional<Attachment> then = newestFirst.stream()
                .filter(version -> !MapFiles.modified(version).isAfter(time))
                .findFirst();
        List<Attachment> after =
                newestFirst.subList(0, then.map(newestFirst::indexOf).orElse(newestFirst.size()));
        if (after.isEmpty()) {
            return then.map(version -> new Pick(version, false));
        }
        Attachment next = after.get(after.size() - 1);
        boolean gap = next.getVersion() - then.map(Attachment::getVersion).orElse(0) > 1;
        boolean gone = gap && after.stream().noneMatch(later -> tookIn(later, time, MapFiles.modified(next)));
        return gone ? Optional.of(new Pick(next, true)) : then.map(version -> new Pick(version, false));
    }

    // All that this version took in was saved after that time, and the first of it no later than the other.
    private static boolean tookIn(Attachment version, Instant time, Instant next) {
        return VersionNote.stamp(MapFiles.comment(version), MapFiles.modified(version))
                .filter(since -> since.isAfter(time) && !since.isAfter(next))
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
