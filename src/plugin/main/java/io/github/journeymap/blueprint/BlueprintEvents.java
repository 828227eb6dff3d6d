package io.github.journeymap.blueprint;

import com.atlassian.event.api.EventPublisher;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.words.ReaderWords;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Listens for pages made from a blueprint, for as long as the plugin runs.
 *
 * <p>The event's class belongs to Confluence's own blueprint plugin, which can be switched off. Then nobody listens, and
 * nothing is lost: the macro shows its template, and the first edit makes the file.
 */
@Named
public class BlueprintEvents implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BlueprintEvents.class);

    private final EventPublisher events;
    private final MapStore store;
    private final ReaderWords words;
    private Object listener;

    public BlueprintEvents(EventPublisher events, MapStore store, ReaderWords words) {
        this.events = events;
        this.store = store;
        this.words = words;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            Object fresh = new BlueprintPages(store, words);
            events.register(fresh);
            listener = fresh;
        } catch (LinkageError e) {
            LOG.info("There are no blueprints here, so new pages get their map with the first edit", e);
        }
    }

    @Override
    public void destroy() {
        if (listener != null) {
            events.unregister(listener);
        }
    }
}
