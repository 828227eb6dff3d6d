package io.github.journeymap.history;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.filed.VersionNote;
import io.github.journeymap.site.PageTimes;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.unreadable.UnreadableMapException;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
    private final FiledMaps maps;
    private final PageTimes times;

    public PastMaps(MapStore store, MapFiles files, FiledMaps maps, PageTimes times) {
        this.store = store;
        this.files = files;
        this.maps = maps;
        this.times = times;
    }

    /**
     * The map that the former version of the page showed; empty if the page has no map of that name, or had none then
     * and lost none since.
     */
    public Optional<PastMap> find(AbstractPage former, MapName name) {
        AbstractPage owner = store.viewed(former);
        Optional<Attachment> newest = files.newest(owner, name);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        return pick(files.versions(newest.get()), times.end(former, owner))
                .map(pick -> new PastMap(load(name, pick.version()), pick.purged()));
    }

    /**
     * The map as it was at that time, or shortly before: where what was there then has been taken in by a later
     * version, the one before that, so that anyone who asks what changed since is shown too much rather than too
     * little. Empty when it hadn't begun by then.
     */
    public Optional<StoredMap> at(AbstractPage page, MapName name, Instant time) {
        return files.newest(store.viewed(page), name).map(files::versions).orElse(List.of()).stream()
                // Some databases keep no parts of a second.
                .filter(version -> MapFiles.modified(version).isBefore(time.truncatedTo(ChronoUnit.SECONDS)))
                .findFirst()
                .map(then -> load(name, then));
    }

    /**
     * A version of a page's map by its number, or by a day: the last of that day. Where that one is gone, the next one
     * after it, which took it in; empty when there is none, or nothing that is meant.
     *
     * @param version {@code 4} or {@code 2026-11-26}, a day where the server stands
     */
    public Optional<PastMap> find(AbstractPage page, MapName name, String version) {
        List<Attachment> all =
                files.newest(store.viewed(page), name).map(files::versions).orElse(List.of());
        Optional<Pick> pick = Optional.empty();
        if (version.matches("\\d{1,9}")) {
            int number = Integer.parseInt(version);
            pick = all.stream()
                    .filter(file -> file.getVersion() >= number)
                    .min(Comparator.comparingInt(Attachment::getVersion))
                    .map(file -> new Pick(file, file.getVersion() != number));
        } else if (version.matches("\\d{4}-\\d{2}-\\d{2}")) {
            pick = endOf(version).flatMap(end -> pick(all, end));
        }
        return pick.map(found -> new PastMap(load(name, found.version()), found.purged()));
    }

    private static Optional<Instant> endOf(String day) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant()
                    .minusMillis(1));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
            return maps.stored(name, maps.read(version), version);
        } catch (UnreadableMapException e) {
            return store.load(name, version);
        }
    }
}
