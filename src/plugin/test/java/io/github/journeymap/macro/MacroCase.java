package io.github.journeymap.macro;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.renderer.PageContext;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.site.ExportFiles;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.wiki.Wiki;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/** A wiki with one page, and the macro on it. Nothing is drawn: what the template would be given is kept. */
abstract class MacroCase {
    @AutoClose
    final Wiki wiki = new Wiki();

    final Page page = wiki.page("Plans");
    final VelocityHelperService velocity = mock(VelocityHelperService.class);
    final RequiredResources resources = mock(RequiredResources.class);
    private final WebResourceUrlProvider urls = mock(WebResourceUrlProvider.class);
    final ApplicationProperties site = mock(ApplicationProperties.class);
    final ExportFiles files = mock(ExportFiles.class);
    private final SiteAddress address = new SiteAddress(site);
    /** What the template was given last. */
    final Map<String, Object> values = new HashMap<>();

    final JourneyMapMacro macro = macro(wiki.words);

    /** The macro as it is for a reader of those words. */
    JourneyMapMacro macro(UserMessages words) {
        PageBuilderService builder = mock(PageBuilderService.class);
        WebResourceAssembler assembler = mock(WebResourceAssembler.class);
        when(builder.assembler()).thenReturn(assembler);
        when(assembler.resources()).thenReturn(resources);
        MacroMaps maps = new MacroMaps(
                wiki.store,
                wiki.past,
                new MapBeginnings(wiki.store, wiki.sources, wiki.deleted, wiki.trashed, wiki.words),
                wiki.pictures,
                wiki.access,
                address,
                wiki.words);
        PageResources page = new PageResources(builder, urls);
        LiveTableContexts contexts = new LiveTableContexts(
                page,
                new PageTitles(wiki.access),
                address,
                wiki.voters,
                wiki.comments,
                new LateEditors(wiki.caches),
                wiki.access);
        return new JourneyMapMacro(
                maps,
                new MacroRenderer(velocity, page, contexts, address, new DocumentPictures(files), wiki.words),
                wiki.turns,
                words);
    }

    @BeforeEach
    void answer() {
        when(resources.requireWebResource(anyString())).thenReturn(resources);
        when(files.keep(any())).thenReturn("");
        when(site.getBaseUrl(com.atlassian.sal.api.UrlMode.RELATIVE)).thenReturn("/wiki");
        when(site.getBaseUrl(com.atlassian.sal.api.UrlMode.CANONICAL)).thenReturn("https://example.com/wiki");
        when(urls.getStaticPluginResourceUrl("io.github.journeymap:editor", "editor/editor.js", UrlMode.RELATIVE))
                .thenReturn("/wiki/s/1/_/editor.js");
        when(urls.getStaticPluginResourceUrl(
                        "io.github.journeymap:editor", "editor/unsaved/unsaved.js", UrlMode.RELATIVE))
                .thenReturn("/wiki/s/1/_/unsaved.js");
        when(velocity.getRenderedTemplate(eq(LiveTable.TEMPLATE), any())).thenAnswer(call -> {
            values.clear();
            values.putAll(call.getArgument(1));
            return "live";
        });
    }

    String show(Page shown) {
        return macro.execute(Map.of(), "", context(shown, "display"));
    }

    static ConversionContext context(ContentEntityObject entity, String output) {
        ConversionContext context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(entity);
        when(context.getOutputType()).thenReturn(output);
        when(context.getOutputDeviceType()).thenReturn("desktop");
        when(context.getPageContext()).thenReturn(new PageContext(entity));
        return context;
    }

    /** The sentences above the map. */
    List<Object> notices() {
        return ((List<?>) values.get("notices"))
                .stream()
                        .map(notice -> (Object) ((Map<?, ?>) notice).get("text"))
                        .toList();
    }

    /** One of those sentences, from the properties. */
    String text(String key, String... arguments) {
        return wiki.words.text("journey-map.view.notice." + key, arguments);
    }
}
