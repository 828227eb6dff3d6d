package io.github.journeymap.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.event.api.EventListener;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.template.Templates;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attaches a blueprint's map to the page that was made from it. */
public class BlueprintPages {
    private static final Logger LOG = LoggerFactory.getLogger(BlueprintPages.class);
    private static final Map<String, String> TEMPLATES = Map.of(
            "io.github.journeymap:five-e-blueprint", Templates.FIVE_E,
            "io.github.journeymap:four-stage-blueprint", Templates.FOUR_STAGE,
            "io.github.journeymap:emotions-blueprint", Templates.EMOTIONS,
            "io.github.journeymap:service-blueprint-blueprint", Templates.SERVICE_BLUEPRINT);

    private final MapStore store;
    private final UserMessages messages;

    BlueprintPages(MapStore store, UserMessages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** A failure here must not take the new page with it; without the file the macro shows the same map. */
    @EventListener
    public void created(BlueprintPageCreateEvent event) {
        try {
            String template = TEMPLATES.get(MadeFrom.blueprint(event));
            if (template != null) {
                store.start(event.getPage(), MapName.DEFAULT, Templates.in(messages.language(), template));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The map of a new page will be attached with its first edit", e);
        }
    }
}
