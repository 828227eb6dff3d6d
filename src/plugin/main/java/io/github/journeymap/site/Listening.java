package io.github.journeymap.site;

import com.atlassian.event.api.EventPublisher;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for events until it is closed. Where the class of an event is missing, nobody listens: what depends on it is
 * then done without, or otherwise.
 *
 * <p>A component that listens is itself {@link AutoCloseable}, so that Spring closes it when the app stops
 * (https://docs.spring.io/spring-framework/reference/core/beans/factory-nature.html): an interface of the JDK, and no
 * import of Spring that a Confluence could cease to give.
 */
public final class Listening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final EventPublisher events;
    private final Object listener;

    private Listening(EventPublisher events, Object listener) {
        this.events = events;
        this.listener = listener;
    }

    /** @param listener makes it; where an event's class is missing, this fails to link */
    public static Listening to(EventPublisher events, Supplier<Object> listener) {
        try {
            Object made = listener.get();
            events.register(made);
            return new Listening(events, made);
        } catch (LinkageError e) {
            LOG.info("This Confluence lacks an event that the app would listen for", e);
            return new Listening(events, null);
        }
    }

    @Override
    public void close() {
        if (listener != null) {
            events.unregister(listener);
        }
    }
}
