package io.github.journeymap.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.renderer.PageContext;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import io.github.journeymap.store.MapName;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyMapMacroTest {
    private final Wiki wiki = newWiki();
    private final Page page = wiki.page("Plans");
    private final VelocityHelperService velocity = mock(VelocityHelperService.class);
    private final RequiredResources resources = mock(RequiredResources.class);
    private final WebResourceUrlProvider urls = mock(WebResourceUrlProvider.class);
    private final Map<String, Object> values = new HashMap<>();
    private final JourneyMapMacro macro = macro();

    private static Wiki newWiki() {
        try {
            return new Wiki();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JourneyMapMacro macro() {
        PageBuilderService builder = mock(PageBuilderService.class);
        WebResourceAssembler assembler = mock(WebResourceAssembler.class);
        when(builder.assembler()).thenReturn(assembler);
        when(assembler.resources()).thenReturn(resources);
        ShownMaps maps = new ShownMaps(wiki.store, wiki.past, wiki.sources, wiki.access, urls, wiki.words);
        return new JourneyMapMacro(maps, new Drawing(velocity, builder, urls, wiki.words), wiki.words);
    }

    @BeforeEach
    void answer() {
        when(resources.requireWebResource(anyString())).thenReturn(resources);
        when(urls.getBaseUrl(UrlMode.RELATIVE)).thenReturn("/wiki");
        when(urls.getBaseUrl(UrlMode.ABSOLUTE)).thenReturn("https://example.com/wiki");
        when(urls.getStaticPluginResourceUrl("io.github.journeymap:editor", "editor/editor.js", UrlMode.RELATIVE))
                .thenReturn("/wiki/s/1/_/editor.js");
        when(velocity.getRenderedTemplate(eq(LiveTable.TEMPLATE), any())).thenAnswer(call -> {
            values.clear();
            values.putAll(call.getArgument(1));
            return "live";
        });
    }

    @AfterEach
    void leave() {
        wiki.close();
    }

    @Test
    @DisplayName("[A2] Who may edit gets the table, the loader and the editor's address")
    void editor() {
        wiki.addNote(page, "n1", "One");
        assertThat(show(page)).isEqualTo("live");
        assertThat(values)
                .containsEntry("canEdit", "true")
                .containsEntry("editorUrl", "/wiki/s/1/_/editor.js")
                .containsEntry("mapVersion", "1")
                .containsEntry("rest", "/wiki/rest/journey-map/1")
                .containsEntry("notices", List.of());
        verify(resources).requireWebResource("io.github.journeymap:map");
        verify(resources).requireWebResource("io.github.journeymap:loader");
    }

    @Test
    @DisplayName("[A2] Who may only see the page gets the table and no script")
    void reader() {
        wiki.addNote(page, "n1", "One");
        wiki.protect(page);
        show(page);
        assertThat(values).containsEntry("canEdit", "false").doesNotContainKey("editorUrl");
        verify(resources).requireWebResource("io.github.journeymap:map");
        verify(resources, never()).requireWebResource("io.github.journeymap:loader");
    }

    @Test
    @DisplayName("[A1] On a page that is hidden the macro says nothing of its maps")
    void hidden() {
        wiki.addNote(page, "n1", "Secret");
        wiki.hide(page);
        show(page);
        assertThat(values).doesNotContainKey("grid").containsEntry("pageId", "0");
    }

    @Test
    @DisplayName("[A4] On a read-only site the map shows without the editor, and says so")
    void read_only() {
        when(wiki.accessMode.isReadOnlyAccessModeEnabled()).thenReturn(true);
        show(page);
        assertThat(values).containsEntry("canEdit", "false");
        assertThat(notices()).containsExactly(text("read-only"));
        wiki.protect(page);
        show(page);
        assertThat(notices()).containsExactly(text("read-only"));
        verify(resources, never()).requireWebResource("io.github.journeymap:loader");
    }

    @Test
    @DisplayName("[A6] A name that no map can have is said in a sentence")
    void bad_name() {
        assertThat(macro.execute(Map.of("name", "../x"), "", context(page, "display")))
                .isEqualTo("live");
        assertThat(notices()).singleElement().asString().contains("../x");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @DisplayName("[B3] Without a file, the macro shows its template, and writes nothing")
    void template() {
        macro.execute(Map.of("template", "four-stage"), "", context(page, "display"));
        assertThat(values)
                .containsEntry("mapVersion", "0")
                .containsEntry("template", "four-stage")
                .containsKey("grid");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @DisplayName("[B3] An unknown template is the one with five stages")
    void unknown_template() {
        macro.execute(Map.of("template", "no such"), "", context(page, "display"));
        assertThat(values).containsEntry("template", "five-e");
    }

    @Test
    @DisplayName("[A11] A page inside another one shows its map read-only and names the page that owns it")
    void included() {
        wiki.addNote(page, "n1", "One");
        Page outer = wiki.page("Outer");
        ConversionContext context = context(page, "display");
        when(context.getPageContext()).thenReturn(new PageContext(page, new PageContext(outer)));
        macro.execute(Map.of(), "", context);
        assertThat(values).containsEntry("canEdit", "false").containsEntry("pageId", Long.toString(page.getId()));
        assertThat(notices()).containsExactly(text("included", "Plans"));
        assertThat(values.get("notices").toString()).contains("/wiki/pages/viewpage.action?pageId=" + page.getId());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[V9] In a comment, a template or nowhere, a sentence says that a map needs a page")
    void no_page(boolean comment) {
        macro.execute(Map.of(), "", context(comment ? new Comment() : null, "display"));
        assertThat(notices()).containsExactly(text("no-page"));
        assertThat(values).doesNotContainKey("grid").containsEntry("canEdit", "false");
    }

    @Test
    @DisplayName("[V9] A preview is the live table without the editor")
    void preview() {
        macro.execute(Map.of(), "", context(page, "preview"));
        assertThat(values).containsEntry("canEdit", "false").containsKey("grid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "email", "feed", "diff", "html_export", "something new"})
    @DisplayName("[V10] Whatever is not a page in a browser gets the plain table")
    void plain(String output) {
        wiki.addNote(page, "n1", "One & only");
        assertThat(macro.execute(Map.of(), "", context(page, output))).contains("<table", "One &amp; only");
        verify(velocity, never()).getRenderedTemplate(anyString(), any());
        verify(resources, never()).requireWebResource(anyString());
    }

    @Test
    @DisplayName("[V10] A telephone gets the plain table")
    void telephone() {
        ConversionContext context = context(page, "display");
        when(context.getOutputDeviceType()).thenReturn("mobile");
        assertThat(macro.execute(Map.of(), "", context)).contains("<table");
    }

    @ParameterizedTest
    @CsvSource({"display,/wiki", "pdf,https://example.com/wiki"})
    @DisplayName("[V9] A broken file is named, with what is wrong and a link to it; the newest readable version shows")
    void broken(String output, String base) {
        wiki.addNote(page, "n1", "One");
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        String html = macro.execute(Map.of(), "", context(page, output));
        String said = html + values.get("notices");
        assertThat(said)
                .contains(Wiki.FILE)
                .contains("$.format: expected text, but found 3")
                .contains(base + "/rest/journey-map/1/pages/" + page.getId() + "/maps/Journey%20map/file");
        if (output.equals("display")) {
            assertThat(values)
                    .containsEntry("canEdit", "false")
                    .containsEntry("mapVersion", "1")
                    .containsKey("grid");
        }
    }

    @Test
    @DisplayName("[H9] A former version of the page shows the map of its time, read-only, and says so")
    void former() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(20));
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n2", "Two");
        show(former);
        assertThat(values).containsEntry("mapVersion", "1").containsEntry("canEdit", "false");
        assertThat(notices()).containsExactly(text("historical"));
        assertThat(values.get("exports").toString()).contains("/export/csv?version=1", "/export/svg?version=1");
    }

    @Test
    @DisplayName(
            "[H9] A former version of the page from before there was a map offers the template it shows for download")
    void former_without_map() {
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n1", "Later");
        show(former);
        assertThat(values).containsEntry("mapVersion", "0");
        assertThat(values.get("exports").toString()).contains("/export/csv?version=0&template=five-e");
    }

    @Test
    @DisplayName("[H10] A former version of the page whose map was removed says so")
    void purged() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(20));
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n2", "Two");
        wiki.shelf.purge(page, Wiki.FILE, 1);
        show(former);
        assertThat(values).containsEntry("mapVersion", "2");
        assertThat(notices()).containsExactly(text("purged"));
    }

    @Test
    @DisplayName("[H9] The draft of a published page shows the page's map as it is")
    void draft() {
        wiki.addNote(page, "n1", "One");
        Page draft = wiki.change(page);
        draft.setContentStatus("draft");
        show(draft);
        assertThat(values).containsEntry("mapVersion", "1").containsEntry("pageId", Long.toString(page.getId()));
        assertThat(notices()).isEmpty();
    }

    @Test
    @DisplayName("[H11] A macro whose map isn't there names the maps that the page has, to those who may edit")
    void others() {
        wiki.store.start(page, new MapName("Plan A"), "blank");
        wiki.store.start(page, new MapName("Plan B"), "blank");
        show(page);
        assertThat(notices()).containsExactly(text("others", "Plan A, Plan B"));
        wiki.protect(page);
        show(page);
        assertThat(notices()).isEmpty();
    }

    @Test
    @DisplayName("[H11] A macro whose map isn't there names the pages that have one of its name, to those who may edit")
    void elsewhere() {
        Page source = wiki.page("Source & <b>");
        wiki.addNote(source, "n1", "There");
        wiki.index.add(wiki.shelf.getAttachment(source, Wiki.FILE).getId());
        show(page);
        assertThat(notices()).containsExactly(text("elsewhere", "Journey map"));
        assertThat(values.get("notices").toString())
                .contains("title=Source & <b>", "page=" + source.getId())
                .contains("url=/wiki/pages/viewpage.action?pageId=" + source.getId());
        assertThat(values).containsEntry("mapVersion", "0");
        macro.execute(Map.of(), "", context(page, "preview"));
        assertThat(notices()).isEmpty();
        wiki.protect(page);
        show(page);
        assertThat(notices()).isEmpty();
    }

    @Test
    @DisplayName("[H11] Where the page has its map, no other page is named")
    void nothing_elsewhere() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "There");
        wiki.addNote(page, "n1", "Here");
        wiki.index.add(wiki.shelf.getAttachment(source, Wiki.FILE).getId());
        show(page);
        assertThat(notices()).isEmpty();
    }

    @Test
    @DisplayName("[V2] Two maps on one page, or one map twice, have ids of their own")
    void places() {
        ConversionContext context = context(page, "display");
        macro.execute(Map.of(), "", context);
        Object first = values.get("elementId");
        macro.execute(Map.of(), "", context);
        assertThat(values.get("elementId")).isNotEqualTo(first);
    }

    @Test
    @DisplayName("[V11] The macro's picture in the page editor is the map itself, and a plain grid where there is none")
    void placeholder() {
        assertThat(macro.getImagePlaceholder(Map.of("name", "Q1 & Q2"), context(page, "display"))
                        .getUrl())
                .isEqualTo(
                        "/rest/journey-map/1/pages/" + page.getId() + "/maps/Q1%20%26%20Q2/export/svg?template=five-e");
        String grid = "/download/resources/io.github.journeymap:pictures/placeholder.svg";
        assertThat(macro.getImagePlaceholder(Map.of(), context(null, "display")).getUrl())
                .isEqualTo(grid);
        assertThat(macro.getImagePlaceholder(Map.of("name", "a/b"), context(page, "display"))
                        .getUrl())
                .isEqualTo(grid);
        assertThat(macro.getImagePlaceholder(Map.of("template", "\"onload="), context(page, "display"))
                        .getUrl())
                .endsWith("template=five-e");
    }

    @Test
    @DisplayName("[B1] The macro is a block without a body")
    void kind() {
        assertThat(macro.getBodyType()).isEqualTo(Macro.BodyType.NONE);
        assertThat(macro.getOutputType()).isEqualTo(Macro.OutputType.BLOCK);
    }

    private String show(Page shown) {
        return macro.execute(Map.of(), "", context(shown, "display"));
    }

    private static ConversionContext context(ContentEntityObject entity, String output) {
        ConversionContext context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(entity);
        when(context.getOutputType()).thenReturn(output);
        when(context.getOutputDeviceType()).thenReturn("desktop");
        when(context.getPageContext()).thenReturn(new PageContext(entity));
        return context;
    }

    private List<Object> notices() {
        return ((List<?>) values.get("notices"))
                .stream()
                        .map(notice -> (Object) ((Map<?, ?>) notice).get("text"))
                        .toList();
    }

    private String text(String key, String... arguments) {
        return wiki.words.text("journey-map.view.notice." + key, arguments);
    }
}
