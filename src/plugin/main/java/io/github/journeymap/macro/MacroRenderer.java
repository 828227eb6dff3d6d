package io.github.journeymap.macro;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.NoteComments;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.store.Voters;
import io.github.journeymap.view.LiveComments;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.view.LiveTableContext;
import io.github.journeymap.view.MapStyle;
import io.github.journeymap.view.Notice;
import io.github.journeymap.view.ShownMap;
import io.github.journeymap.view.StaticTable;
import io.github.journeymap.view.ViewOptions;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Renders what a macro shows as HTML, and requires the style sheet and, for people who can edit, the script. */
@Named
public class MacroRenderer {
    private static final String PLUGIN = "io.github.journeymap";

    private final VelocityHelperService velocity;
    private final PageBuilderService pageBuilder;
    private final WebResourceUrlProvider urls;
    private final PageTitles titles;
    private final SiteAddress site;
    private final Voters voters;
    private final NoteComments comments;
    private final LateEditors editors;
    private final Access access;
    private final UserMessages messages;

    public MacroRenderer(
            VelocityHelperService velocity,
            PageBuilderService pageBuilder,
            WebResourceUrlProvider urls,
            PageTitles titles,
            SiteAddress site,
            Voters voters,
            NoteComments comments,
            LateEditors editors,
            Access access,
            UserMessages messages) {
        this.velocity = velocity;
        this.pageBuilder = pageBuilder;
        this.urls = urls;
        this.titles = titles;
        this.site = site;
        this.voters = voters;
        this.comments = comments;
        this.editors = editors;
        this.access = access;
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
        StaticTable table = new StaticTable(messages, options, rendering.isInBrowser());
        int steps = rendering.isPhone() ? StaticTable.PHONE : StaticTable.PAGE;
        return shown.map()
                .map(map -> table.html(map, shown.portrait(), shown.notices(), steps))
                .orElseGet(() -> table.html(shown.notices()));
    }

    private String live(RenderingContext rendering, ShownMap shown, ViewOptions options) {
        RequiredResources resources = pageBuilder.assembler().resources();
        LiveComments said = comments(rendering, shown);
        List<String> keys = shown.canEdit() ? MapStyle.OF_EDITORS : MapStyle.of(shown.map(), said);
        boolean mayHoldWords = mayHoldWords(rendering, shown);
        if (mayHoldWords) {
            resources.requireWebResource(PLUGIN + ":unsaved");
        }
        keys.forEach(key -> resources.requireWebResource(PLUGIN + ":" + key));
        LiveTableContext page = new LiveTableContext(
                rendering.indexOnPage(),
                rendering.pageTitle(),
                Access.signedIn(),
                script("editor"),
                shown.map().map(map -> titles.in(map, site.fromElsewhere())).orElse(Map.of()),
                shown.map()
                        .filter(map -> !map.votes().isNone())
                        .map(map -> voters.current(shown.address().pageId()))
                        .orElse(""),
                said,
                mayHoldWords ? script("unsaved/unsaved") : "");
        return velocity.getRenderedTemplate(LiveTable.TEMPLATE, new LiveTable(messages, options).values(shown, page));
    }

    private String script(String module) {
        return urls.getStaticPluginResourceUrl(PLUGIN + ":editor", "editor/" + module + ".js", UrlMode.RELATIVE);
    }

    /**
     * Whether this reader's browser may hold what they typed in a map of the page and could not save: they have edited one, and
     * can't any more, since they may not, the file is broken, or the site is read-only.
     */
    private boolean mayHoldWords(RenderingContext rendering, ShownMap shown) {
        long page = shown.address().pageId();
        return !shown.canEdit() && page > 0 && rendering.isAtHome() && editors.hasOn(page, Access.user());
    }

    /**
     * The comments to show. Former versions of a map show none; a map that nobody has started can be commented on as
     * soon as it has a note.
     */
    private LiveComments comments(RenderingContext rendering, ShownMap shown) {
        if (shown.map().isEmpty() || shown.version().isFormer()) {
            return LiveComments.NONE;
        }
        long page = shown.address().pageId();
        boolean isOffered = rendering.isAtHome() && access.canComment(access.page(page));
        Map<String, Integer> counts = shown.version().number() == 0
                ? Map.of()
                : comments.counts(page, shown.address().name());
        return new LiveComments(counts, isOffered, false);
    }
}
