package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.PageEditor;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the macro's settings make of a map on its page. */
@Acceptance
@Rule("V29")
class ViewsIT {
    /** A page with the filled example, shown by a macro with these settings. */
    private static SitePage page(Site site, String... settings) {
        return site.page(Site.macro(Stream.concat(Stream.of("template", "job-seeker"), Stream.of(settings))
                .toArray(String[]::new)));
    }

    private static MapOnPage shown(Visitor visitor, SitePage page) {
        return WikiPage.open(visitor, page).map();
    }

    @Test
    void theFormOfTheMacroAsksForEachSettingInWords(Site site, Visitors visitors) {
        assertThat(PageEditor.open(visitors.editor(), site.page("<p>A page</p>"))
                        .settingsOf("journey map"))
                .anySatisfy(label -> assertThat(label).contains("Rows"))
                .anySatisfy(label -> assertThat(label).contains("Stages"))
                .anySatisfy(label -> assertThat(label).contains("Hints"))
                .anySatisfy(label -> assertThat(label).contains("Height"))
                .anySatisfy(label -> assertThat(label).contains("Version"))
                .anySatisfy(label -> assertThat(label).contains("Edit here"));
    }

    @Test
    void aPartOfAMapIsReadAndItsExportsHaveAllOfIt(Site site, Visitors visitors) {
        SitePage page = page(site, "rows", "steps, Weather", "stages", "Exit, Enter");
        MapOnPage map = shown(visitors.editor(), page);
        assertThat(map.rows()).containsExactly("Steps");
        assertThat(map.stages()).containsExactly("Enter", "Exit");
        assertThat(map.canBeEdited()).isFalse();
        assertThat(map.layout().rowHeadingWidth())
                .as("what room two columns leave is theirs")
                .isLessThan(map.layout().columnWidth());
        assertThat(map.notices())
                .anySatisfy(notice -> assertThat(notice).contains("1 of 6 rows and 2 of 5 stages"))
                .anySatisfy(notice -> assertThat(notice).contains("This map has no row “Weather”."));
        assertThat(map.accessibilityProblems()).isEmpty();

        assertThat(OutputType.PDF.html(page).text())
                .contains("1 of 6 rows and 2 of 5 stages", "Lose self-confidence")
                .doesNotContain("Through advertisements");
        assertThat(site.as(User.READER)
                        .get("/rest/journey-map/1/pages/" + page.id()
                                + "/maps/Journey%20map/export/csv?template=job-seeker")
                        .expecting(200)
                        .text())
                .contains("Lose self-confidence", "Through advertisements");
    }

    @Test
    void theSearchAndEveryExportHaveWhatAViewLeavesOut(Site site, Visitors visitors) {
        SitePage page = page(site, "rows", "Interactions", "stages", "Exit");
        page.map()
                .save(User.EDITOR, 0, "job-seeker", EditJson.addNote("n", "steps", "entice-1", "Numbat"))
                .expecting(200);
        assertThat(shown(visitors.reader(), page).notes()).isNotEmpty().doesNotContain("Numbat");

        assertThat(new Wiki(site).search(User.READER, "numbat")).contains("pageId=" + page.id());
        for (String format : List.of("json", "csv", "md", "mermaid", "svg", "xlsx")) {
            Answer file = site.as(User.READER)
                    .get(page.map().path() + "/export/" + format)
                    .expecting(200);
            assertThat(format.equals("xlsx") ? file.unzipped() : file.text())
                    .as(format)
                    .contains("Numbat");
        }
    }

    @Test
    void aMapThatIsHigherThanItMayBeScrollsBelowItsStagesAndIsPrintedWhole(Site site, Visitors visitors) {
        MapOnPage map = shown(visitors.reader(), page(site, "height", "small"));
        assertThat(map.scrolling().heightOfScroller()).isBetween(300, 330);
        assertThat(map.scrolling().stagesStayWhenItScrollsBy(400)).isTrue();
        assertThat(map.accessibilityProblems()).isEmpty();
        map.visitor().window().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(map.scrolling().heightOfScroller()).as("on paper").isGreaterThan(400);

        MapOnPage whole = shown(visitors.reader(), page(site));
        assertThat(whole.scrolling().heightOfScroller()).isGreaterThan(600);
    }

    @Test
    void inAMapThatScrollsByItselfOneTypesWhereOneClicks(Site site, Visitors visitors) {
        MapOnPage map = shown(visitors.editor(), page(site, "height", "small"));
        map.editing().write(map.cell("Areas of opportunity", "Exit"), "Down here");
        map.editing().saved();
        assertThat(map.notes()).contains("Down here");
    }

    @Test
    @Rule("V3")
    void whatASettingSaysIsText(Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        for (String text : List.of(
                "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "javascript:alert(1)", "$page #end")) {
            SitePage page = page(site, "rows", text, "stages", text, "version", text, "height", text, "edit", text);
            MapOnPage map = shown(reader, page);
            assertThat(map.notices()).hasSize(3).allSatisfy(notice -> assertThat(notice)
                    .contains(text));
            assertThat(reader.problems()).isEmpty();
            for (OutputType output : OutputType.values()) {
                assertThat(output.html(page).text()).contains(text);
                assertThat(output.html(page).select("img[src=x], script")).isEmpty();
            }
        }
    }
}
