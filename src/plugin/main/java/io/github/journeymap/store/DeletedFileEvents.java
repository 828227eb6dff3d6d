package io.github.journeymap.store;

import com.atlassian.event.api.EventPublisher;
import jakarta.inject.Named;

/** Listens for files that are deleted. Without the event's class, readers aren't told that there was a map. */
@Named
public class DeletedFileEvents extends EventsIfThere {
    private final DeletedMaps deleted;

    public DeletedFileEvents(EventPublisher events, DeletedMaps deleted) {
        super(events);
        this.deleted = deleted;
    }

    @Override
    protected Object newListener() {
        return new DeletedFiles(deleted);
    }
}
