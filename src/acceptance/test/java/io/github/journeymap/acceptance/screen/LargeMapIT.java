package io.github.journeymap.acceptance.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Maps in which what follows from one touch may not touch all of it; most of them have more than 6,000 notes. */
@Acceptance
@Rule("V14")
class LargeMapIT {
    private static final int STAGES = 100;
    private static final int ROWS = 31;
    private static final int NOTES = 2;

    /** Where the note stands that the page's address names. */
    private static final String PLACE = """
            () => {
              const note = document.querySelector('.jm-note:target');
              if (!note) return 'nowhere';
              const { top, left, bottom, right } = note.getBoundingClientRect();
              const isWhole = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
              const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return isWhole && note.contains(at) ? 'whole' : `${left}, ${top}`;
            }""";

    @Test
    void aScreenReaderHearsEveryWordOfAReadersTable(Site site, Visitors visitors) {
        MapOnPage map = opened(visitors.reader(), page(site));
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
        MapOnPage map = opened(visitors.editor(), page(site));
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
        MapOnPage map = opened(editor, page(site, stages, rows));
        map.editing().write(map.cell("Row 1", "Stage 1"), "The editor and all that it fetches are here now");
        int most = editor.mostStyledAtOnceWhile(() -> {
            map.editing().write(map.cell("Row 2", "Stage 2"), "One more note");
            map.editing().saved();
        });
        assertThat(most).isBetween(1, stages * rows);
    }

    @Test
    @Rule("E84")
    void aTextThatIsOpenedHasTheBrowserLookAtNoPromptsOfHeadings(Site site, Visitors visitors) {
        int rows = 60;
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.full(2, rows, 1)
                .replace("\"kind\":\"notes\"", "\"kind\":\"notes\",\"prompt\":\"What happens here?\""));
        Visitor editor = visitors.editor();
        MapOnPage map = opened(editor, page);
        map.editing().write(map.cell("Row 1", "Stage 1"), "The editor and all that it fetches are here now");
        map.editing().saved();
        int most = editor.mostStyledAtOnceWhile(() -> {
            map.editing().write(map.cell("Row 2", "Stage 2"), "One more note");
            map.editing().saved();
        });
        assertThat(most).isBetween(1, rows);
    }

    @Test
    @Rule("E49")
    void aNoteThatMakesItsRowHigherHasNoNoteInAnyOtherRowPaintedAgain(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        MapOnPage map = opened(editor, page(site, 20, 10));
        map.editing().write(map.cell("Row 2", "Stage 2"), "The editor and all that it fetches are here now");
        map.editing().saved();
        Set<String> painted = editor.paintedAgainWhile(() -> {
            map.editing().write(map.cell("Row 2", "Stage 2"), "One more note");
            map.editing().saved();
        });
        assertThat(painted)
                .containsAnyElementsOf(notesOf(editor, 2))
                .doesNotContainAnyElementsOf(notesOf(editor, 1))
                .doesNotContainAnyElementsOf(notesOf(editor, 3))
                .doesNotContainAnyElementsOf(notesOf(editor, 4));
    }

    @Test
    @Rule({"V14", "V37"})
    void whoComesByALinkOrReloadsIsWhereTheyShouldBeAndAllNotesAreDrawn(Site site, Visitors visitors) {
        SitePage page = page(site);
        for (Visitor visitor : List.of(visitors.reader(), visitors.editor())) {
            WikiPage.open(visitor, page);
            Page window = visitor.window();
            String note = (String)
                    window.evaluate("() => [...document.querySelectorAll('.jm-row:nth-child(20) .jm-note')].at(-1).id");
            window.navigate("about:blank");
            window.navigate(page.address() + "#" + note);
            visitor.eventually(() -> assertThat(window.evaluate(PLACE)).isEqualTo("whole"));
            window.evaluate("() => { history.replaceState(null, '', location.pathname + location.search);"
                    + " scrollTo({ top: 1500, behavior: 'instant' }); }");
            window.reload();
            visitor.eventually(() -> assertThat((Number) window.evaluate("() => Math.round(scrollY)"))
                    .isEqualTo(1500));
        }
    }

    @Test
    @Rule("V37")
    void allNotesOfAReadersMapAreDrawnAtOnceAfterTheFirstFrame(Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        WikiPage.open(reader, page(site));
        reader.eventually(() -> assertThat(reader.window().evaluate("""
                () => [...document.querySelectorAll('.jm-note')]
                  .filter((note) => !note.checkVisibility({ contentVisibilityAuto: true })).length""")).isEqualTo(0));
    }

    /** The ids of the elements of the notes in a row. */
    @SuppressWarnings("unchecked")
    private static List<String> notesOf(Visitor visitor, int row) {
        return (List<String>) visitor.window()
                .evaluate(
                        "(row) => Array.from(document.querySelectorAll(`.jm-row:nth-child(${row}) .jm-note`), ({ id }) => id)",
                        row);
    }

    /** With all of the map drawn, and not only its first frame. */
    private static MapOnPage opened(Visitor visitor, SitePage page) {
        MapOnPage map = WikiPage.open(visitor, page).map();
        visitor.window().evaluate("""
                () => Promise.all(document.getAnimations()
                  .filter((animation) => animation.animationName === 'jm-sight-first')
                  .map((animation) => animation.finished))""");
        return map;
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
