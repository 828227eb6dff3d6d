package io.github.journeymap.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.sal.api.UrlMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyMapMacroTest extends MacroCase {
    @Test
    @DisplayName("[A2] Who may edit gets the table, the loader and the editor's address")
    void editor() {
        wiki.addNote(page, "n1", "One");
        assertThat(show(page)).isEqualTo("live");
        assertThat(values)
                .containsEntry("canEdit", "true")
                .containsEntry("editorUrl", "/wiki/s/1/_/editor.js")
                .containsEntry("user", "key-eva")
                .containsEntry("mapVersion", "1")
                .containsEntry("rest", "/wiki/rest/journey-map/1")
                .containsEntry("notices", List.of());
        verify(resources).requireWebResource("io.github.journeymap:map");
        verify(resources).requireWebResource("io.github.journeymap:loader");
    }

    @Test
    @DisplayName("A Confluence that doesn't say where it is still shows the map")
    void no_address() {
        when(site.getBaseUrl(UrlMode.RELATIVE)).thenThrow(new NoSuchMethodError("getBaseUrl"));
        wiki.addNote(page, "n1", "One");
        assertThat(show(page)).isEqualTo("live");
        assertThat(values).containsEntry("rest", "/rest/journey-map/1");
    }

    @Test
    @DisplayName("[A2] Who may only see the page gets the table and no script")
    void reader() {
        wiki.addNote(page, "n1", "One");
        wiki.protect(page);
        show(page);
        assertThat(values).containsEntry("canEdit", "false").doesNotContainKeys("editorUrl", "user");
        verify(resources).requireWebResource("io.github.journeymap:map");
        verify(resources, never()).requireWebResource("io.github.journeymap:loader");
    }

    @Test
    @DisplayName("[A1] On a page that is hidden the macro says nothing of its maps")
    void hidden() {
        wiki.addNote(page, "n1", "Secret");
        wiki.hide(page);
        show(page);
        assertThat(values).doesNotContainKey("gridHtml").containsEntry("pageId", "0");
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
                .containsKey("gridHtml");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @DisplayName("[B3] An unknown template is the one with five stages")
    void unknown_template() {
        macro.execute(Map.of("template", "no such"), "", context(page, "display"));
        assertThat(values).containsEntry("template", "five-e");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[V9] In a comment, a template or nowhere, a sentence says that a map needs a page")
    void no_page(boolean comment) {
        macro.execute(Map.of(), "", context(comment ? new Comment() : null, "display"));
        assertThat(notices()).containsExactly(text("no-page"));
        assertThat(values).doesNotContainKey("gridHtml").containsEntry("canEdit", "false");
    }

    @Test
    @DisplayName("[V9] A preview is the live table without the editor")
    void preview() {
        macro.execute(Map.of(), "", context(page, "preview"));
        assertThat(values).containsEntry("canEdit", "false").containsKey("gridHtml");
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

    @Test
    @DisplayName("[V10] Where Confluence doesn't tell that it is a telephone, that is no trouble")
    void nothing_told_of_the_device() {
        ConversionContext context = context(page, "display");
        when(context.getOutputDeviceType()).thenThrow(new NoSuchMethodError("getOutputDeviceType"));
        assertThat(macro.execute(Map.of(), "", context)).isEqualTo("live");
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
}
