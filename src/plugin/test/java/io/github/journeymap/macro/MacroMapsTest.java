package io.github.journeymap.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.renderer.PageContext;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which map a macro shows, and what is said about it. */
class MacroMapsTest extends MacroCase {
    @Test
    @Rule("A4")
    void onAReadOnlySiteTheMapShowsWithoutTheEditorAndSaysSo() {
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
    @Rule("A11")
    void aPageInsideAnotherOneShowsItsMapReadOnlyAndNamesThePageThatOwnsIt() {
        wiki.addNote(page, "n1", "One");
        Page outer = wiki.page("Outer");
        ConversionContext context = context(page, "display");
        when(context.getPageContext()).thenReturn(new PageContext(page, new PageContext(outer)));
        macro.execute(Map.of(), "", context);
        assertThat(values).containsEntry("canEdit", "false").containsEntry("pageId", Long.toString(page.getId()));
        assertThat(notices()).containsExactly(text("included", "Plans"));
        assertThat(values.get("notices").toString()).contains("/wiki/pages/viewpage.action?pageId=" + page.getId());
    }

    @Test
    @Rule("A18")
    void aPageWhoseMapWasDeletedSaysSoToReadersInTheMapsPlaceAndToEditorsAboveANewOne() {
        wiki.addNote(page, "n1", "One");
        wiki.trash(page, Wiki.FILE);
        wiki.become("max");
        show(page);
        assertThat(values).containsEntry("canEdit", "true").containsKey("gridHtml");
        assertThat(notices()).containsExactly(text("deleted-for-editors", "Journey map"));
        wiki.protect(page);
        show(page);
        assertThat(values).doesNotContainKey("gridHtml");
        assertThat(notices()).containsExactly(text("deleted", "Journey map"));
        assertThat(macro.execute(Map.of(), "", context(page, "pdf"))).contains(text("deleted", "Journey map"));
        macro.execute(Map.of("name", "Other"), "", context(page, "display"));
        assertThat(notices()).as("of another map").isEmpty();
    }

    @Test
    @Rule("A18")
    void whoeverHasWrittenInADeletedMapOrAdministersTheSpaceIsOfferedToPutItBack() {
        wiki.addNote(page, "n1", "One");
        wiki.become("max");
        wiki.addNote(page, "n2", "Two");
        wiki.trash(page, Wiki.FILE);
        for (String author : List.of("max", "eva")) {
            wiki.become(author);
            show(page);
            assertThat(notices()).containsExactly(text("deleted-to-put-back", "Journey map"));
            assertThat(values.get("guidance").toString()).contains("former=" + page.getId());
        }
        wiki.become("tom");
        show(page);
        assertThat(notices()).containsExactly(text("deleted-for-editors", "Journey map"));
        assertThat(values.get("guidance").toString()).doesNotContain("putBack");
        wiki.people.makeSpaceAdministrator("tom");
        show(page);
        assertThat(notices()).containsExactly(text("deleted-to-put-back", "Journey map"));
        wiki.shelf.refuseTrash();
        show(page);
        assertThat(notices()).containsExactly(text("deleted-for-editors", "Journey map"));
        wiki.shelf.emptyTrash();
        show(page);
        assertThat(notices()).containsExactly(text("deleted-for-editors", "Journey map"));
    }

    @ParameterizedTest
    @CsvSource({"display,/wiki", "pdf,https://example.com/wiki"})
    @Rule("V9")
    void aBrokenFileIsNamedWithWhatIsWrongAndALinkToItTheNewestReadableVersionShows(String output, String base) {
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
                    .containsKey("gridHtml");
        }
    }

    @Test
    @Rule("V28")
    void thePictureOfThePersonaIsShownWhereItCanBeFetched() {
        wiki.shelf.attach(page, "ada.png", "image/png", new byte[] {1});
        wiki.shelf.upload(
                page,
                Wiki.FILE,
                "{\"format\": \"journey-map\", \"version\": 1, \"stages\": [], \"rows\": [],"
                        + " \"persona\": {\"name\": \"Ada\", \"picture\": \"ada.png\", \"alt\": \"A woman\"}}");
        String path = "/wiki/download/attachments/" + page.getId() + "/ada.png";
        show(page);
        assertThat(((Map<?, ?>) values.get("persona")).get("url")).isEqualTo(path);
        for (String output : List.of("pdf", "word", "diff", "html_export")) {
            assertThat(macro.execute(Map.of(), "", context(page, output)))
                    .contains("src=\"https://example.com" + path + "\"");
        }
        for (String output : List.of("email", "feed")) {
            assertThat(macro.execute(Map.of(), "", context(page, output)))
                    .contains("A woman")
                    .doesNotContain("<img");
        }
    }

