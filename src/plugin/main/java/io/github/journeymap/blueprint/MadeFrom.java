package io.github.journeymap.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.confluence.plugins.createcontent.impl.ContentBlueprint;
import com.atlassian.plugin.ModuleCompleteKey;
import io.github.journeymap.site.OptionalApi;
import java.util.Objects;

/**
 * Which blueprint a page was made from. Atlassian's tutorial asks the event for it in one way, an app for a later
 * version in another; which of them Confluence still knows was not to be found.
 */
final class MadeFrom {
    private MadeFrom() {}

    /** {@code plugin.key:module-key}; empty if Confluence doesn't tell. */
    static String blueprint(BlueprintPageCreateEvent event) {
        String key = OptionalApi.get(() -> key(event.getBlueprintKey()), "");
        return key.isEmpty() ? OptionalApi.get(() -> key(event.getBlueprint()), "") : key;
    }

    private static String key(ModuleCompleteKey blueprint) {
        return blueprint == null ? "" : blueprint.getCompleteKey();
    }

    private static String key(ContentBlueprint blueprint) {
        return blueprint == null ? "" : Objects.requireNonNullElse(blueprint.getModuleCompleteKey(), "");
    }
}
