package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map without what some browsers lack: it is taken away before any script of the page runs, and out of its style. */
@Acceptance
class OtherBrowsersIT {
    @Test
    @Rule("E4")
    void withoutFieldSizingTheBoxGrowsAndShrinksWithItsText(Site site, Visitors visitors) {
        MapEditing editing = without("""
                const supports = CSS.supports;
                CSS.supports = (name, value) => name !== 'field-sizing' && supports.call(CSS, name, value);
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('textarea { field-sizing: fixed !important }');
                document.adoptedStyleSheets = [sheet];
                """, site.pageWithMap("job-seeker"), visitors);
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        double prompt = editing.openText().height();
        editing.visitor().insert("few");
        double line = editing.openText().height();
        assertThat(prompt).isGreaterThan(line);
        editing.visitor().insert("many words ".repeat(30));
        assertThat(editing.openText().height()).isGreaterThan(5 * line);
        editing.visitor().press("Control+a");
        editing.visitor().insert("few");
        assertThat(editing.openText().height()).isEqualTo(line);
        editing.visitor().press("Control+a");
        editing.visitor().press("Delete");
        assertThat(editing.openText().height()).isEqualTo(prompt);
    }

    @Test
    @Rule("E4")
    void withoutCaretPositionsTheCaretStandsWhereTheClickWas(Site site, Visitors visitors) {
        MapEditing editing =
                without("delete Document.prototype.caretPositionFromPoint", site.pageWithMap("job-seeker"), visitors);
        editing.click(Spot.note("Imposter Syndrome")).typingIsPossible();
        assertThat(editing.openText().caret()).isBetween(2, 15);
    }

    @Test
    @Rule("E14")
    void withoutPopoversMenusWork(Site site, Visitors visitors) {
        MapEditing editing = without("""
                delete HTMLElement.prototype.showPopover;
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('.jm-popup[popover] { display: block !important }');
                document.adoptedStyleSheets = [sheet];
                """, site.pageWithMap("job-seeker"), visitors);
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.REMOVE_NOTE);
        assertThat(editing.map().notes()).doesNotContain("Imposter Syndrome");
    }

    @Test
    @Rule("E50")
    void withoutIdleTimeTheFirstClickStillOpens(Site site, Visitors visitors) {
        MapEditing editing = without("delete window.requestIdleCallback", site.pageWithMap("job-seeker"), visitors);
        editing.click(Spot.note("Imposter Syndrome")).typingIsPossible();
        assertThat(editing.typed()).isEqualTo("Imposter Syndrome");
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {1, 5, 6, 7, 8})
    @Rule("V12")
    void withoutScrollersOfOneAxisAndTimelinesTheStageHeadingsOfAMapThatFitsStayInView(
            int columns, Site site, Visitors visitors) {
        MapOnPage map = WikiPage.open(withSimpleStyles(User.READER, visitors), wide(columns, 40, site))
                .map();
        map.visitor().window().setViewportSize(columns < 7 ? 1600 : 2200, 800);
        map.scrolling().scrollPageInto(700);
        assertThat(map.layout().stagesAt()).isBetween(-1.0, 1.0);
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12})
    @Rule("V12")
    void withoutScrollersOfOneAxisAndTimelinesNoColumnIsOutOfReachHoweverWideTheWindow(
            int columns, Site site, Visitors visitors) {
        MapOnPage map = WikiPage.open(withSimpleStyles(User.EDITOR, visitors), wide(columns, 3, site))
                .editing()
                .takeOver()
                .map();
        int widest = columns < 7 ? 1700 : 2300;
        for (int width = 640; width < widest; width += 25) {
            map.visitor().window().setViewportSize(width, 800);
            assertThat(map.scrolling().isOutOfReach()).as("%s px", width).isFalse();
        }
    }

    @Test
    @Rule("E32")
    void withoutScrollersOfOneAxisTheHeadingsOfRowsCoverNothingOnTheFullScreen(Site site, Visitors visitors) {
        MapEditing editing = WikiPage.open(withSimpleStyles(User.EDITOR, visitors), wide(5, 3, site))
                .editing()
                .bar()
                .fullScreen();
        editing.visitor().eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        assertThat(editing.map().layout().rowHeadingOverCells()).isLessThan(1);
    }

    private static SitePage wide(int columns, int rows, Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(columns, rows));
        return page;
    }

    /** Someone whose browser knows neither of the two that keep the headings of any map in view. */
    private static Visitor withSimpleStyles(User user, Visitors visitors) {
        Visitor visitor = visitors.enter(user);
        visitor.context().route(sheet -> sheet.contains(".css"), route -> {
            APIResponse answer = route.fetch();
            String style = answer.text();
            String simple = style.replaceAll(
                    "@supports (named-feature\\(|\\(animation-timeline:)[^{]*", "@supports (nobody: knows-it)");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(simple));
        });
        return visitor;
    }

    private static MapEditing without(String script, SitePage page, Visitors visitors) {
        Visitor editor = visitors.editor();
        editor.context().addInitScript(script);
        return WikiPage.open(editor, page).editing();
    }
}
