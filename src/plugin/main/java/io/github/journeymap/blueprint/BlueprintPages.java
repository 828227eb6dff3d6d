package io.github.journeymap.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.event.api.EventListener;
import io.github.journeymap.store.MapName;
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
            "io.github.journeymap:four-stage-blueprint", Templates.FOUR_STAGE);

    private final MapStore store;

    BlueprintPages(MapStore store) {
        this.store = store;
    }

    /** A failure here must not take the new page with it; without the file the macro shows the same map. */
    @EventListener
    public void created(BlueprintPageCreateEvent event) {
        String template = TEMPLATES.get(event.getBlueprintKey().getCompleteKey());
        if (template == null) {
            return;
        }
        try {
            store.start(event.getPage(), MapName.DEFAULT, template);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The map of the new page {} will be attached with its first edit",
                    event.getPage().getId(),
                    e);
        }
    }
}
