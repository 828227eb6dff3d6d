package io.github.journeymap.blueprint;

import com.atlassian.event.api.EventPublisher;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.site.Listening;
import io.github.journeymap.store.MapStore;
import jakarta.inject.Named;

/**
 * Listens for pages made from a blueprint.
 *
 * <p>The event's class belongs to Confluence's own blueprint plugin, which can be switched off. Then nothing is lost:
 * the macro shows its template, and the first edit makes the file.
 */
@Named
public class BlueprintEvents implements AutoCloseable {
    private final Listening listening;

    public BlueprintEvents(EventPublisher events, MapStore store, UserMessages messages) {
        listening = Listening.to(events, () -> new BlueprintPages(store, messages));
    }

    @Override
    public void close() {
        listening.close();
    }
}