    @Test
    @Rule("H9")
    void aFormerVersionOfThePageShowsTheMapOfItsTimeReadOnlyAndSaysSo() {
        Page former = wiki.changeBetweenNotes(page);
        show(former);
        assertThat(values).containsEntry("mapVersion", "1").containsEntry("canEdit", "false");
        assertThat(notices()).containsExactly(text("historical"));
        assertThat(values.get("exports").toString()).contains("/export/csv?version=1", "/export/svg?version=1");
    }

    @Test
    @Rule("H9")
    void aFormerVersionOfThePageFromBeforeThereWasAMapOffersTheTemplateItShowsForDownload() {
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n1", "Later");
        show(former);
        assertThat(values).containsEntry("mapVersion", "0");
        assertThat(values.get("exports").toString()).contains("/export/csv?version=0&template=five-e");
    }

    @Test
    @Rule("H10")
    void aFormerVersionOfThePageWhoseMapWasRemovedSaysSo() {
        Page former = wiki.changeBetweenNotes(page);
        wiki.shelf.purge(page, Wiki.FILE, 1);
        show(former);
        assertThat(values).containsEntry("mapVersion", "2");
        assertThat(notices()).containsExactly(text("purged"));
    }

    @Test
    @Rule("H9")
    void theDraftOfAPublishedPageShowsThePagesMapAsItIs() {
        wiki.addNote(page, "n1", "One");
        Page draft = wiki.change(page);
        draft.setContentStatus("draft");
        show(draft);
        assertThat(values).containsEntry("mapVersion", "1").containsEntry("pageId", Long.toString(page.getId()));
        assertThat(notices()).isEmpty();
    }

    @Test
    @Rule("H11")
    void aMacroWhoseMapIsntThereNamesTheMapsThatThePageHasToThoseWhoMayEdit() {
        wiki.store.start(page, new MapName("Plan A"), "blank");
        wiki.store.start(page, new MapName("Plan B"), "blank");
        show(page);
        assertThat(guidance("sentences")).contains(said("others", "Plan A, Plan B"));
        wiki.protect(page);
        show(page);
        assertThat(guidance("sentences")).containsExactly(said("none"));
    }

