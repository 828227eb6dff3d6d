package io.github.journeymap.blueprint;

import com.atlassian.event.api.EventPublisher;
import io.github.journeymap.store.EventsIfThere;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.words.ReaderWords;
import jakarta.inject.Named;

/**
 * Listens for pages made from a blueprint.
 *
 * <p>The event's class belongs to Confluence's own blueprint plugin, which can be switched off. Then nothing is lost: the
 * macro shows its template, and the first edit makes the file.
 */
@Named
public class BlueprintEvents extends EventsIfThere {
    private final MapStore store;
    private final ReaderWords words;

    public BlueprintEvents(EventPublisher events, MapStore store, ReaderWords words) {
        super(events);
        this.store = store;
        this.words = words;
    }

    @Override
    protected Object newListener() {
        return new BlueprintPages(store, words);
    }
}
