package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.history.MapHistory;
import io.github.journeymap.history.PastMaps;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.NewerFormatException;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads the map that an address names when it is its turn, for resources that make something else of it. */
@Named
public class AskedMaps {
    private final MapStore store;
    private final MapHistory history;
    private final PastMaps past;
    private final Turns turns;

    public AskedMaps(MapStore store, MapHistory history, PastMaps past, Turns turns) {
        this.store = store;
        this.history = history;
        this.past = past;
        this.turns = turns;
    }

    /** @param stored empty where there is no file, and for a former version of a newer format, of which only what is understood is shown */
    record Asked(JourneyMap map, Optional<StoredMap> stored) {}

    /** @param before empty if there was no map yet */
    record Change(Optional<JourneyMap> before, JourneyMap now) {}

    /** The map as it is stored; empty if there is no file. */
    Optional<StoredMap> stored(AbstractPage page, MapName name) {
        return turns.take(store.size(page, name), () -> store.find(page, name));
    }

    /** The bytes of the newest version, readable or not. */
    byte[] bytes(AbstractPage page, MapName name) {
        return turns.take(store.size(page, name), () -> history.bytes(page, name));
    }

    /** Passes the map as it was at that moment, and as it is, to {@code making}. */
    <T> T since(AbstractPage page, MapName name, Instant moment, Making<Change, T> making) {
        long size = store.size(page, name);
        // Of two versions, the earlier one may have been larger.
        return turns.take(size > Turns.SMALL ? 2L * Limits.MAP_BYTES : 2 * size, () -> {
            JourneyMap now =
                    store.find(page, name).orElseThrow(NotFoundException::new).newest();
            return making.of(new Change(past.at(page, name, moment).flatMap(StoredMap::map), now));
        });
    }

    /**
     * Passes the map to {@code making}. Where there is no file yet, it is the template's map; one that can't be read is
     * an error.
     *
     * @param number the version of the map, when a former version of the page is shown; 0 if there was no map yet, null
     *     for the newest version
     */
    <T> T find(AbstractPage page, MapName name, String template, String number, Making<Asked, T> making) {
        Integer version = number == null ? null : Numbers.version(number);
        long size = version == null ? store.size(page, name) : history.size(page, name, Set.of(version));
        return turns.take(
                size,
                () -> making.of(
                        version == null ? newest(page, name, template) : former(page, name, template, version)));
    }

    /** What is made of a map while it is its turn. */
    @FunctionalInterface
    interface Making<M, T> {
        T of(M read);
    }

    private Asked newest(AbstractPage page, MapName name, String template) {
        Optional<StoredMap> stored = store.find(page, name);
        if (stored.isEmpty()) {
            return template(template);
        }
        return new Asked(stored.get().newest(), stored);
    }

    private Asked former(AbstractPage page, MapName name, String template, int version) {
        if (version == 0) {
            return template(template);
        }
        try {
            StoredMap stored = history.version(page, name, version);
            return new Asked(stored.map().orElseThrow(), Optional.of(stored));
        } catch (NewerFormatException e) {
            return new Asked(e.map().orElseThrow(() -> e), Optional.empty());
        }
    }

    private static Asked template(String key) {
        JourneyMap map = Templates.find(key == null ? "" : key).orElseGet(() -> Templates.get(Templates.FIVE_E));
        return new Asked(map, Optional.empty());
    }
}
