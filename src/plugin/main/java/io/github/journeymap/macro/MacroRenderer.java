package io.github.journeymap.macro;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import io.github.journeymap.store.Access;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.view.LiveTableContext;
import io.github.journeymap.view.Notice;
import io.github.journeymap.view.StaticTable;
import io.github.journeymap.words.UserMessages;
import jakarta.inject.Named;
import java.util.List;

/** Turns what a macro shows into HTML, and asks for the style and, for those who may edit, the script. */
@Named
public class MacroRenderer {
    private static final String PLUGIN = "io.github.journeymap";

    private final VelocityHelperService velocity;
    private final PageBuilderService pageBuilder;
    private final WebResourceUrlProvider urls;
    private final SiteAddress site;
    private final UserMessages words;

    public MacroRenderer(
            VelocityHelperService velocity,
            PageBuilderService pageBuilder,
            WebResourceUrlProvider urls,
            SiteAddress site,
            UserMessages words) {
        this.velocity = velocity;
        this.pageBuilder = pageBuilder;
        this.urls = urls;
        this.site = site;
        this.words = words;
    }

    /** Sentences alone, where there is neither a map nor a page to keep one on. */
    String sentences(RenderingContext occasion, List<Notice> notices) {
        if (!occasion.isLive()) {
            return new StaticTable(words).html(notices);
        }
        requireStyle();
        LiveTableContext nowhere =
                new LiveTableContext(0, occasion.place(), "", 0, "", false, "", restBase(), false, "", "");
        return velocity.getRenderedTemplate(LiveTable.TEMPLATE, new LiveTable(words).context(nowhere, notices));
    }

    String map(RenderingContext occasion, MacroMap shown) {
        return occasion.isLive() ? live(occasion, shown) : plain(occasion, shown);
    }

    private String plain(RenderingContext occasion, MacroMap shown) {
        StaticTable table = new StaticTable(words);
        int steps = occasion.isTelephone() ? StaticTable.TELEPHONE : StaticTable.PAGE;
        return shown.map()
                .map(map -> table.html(map, shown.notices(), steps))
                .orElseGet(() -> table.html(shown.notices()));
    }

    private String live(RenderingContext occasion, MacroMap shown) {
        RequiredResources resources = requireStyle();
        if (shown.canEdit()) {
            resources.requireWebResource(PLUGIN + ":loader");
        }
        LiveTable table = new LiveTable(words);
        LiveTableContext facts = new LiveTableContext(
                shown.pageId(),
                occasion.place(),
                shown.name().value(),
                shown.version(),
                shown.tag(),
                shown.former(),
                shown.template(),
                restBase(),
                shown.canEdit(),
                Access.signedIn(),
                urls.getStaticPluginResourceUrl(PLUGIN + ":editor", "editor/editor.js", UrlMode.RELATIVE));
        return velocity.getRenderedTemplate(
                LiveTable.TEMPLATE,
                shown.map()
                        .map(map -> table.context(map, facts, shown.notices(), shown.beginning()))
                        .orElseGet(() -> table.context(facts, shown.notices())));
    }

    private RequiredResources requireStyle() {
        return pageBuilder.assembler().resources().requireWebResource(PLUGIN + ":map");
    }

    private String restBase() {
        return site.onTheSite() + MapAddress.REST;
    }
}
