package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Maps in which what follows from one touch may not touch all of it; most of them have more than 6,000 notes. */
@Acceptance
@Rule("V14")
class LargeMapIT {
    private static final int STAGES = 100;
    private static final int ROWS = 31;
    private static final int NOTES = 2;

    @Test
    void aScreenReaderHearsEveryWordOfAReadersTable(Site site, Visitors visitors) {
        MapOnPage map = WikiPage.open(visitors.reader(), page(site)).map();
        assertThat(map.announced("table", "rowheader", "columnheader", "cell", "listitem"))
                .containsAllEntriesOf(Map.of(
                        "table",
                        1,
                        "rowheader",
                        ROWS,
                        "columnheader",
                        STAGES,
                        // The corner is one, too.
                        "cell",
                        STAGES * ROWS + 1))
                .hasEntrySatisfying("listitem", count -> assertThat(count).isGreaterThan(STAGES * ROWS * NOTES));
    }

    @Test
    void whatIsWrittenInARowThatWasOutOfSightIsSaved(Site site, Visitors visitors) {
        SitePage page = page(site);
        MapKeys keys = WikiPage.open(visitors.editor(), page).keys();
        keys.enterTheMap().press("Control+End").note("The very last word");
        keys.press("Escape");
        keys.editing().saved();
        assertThat(page.map().notes("Row " + ROWS, "Stage 100")).contains("The very last word");
        assertThat(keys.press("Control+Home").focus()).isEqualTo("context");
        assertThat(keys.editing().map().announced("grid", "row", "columnheader"))
                .containsAllEntriesOf(Map.of("grid", 1, "row", ROWS + 1, "columnheader", STAGES));
    }

    @Test
    void columnsStandUnderTheirHeadingsAlsoWhenThereIsOneLessAndWhenTheyAreToFit(Site site, Visitors visitors) {
        MapOnPage map = WikiPage.open(visitors.editor(), page(site)).map();
        assertThat(map.layout().stagesStandAboveTheirSteps()).isTrue();
        map.editing().menu(Spot.stage("Stage 2")).choose(Choice.REMOVE_STAGE);
        assertThat(map.stages()).hasSize(STAGES - 1);
        assertThat(map.layout().stagesStandAboveTheirSteps()).isTrue();
        map.editing().bar().zoomToFit();
        assertThat(map.layout().stagesStandAboveTheirSteps()).isTrue();
    }

    @Test
    @Rule("E84")
    void aTextThatIsOpenedWrittenAndKeptMakesTheBrowserLookAtTheStyleOfWhatIsNearItOnly(Site site, Visitors visitors) {
        int stages = 20;
        int rows = 10;
        Visitor editor = visitors.editor();
        MapOnPage map = WikiPage.open(editor, page(site, stages, rows)).map();
        map.editing().write(map.cell("Row 1", "Stage 1"), "The editor and all that it fetches are here now");
        int most = editor.mostStyledAtOnceWhile(() -> {
            map.editing().write(map.cell("Row 2", "Stage 2"), "One more note");
            map.editing().saved();
        });
        assertThat(most).isBetween(1, stages * rows);
    }

    private static SitePage page(Site site) {
        return page(site, STAGES, ROWS);
    }

    private static SitePage page(Site site, int stages, int rows) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.full(stages, rows, NOTES));
        return page;
    }
}
