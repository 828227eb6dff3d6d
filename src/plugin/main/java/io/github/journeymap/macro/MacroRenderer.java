package io.github.journeymap.macro;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.view.LiveTableContext;
import io.github.journeymap.view.MapStyle;
import jakarta.inject.Named;
import java.util.List;

/** Renders what a macro shows as HTML, and requires the style sheet and, for people who can edit, the script. */
@Named
public class MacroRenderer {
    private final VelocityHelperService velocity;
    private final PageResources resources;
    private final LiveTableContexts contexts;
    private final SiteAddress site;
    private final DocumentPictures pictures;
    private final UserMessages messages;

    public MacroRenderer(
            VelocityHelperService velocity,
            PageResources resources,
            LiveTableContexts contexts,
            SiteAddress site,
            DocumentPictures pictures,
            UserMessages messages) {
        this.velocity = velocity;
        this.resources = resources;
        this.contexts = contexts;
        this.site = site;
        this.pictures = pictures;
        this.messages = messages;
    }

    /** Renders only notices, if there is neither a map nor a page that could keep one. */
    String sentences(RenderingContext rendering, List<Notice> notices) {
        return map(rendering, ShownMap.nothing(site.onTheSite(), notices), ViewOptions.DEFAULT);
    }

    String map(RenderingContext rendering, ShownMap shown, ViewOptions options) {
        return rendering.isLive() ? live(rendering, shown, options) : plain(rendering, shown, options);
    }

    private String plain(RenderingContext rendering, ShownMap shown, ViewOptions options) {
        StaticTable table = new StaticTable(messages, options, rendering.isInBrowser(), pictures.of(rendering));
        int steps = rendering.isPhone() ? StaticTable.PHONE : StaticTable.PAGE;
        return shown.map()
                .map(map -> table.html(map, shown.pictures(), shown.notices(), steps))
                .orElseGet(() -> table.html(shown.notices()));
    }

    private String live(RenderingContext rendering, ShownMap shown, ViewOptions options) {
        LiveTableContext page = contexts.of(rendering, shown);
        if (!page.unsavedUrl().isEmpty()) {
            resources.require("unsaved");
        }
        List<String> style = shown.canEdit() ? MapStyle.OF_EDITORS : MapStyle.of(shown.map(), page.comments());
        style.forEach(resources::require);
        return velocity.getRenderedTemplate(LiveTable.TEMPLATE, new LiveTable(messages, options).values(shown, page));
    }
}
