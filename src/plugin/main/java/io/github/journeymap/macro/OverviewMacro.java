package io.github.journeymap.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.overview.Overview;
import io.github.journeymap.overview.OverviewReader;
import io.github.journeymap.overview.OverviewRequest;
import io.github.journeymap.overview.OverviewView;
import io.github.journeymap.refusal.CrowdedException;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.Notices;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.site.SiteAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code <ac:structured-macro ac:name="journey-map-overview">}: the notes, or the maps, of many pages; its parameters
 * are those of {@link OverviewRequest#OF_MACRO}. Links that choose among the notes lead to a page of its own
 * (OverviewResource), since no documented API tells a macro the address by which its page was requested.
 */
public class OverviewMacro implements Macro {
    private static final String STYLE = "io.github.journeymap:overview";

    private final OverviewReader reader;
    private final PageBuilderService pageBuilder;
    private final PageTitles titles;
    private final SiteAddress site;
    private final UserMessages messages;

    public OverviewMacro(
            OverviewReader reader,
            PageBuilderService pageBuilder,
            PageTitles titles,
            SiteAddress site,
            UserMessages messages) {
        this.reader = reader;
        this.pageBuilder = pageBuilder;
        this.titles = titles;
        this.site = site;
        this.messages = messages;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        RenderingContext rendering = new RenderingContext(context);
        OverviewRequest request = OverviewRequest.ofMacro(parameters);
        Optional<AbstractPage> home = rendering.page();
        try {
            // Mails and feeds don't say who reads them, nor in whose name they were made.
            boolean isForEveryone = rendering.isSentAway();
            Overview overview = reader.read(home, request, isForEveryone);
            long id = home.map(page -> Access.owner(page).getId()).orElse(0L);
            if (rendering.isLive()) {
                pageBuilder.assembler().resources().requireWebResource(STYLE);
                return view(overview, request, site.onTheSite(), id).inPage();
            }
            return view(overview, request, site.fromElsewhere(), id).onPaper(isForEveryone);
        } catch (CrowdedException e) {
            Notice crowded = new Notices(messages).crowded();
            return new StaticTable(messages, ViewOptions.DEFAULT).html(List.of(crowded));
        }
    }

    private OverviewView view(Overview overview, OverviewRequest request, String from, long home) {
        return new OverviewView(
                overview, request, from, texts -> titles.in(texts, site.fromElsewhere()), home, messages);
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