    @Test
    @Rule("V8")
    void aNewMapWhoseNameIsTheDefaultSaysNothingOfCopiesThoughOtherPagesHaveMaps() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "There");
        wiki.search.files.add(wiki.shelf.getAttachment(source, Wiki.FILE).getId());
        show(page);
        assertThat(notices()).isEmpty();
        assertThat(guidance("sentences")).containsExactly(said("focus"), said("steps"));
        assertThat(guidance("copies")).hasSize(1);
    }

    @Test
    @Rule("V8")
    void aMacroThatAsksForAMapByANameOfItsOwnWhichAnotherPageHasSeemsToHaveBeenCopied() {
        Page source = wiki.page("Source");
        MapName name = new MapName("Checkout");
        wiki.store.start(source, name, "blank");
        wiki.search.files.add(wiki.shelf.getAttachment(source, name.fileName()).getId());
        macro.execute(Map.of("name", "Checkout"), "", context(page, "display"));
        assertThat(guidance("sentences")).last().isEqualTo(said("copied", "Checkout"));
        macro.execute(Map.of("name", "Elsewhere not"), "", context(page, "display"));
        assertThat(guidance("sentences")).containsExactly(said("focus"), said("steps"));
    }

    @Test
    @Rule("V8")
    void aPreviewAndAPageInWhichTheMapIsIncludedSayOnlyThatThereAreNoNotes() {
        macro.execute(Map.of(), "", context(page, "preview"));
        assertThat(guidance("sentences")).containsExactly(said("none"));
        assertThat(guidance("copies")).isEmpty();
    }

    @Test
    @Rule("H11")
    void aMacroWhoseMapIsntThereNamesThePagesThatHaveOneOfItsNameToThoseWhoMayEdit() {
        Page source = wiki.page("Source & <b>");
        wiki.addNote(source, "n1", "There");
        wiki.search.files.add(wiki.shelf.getAttachment(source, Wiki.FILE).getId());
        show(page);
        assertThat(guidance("copies").toString())
                .contains("title=Source & <b>", "page=" + source.getId())
                .contains("url=/wiki/pages/viewpage.action?pageId=" + source.getId());
        assertThat(values).containsEntry("mapVersion", "0");
        macro.execute(Map.of(), "", context(page, "preview"));
        assertThat(guidance("copies")).isEmpty();
        wiki.protect(page);
        show(page);
        assertThat(guidance("copies")).isEmpty();
    }

    @Test
    @Rule("H11")
    void whereThePageHasItsMapNoOtherPageIsNamed() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "There");
        wiki.addNote(page, "n1", "Here");
        wiki.search.files.add(wiki.shelf.getAttachment(source, Wiki.FILE).getId());
        show(page);
        assertThat(values).doesNotContainKey("guidance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"display", "preview", "pdf"})
    @Rule("V19")
    void whereTheSameMapIsShownTwiceOnAPageTheSecondSaysSoAnotherMapDoesnt(String output) {
        wiki.addNote(page, "n1", "One");
        ConversionContext context = context(page, output);
        assertThat(everything(macro.execute(Map.of(), "", context))).doesNotContain(text("shown-again"));
        assertThat(everything(macro.execute(Map.of("name", "Another"), "", context)))
                .doesNotContain(text("shown-again"));
        assertThat(everything(macro.execute(Map.of("name", "Journey map"), "", context)))
                .contains(text("shown-again"));
        assertThat(everything(macro.execute(Map.of(), "", context(page, output))))
                .doesNotContain(text("shown-again"));
    }

    @Test
    @Rule("V19")
    void aPageThatIsIncludedTwiceSaysSoTheSecondTimeAPageBesideItDoesnt() {
        Page outer = wiki.page("Outer");
        PageContext around = new PageContext(outer);
        for (String expected : List.of("", text("shown-again"))) {
            ConversionContext context = context(page, "display");
            when(context.getPageContext()).thenReturn(new PageContext(page, around));
            macro.execute(Map.of(), "", context);
            assertThat(String.join(" ", notices().stream().map(Object::toString).toList()))
                    .isEqualTo((expected + " " + text("included", "Plans")).strip());
        }
        Page other = wiki.page("Other");
        ConversionContext context = context(other, "display");
        when(context.getPageContext()).thenReturn(new PageContext(other, around));
        macro.execute(Map.of(), "", context);
        assertThat(notices()).containsExactly(text("included", "Other"));
    }

    private String everything(String html) {
        return html + values.getOrDefault("notices", "");
    }

    @Test
    @Rule("V20")
    void aMapThatIsntBegunShowsEachReaderTheTemplateInTheirLanguageAndTheFirstEditBeginsThatOne() {
        JourneyMapMacro german = macro(wiki.speaking("de"));
        german.execute(Map.of("template", "four-stage"), "", context(page, "display"));
        assertThat(values).containsEntry("template", "four-stage-de");
        assertThat(values.get("gridHtml").toString()).contains("Einsteigen").doesNotContain("Engage");
        assertThat(values.get("exports").toString()).contains("?template=four-stage-de");
        macro.execute(Map.of("template", "four-stage"), "", context(page, "display"));
        assertThat(values).containsEntry("template", "four-stage");
        assertThat(values.get("gridHtml").toString()).contains("Engage");
        german.execute(Map.of("template", "blank"), "", context(page, "display"));
        assertThat(values).containsEntry("template", "blank");
    }

    private List<Object> guidance(String part) {
        Object there = ((Map<?, ?>) values.get("guidance")).get(part);
        return there == null ? List.of() : List.copyOf((List<?>) there);
    }

    private String said(String key, String... arguments) {
        return wiki.words.text("journey-map.view.guidance." + key, arguments);
    }
}
