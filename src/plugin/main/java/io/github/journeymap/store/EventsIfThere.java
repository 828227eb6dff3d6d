package io.github.journeymap.store;

import com.atlassian.event.api.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Listens for events for as long as the plugin runs. Where the class of an event is missing, nobody listens: what depends
 * on it is then done without, or otherwise.
 */
public abstract class EventsIfThere implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EventsIfThere.class);

    private final EventPublisher events;
    private Object listener;

    protected EventsIfThere(EventPublisher events) {
        this.events = events;
    }

    /** @throws LinkageError the events are not there */
    protected abstract Object newListener();

    @Override
    public void afterPropertiesSet() {
        try {
            Object fresh = newListener();
            events.register(fresh);
            listener = fresh;
        } catch (LinkageError e) {
            LOG.info("{} has nothing to listen for here", getClass().getSimpleName(), e);
        }
    }

    @Override
    public void destroy() {
        if (listener != null) {
            events.unregister(listener);
        }
    }
}
