package com.atlassian.confluence.plugins.createcontent.api.events;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.impl.ContentBlueprint;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.plugin.ModuleCompleteKey;
import java.util.Map;

/**
 * A page was created from a blueprint.
 *
 * <p>getPage and getBlueprint as used by the listener of https://github.com/agiledigital-labs/confluence-plugin-idea-search at
 * 06d7d7b (Confluence 7.6.2). It doesn't call getBlueprintKey, which
 * https://developer.atlassian.com/server/confluence/writing-a-blueprint-advanced (of Confluence 5.1.4) and apps as old as
 * that ask: callers ask both. The package on 10 was not seen. Declared abstract, as its constructor is Confluence's own affair.
 */
public abstract class BlueprintPageCreateEvent {
    public abstract Page getPage();

    public abstract ConfluenceUser getCreator();

    public abstract Map<String, Object> getContext();

    public abstract ModuleCompleteKey getBlueprintKey();

    public abstract ContentBlueprint getBlueprint();
}
