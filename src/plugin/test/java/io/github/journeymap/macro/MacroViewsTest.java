package io.github.journeymap.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.renderer.PageContext;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a macro's parameters make of the map that it shows. */
@Rule("V29")
class MacroViewsTest extends MacroCase {
    private String show(Map<String, String> parameters, String output) {
        return macro.execute(parameters, "", context(page, output));
    }

    private String grid() {
        return String.valueOf(values.get("gridHtml"));
    }

    @Test
    void aPartOfTheMapSaysWhatItLeavesOutAndCannotBeEdited() {
        wiki.addNote(page, "n1", "One");
        show(Map.of("rows", "steps", "stages", "Enter, Exit"), "display");
        assertThat(grid()).contains(">Enter<", ">Exit<").doesNotContain(">Entice<", ">Interactions<");
        assertThat(notices()).containsExactly(text("excerpt", "1", "6", "2", "5"), text("excerpt-for-editors"));
        assertThat(values).containsEntry("canEdit", "false").doesNotContainKey("guidance");
        verify(resources, never()).requireWebResource("io.github.journeymap:loader");
        wiki.protect(page);
        show(Map.of("rows", "steps"), "display");
        assertThat(notices()).containsExactly(text("excerpt", "1", "6", "5", "5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "email", "feed", "diff", "html_export"})
    void everyOutputOfThePageHasThatPartAndSaysSo(String output) {
        wiki.addNote(page, "n1", "One");
        assertThat(show(Map.of("stages", "Exit", "rows", "Steps, Nothing"), output))
                .contains(text("excerpt", "1", "6", "1", "5"), "Exit")
                .contains("This map has no row “Nothing”.")
                .doesNotContain("Entice");
    }

    @Test
    void headingsThatAreNotThereAreNamedAndHideNothing() {
        wiki.addNote(page, "n1", "One");
        show(Map.of("rows", "<b>Feelings</b>, Weather", "stages", "Elsewhere"), "display");
        assertThat(grid()).contains(">Entice<", ">Interactions<");
        assertThat(values).containsEntry("canEdit", "true");
        assertThat(notices())
                .containsExactly(
                        "This map has no row “<b>Feelings</b>”, “Weather”.", "This map has no stage “Elsewhere”.");
    }

    @Test
    void aMapThatIsNotToBeEditedHereIsShownAsToReaders() {
        wiki.addNote(page, "n1", "One");
        show(Map.of("edit", "false"), "display");
        assertThat(values).containsEntry("canEdit", "false");
        assertThat(notices()).isEmpty();
        show(Map.of("edit", "true"), "display");
        assertThat(values).containsEntry("canEdit", "true");
    }

    @Test
    void aFrozenVersionStaysAsItWasAndSaysSo() {
        wiki.addNote(page, "n1", "First");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Later");
        show(Map.of("version", "1"), "display");
        assertThat(grid()).contains("First").doesNotContain("Later");
        assertThat(notices()).containsExactly(text("frozen", "1"));
        assertThat(values).containsEntry("canEdit", "false").containsEntry("mapVersion", "1");
        assertThat(values.get("exports").toString()).contains("/export/csv?version=1");
        assertThat(show(Map.of("version", "1"), "pdf"))
                .contains("First", text("frozen", "1"))
                .doesNotContain("Later");
    }

    @Test
    void aVersionThatWasTakenInByTheNextIsShownAsThatOne() {
        wiki.addNote(page, "n1", "First");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Later");
        wiki.wait(Duration.ofMinutes(1));
        wiki.addNote(page, "n3", "Third");
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).doesNotContain(2);
        show(Map.of("version", "2"), "display");
        assertThat(grid()).contains("Third");
        assertThat(notices()).containsExactly(text("frozen-next", "2", "3"));
    }

    @Test
    void aDayIsTheLastVersionOfThatDay() {
        wiki.addNote(page, "n1", "First");
        String day = LocalDate.ofInstant(wiki.now(), ZoneId.systemDefault()).toString();
        wiki.wait(Duration.ofDays(2));
        wiki.addNote(page, "n2", "Later");
        show(Map.of("version", day), "display");
        assertThat(grid()).contains("First").doesNotContain("Later");
        assertThat(notices()).containsExactly(text("frozen", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "tomorrow", "2026-02-31", "1999-01-01", "<b>", "99999999999999999999"})
    void aVersionThatNeverWasIsNamedAndTheLatestShown(String version) {
        wiki.addNote(page, "n1", "First");
        show(Map.of("version", version), "display");
        assertThat(grid()).contains("First");
        assertThat(notices()).containsExactly(text("no-version", version));
        assertThat(values).containsEntry("canEdit", "false");
    }

    @Test
    void aFrozenVersionIsForThoseWhoMaySeeThePage() {
        wiki.addNote(page, "n1", "First");
        wiki.hide(page);
        show(Map.of("version", "1"), "display");
        assertThat(values).doesNotContainKey("gridHtml");
        assertThat(notices()).containsExactly(text("no-page"));
    }

    @Test
    @Rule("V19")
    void aViewBesideTheMapItselfNeedsNoWordThatItIsTheSame() {
        wiki.addNote(page, "n1", "One");
        PageContext whole = new PageContext(page);
        for (Map<String, String> parameters : List.of(
                Map.<String, String>of(), Map.of("rows", "Steps"), Map.of("version", "1"), Map.of("edit", "false"))) {
            ConversionContext context = context(page, "display");
            when(context.getPageContext()).thenReturn(whole);
            macro.execute(new HashMap<>(parameters), "", context);
            assertThat(notices()).doesNotContain(text("shown-again"));
        }
    }

    @Test
    void theHeightIsOneOfAFew() {
        show(Map.of("height", "small"), "display");
        assertThat(values).containsEntry("height", "small");
        show(Map.of("height", "full"), "display");
        assertThat(values).doesNotContainKey("height");
        show(Map.of("height", "9999px;"), "display");
        assertThat(values).doesNotContainKey("height");
    }

    /** The picture of the macro in the page editor. */
    private String picture(Map<String, String> parameters) {
        return macro.getImagePlaceholder(parameters, context(page, "display")).getUrl();
    }

    @Test
    void thePictureInThePageEditorShowsTheSamePartAndVersion() {
        wiki.addNote(page, "n1", "One");
        String whole = picture(Map.of());
        assertThat(whole).endsWith("/export/svg?template=five-e");
        assertThat(picture(Map.of("rows", "Steps & more, \"Goals\"", "stages", "Enter", "edit", "false")))
                .isEqualTo(whole + "&rows=Steps%20%26%20more%2C%20%22Goals%22&stages=Enter");
        assertThat(picture(Map.of("version", "1"))).isEqualTo(whole + "&version=1");
        assertThat(picture(Map.of("version", "77"))).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "email", "feed"})
    @Rule("V25")
    void whatIsNoBrowserHasTheWordsOfACategoryAndNoDrawing(String output) {
        wiki.addNoteWithIcon(page, "Rings twice", "Telephone");
        assertThat(show(Map.of(), output)).contains("Telephone", "Rings twice").doesNotContain("<svg", "<path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "html_export"})
    @Rule("V25")
    void aBrowserHasTheDrawingBesideTheWordsAndNothingInItIsRead(String output) {
        wiki.addNoteWithIcon(page, "Rings twice", "Telephone");
        Document shown = Jsoup.parse(show(Map.of(), output));
        assertThat(shown.select("svg")).hasSize(2).allSatisfy(drawing -> {
            assertThat(drawing.text()).isEmpty();
            assertThat(drawing.attr("aria-hidden")).isEqualTo("true");
            assertThat(drawing.nextElementSibling().text()).isEqualTo("Telephone");
        });
    }
}
