package io.github.journeymap.host.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.confluence.plugins.createcontent.impl.ContentBlueprint;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.plugin.ModuleCompleteKey;
import java.util.Map;

/** Someone published a page that began as a blueprint. */
public final class BlueprintPageCreated extends BlueprintPageCreateEvent {
    private final Page page;
    private final ConfluenceUser creator;
    private final ModuleCompleteKey blueprint;

    public BlueprintPageCreated(Page page, ConfluenceUser creator, ModuleCompleteKey blueprint) {
        this.page = page;
        this.creator = creator;
        this.blueprint = blueprint;
    }

    @Override
    public Page getPage() {
        return page;
    }

    @Override
    public ConfluenceUser getCreator() {
        return creator;
    }

    @Override
    public Map<String, Object> getContext() {
        return Map.of();
    }

    @Override
    public ModuleCompleteKey getBlueprintKey() {
        return blueprint;
    }

    @Override
    public ContentBlueprint getBlueprint() {
        ContentBlueprint kept = new ContentBlueprint();
        kept.setModuleCompleteKey(blueprint.getCompleteKey());
        return kept;
    }
}
