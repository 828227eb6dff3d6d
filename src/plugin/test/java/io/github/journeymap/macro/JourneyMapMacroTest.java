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
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.site.Access;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyMapMacroTest extends MacroCase {
    @Test
    @Rule("A2")
    void anyoneWhoMayEditGetsTheTableTheLoaderAndTheEditorsAddress() {
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
    void aConfluenceThatDoesntSayWhereItIsStillShowsTheMap() {
        when(site.getBaseUrl(UrlMode.RELATIVE)).thenThrow(new NoSuchMethodError("getBaseUrl"));
        wiki.addNote(page, "n1", "One");
        assertThat(show(page)).isEqualTo("live");
        assertThat(values).containsEntry("rest", "/rest/journey-map/1");
    }

    @Test
    @Rule("A2")
    void anyoneWhoMayOnlySeeThePageGetsTheTableAndNoScript() {
        wiki.addNote(page, "n1", "One");
        wiki.protect(page);
        show(page);
        assertThat(values).containsEntry("canEdit", "false").doesNotContainKeys("editorUrl", "user");
        verify(resources).requireWebResource("io.github.journeymap:map");
        verify(resources, never()).requireWebResource("io.github.journeymap:loader");
    }

    @Test
    @Rule({"E86", "U61"})
    void whoeverHasEditedTheMapAndNoLongerCanGetsWhatLooksForWordsThatWait() {
        wiki.addNote(page, "n1", "One");
        new LateEditors(wiki.caches).add(page.getId(), MapName.DEFAULT, Access.user());
        show(page);
        assertThat(values).doesNotContainKey("unsavedUrl");
        wiki.protect(page);
        show(page);
        assertThat(values)
                .containsEntry("canEdit", "false")
                .containsEntry("unsavedUrl", "/wiki/s/1/_/unsaved.js")
                .containsEntry("user", "key-eva");
        verify(resources).requireWebResource("io.github.journeymap:unsaved");
        wiki.become("tom");
        show(page);
        assertThat(values).doesNotContainKeys("unsavedUrl", "user");
    }

    @Test
    @Rule("E86")
    void soDoesWhoeverHasEditedAnotherMapOfThePageWhoseMacroMayHaveGotThisName() {
        new LateEditors(wiki.caches).add(page.getId(), new MapName("Former name"), Access.user());
        wiki.protect(page);
        show(page);
        assertThat(values).containsKey("unsavedUrl");
    }

    @Test
    @Rule("E86")
    void soDoesTheEditorOfAFileThatIsBrokenAndOnAReadOnlySite() {
        wiki.addNote(page, "n1", "One");
        new LateEditors(wiki.caches).add(page.getId(), MapName.DEFAULT, Access.user());
        when(wiki.accessMode.isReadOnlyAccessModeEnabled()).thenReturn(true);
        show(page);
        assertThat(values).containsKey("unsavedUrl");
        when(wiki.accessMode.isReadOnlyAccessModeEnabled()).thenReturn(false);
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        show(page);
        assertThat(values).containsEntry("canEdit", "false").containsKey("unsavedUrl");
        macro.execute(Map.of(), "", context(page, "preview"));
        assertThat(values).doesNotContainKey("unsavedUrl");
    }

    @Test
    @Rule("A1")
    void onAPageThatIsHiddenTheMacroSaysNothingOfItsMaps() {
        wiki.addNote(page, "n1", "Secret");
        wiki.hide(page);
        show(page);
        assertThat(values).doesNotContainKey("gridHtml").containsEntry("pageId", "0");
    }

    @Test
    @Rule("A6")
    void aNameThatNoMapCanHaveIsSaidInASentence() {
        assertThat(macro.execute(Map.of("name", "../x"), "", context(page, "display")))
                .isEqualTo("live");
        assertThat(notices()).singleElement().asString().contains("../x");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("B3")
    void withoutAFileTheMacroShowsItsTemplateAndWritesNothing() {
        macro.execute(Map.of("template", "four-stage"), "", context(page, "display"));
        assertThat(values)
                .containsEntry("mapVersion", "0")
                .containsEntry("template", "four-stage")
                .containsKey("gridHtml");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("B3")
    void anUnknownTemplateIsTheOneWithFiveStages() {
        macro.execute(Map.of("template", "no such"), "", context(page, "display"));
        assertThat(values).containsEntry("template", "five-e");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule("V9")
    void inACommentATemplateOrNowhereASentenceSaysThatAMapNeedsAPage(boolean comment) {
        macro.execute(Map.of(), "", context(comment ? new Comment() : null, "display"));
        assertThat(notices()).containsExactly(text("no-page"));
        assertThat(values).doesNotContainKey("gridHtml").containsEntry("canEdit", "false");
    }

    @Test
    @Rule("V9")
    void aPreviewIsTheLiveTableWithoutTheEditor() {
        macro.execute(Map.of(), "", context(page, "preview"));
        assertThat(values).containsEntry("canEdit", "false").containsKey("gridHtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "email", "feed", "diff", "html_export", "something new"})
    @Rule("V10")
    void whateverIsNotAPageInABrowserGetsThePlainTable(String output) {
        wiki.addNote(page, "n1", "One & only");
        assertThat(macro.execute(Map.of(), "", context(page, output))).contains("<table", "One &amp; only");
        verify(velocity, never()).getRenderedTemplate(anyString(), any());
        verify(resources, never()).requireWebResource(anyString());
    }

    @Test
    @Rule("V10")
    void aPhoneGetsThePlainTable() {
        ConversionContext context = context(page, "display");
        when(context.getOutputDeviceType()).thenReturn("mobile");
        assertThat(macro.execute(Map.of(), "", context)).contains("<table");
    }

    @Test
    @Rule("V10")
    void whereConfluenceDoesntTellThatItIsAPhoneThatIsNoTrouble() {
        ConversionContext context = context(page, "display");
        when(context.getOutputDeviceType()).thenThrow(new NoSuchMethodError("getOutputDeviceType"));
        assertThat(macro.execute(Map.of(), "", context)).isEqualTo("live");
    }

    @Test
    @Rule("V2")
    void whereTheContextDoesntTellThePageThePageContextDoes() {
        wiki.addNote(page, "n1", "One");
        ConversionContext context = context(page, "pdf");
        when(context.getEntity()).thenThrow(new NoSuchMethodError("getEntity"));
        assertThat(macro.execute(Map.of(), "", context)).contains("One");
    }

    @Test
    @Rule("V2")
    void whereThereIsNoPageContextTheMapIsShownAllTheSame() {
        wiki.addNote(page, "n1", "One");
        ConversionContext context = context(page, "pdf");
        when(context.getPageContext()).thenThrow(new NoSuchMethodError("getPageContext"));
        assertThat(macro.execute(Map.of(), "", context)).contains("One");
    }

    @Test
    @Rule("V2")
    void twoMapsOnOnePageOrOneMapTwiceHaveIdsOfTheirOwn() {
        ConversionContext context = context(page, "display");
        macro.execute(Map.of(), "", context);
        Object first = values.get("elementId");
        macro.execute(Map.of(), "", context);
        assertThat(values.get("elementId")).isNotEqualTo(first);
    }

    @Test
    @Rule("V11")
    void theMacrosPictureInThePageEditorIsTheMapItselfAndAPlainGridWhereThereIsNone() {
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
    @Rule("B1")
    void theMacroIsABlockWithoutABody() {
        assertThat(macro.getBodyType()).isEqualTo(Macro.BodyType.NONE);
        assertThat(macro.getOutputType()).isEqualTo(Macro.OutputType.BLOCK);
    }
}
