package io.github.journeymap.history;

import com.atlassian.event.api.EventPublisher;
import io.github.journeymap.site.Listening;
import jakarta.inject.Named;

/** Listens for files that are deleted. Without the event's class, readers aren't told that there was a map. */
@Named
public class DeletedFileEvents implements AutoCloseable {
    private final Listening listening;

    public DeletedFileEvents(EventPublisher events, DeletedMaps deleted) {
        listening = Listening.to(events, () -> new DeletedFiles(deleted));
    }

    @Override
    public void close() {
        listening.close();
    }
}
