package io.github.journeymap.acceptance.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole screen for the map, and the whole map on the screen. */
@Acceptance
class ScreenIT {
    private static MapEditing onTheFullScreen(SitePage page, Visitors visitors) {
        MapEditing editing =
                WikiPage.open(visitors.editor(), page).editing().bar().fullScreen();
        editing.visitor().eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        return editing;
    }

    private static void assertGivesThePageBack(MapEditing editing) {
        editing.bar().fullScreen();
        editing.visitor().eventually(() -> {
            assertThat(editing.fillsTheWindow()).isFalse();
            assertThat(editing.bar().isPressed("full")).isFalse();
        });
    }

    @Test
    @Rule("E32")
    void fullScreenShowsTheMapAloneAndGivesThePageBack(Site site, Visitors visitors) {
        MapEditing editing = onTheFullScreen(site.pageWithMap("job-seeker"), visitors);
        assertThat(editing.bar().isPressed("full")).isTrue();
        editing.write(editing.map().cell("Steps", "Exit"), "In full screen").saved();
        assertGivesThePageBack(editing);
    }

    @Test
    @Rule("E32")
    void whereTheBrowserRefusesItsScreenTheMapFillsTheWindow(Site site, Visitors visitors) {
        MapEditing editing = WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker"))
                .editing()
                .takeOver();
        editing.visitor()
                .window()
                .evaluate("() => { Element.prototype.requestFullscreen = () => Promise.reject(new TypeError()); }");
        editing.bar().fullScreen();
        editing.visitor().eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        assertThat(editing.bar().isPressed("full")).isTrue();
        assertGivesThePageBack(editing);
    }

    @Test
    @Rule("E32")
    void whereTheBrowserRefusesItsScreenEscapeLeavesTheWindowOnceNothingElseIsLeftByIt(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("job-seeker")).editing().takeOver();
        editor.window()
                .evaluate("() => { Element.prototype.requestFullscreen = () => Promise.reject(new TypeError()); }");
        editing.bar().fullScreen();
        editor.eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());

        editing.click(Spot.note("Imposter Syndrome")).typingIsPossible();
        editor.press("Escape");
        assertThat(editing.isTyping()).isFalse();
        editing.menu(Spot.note("Imposter Syndrome"));
        editor.press("Escape");
        editor.press("?");
        editing.dialog().leave();
        editor.window().locator(".jm-export > button").click();
        editor.press("Escape");
        assertThat(editing.fillsTheWindow())
                .as("a text, a menu, a dialog, a list")
                .isTrue();

        editor.press("Escape");
        assertThat(editing.fillsTheWindow()).isFalse();
        assertThat(editing.bar().isPressed("full")).isFalse();
    }

    @Test
    @Rule("E32")
    void onTheFullScreenMenusDialogsAndMessagesAreThereToo(Site site, Visitors visitors) {
        MapEditing editing = onTheFullScreen(site.pageWithMap("job-seeker"), visitors);
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.MOVE);
        editing.dialog().pick(0, "Steps").agree();
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.REMOVE_NOTE);
        editing.feedback().answer(site.words().text("journey-map.editor.undo"));
        assertThat(editing.map().notes()).contains("Imposter Syndrome");
        editing.bar().moreMenu().choose(Choice.SEE_EXAMPLE).panel().shown().close();
        assertThat(editing.fillsTheWindow()).isTrue();
    }

    @Test
    @Rule("E21")
    void onTheFullScreenTheMapScrollsOnWhileADraggedNoteIsHeldAtItsEdge(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(5, 60));
        MapEditing editing = onTheFullScreen(page, visitors);
        editing.drag().noteToTheLowerEdge("Note 1");
        editing.visitor().eventually(() -> assertThat(editing.map().scrolling().scrolled())
                .isGreaterThan(600));
    }

    @Test
    @Rule("V12")
    void onTheFullScreenStageHeadingsStayAtItsUpperEdge(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(30, 60));
        MapEditing editing = onTheFullScreen(page, visitors);
        MapOnPage map = editing.map();
        map.scrolling().scrollPageInto(500);
        // Not below the padding around the map: notes would show above the bar and between it and the headings.
        editing.visitor().eventually(() -> assertThat(map.layout().barAt()).isBetween(-8.0, 0.5));
        editing.visitor()
                .eventually(() -> assertThat(map.layout().stagesBelowTheBar()).isBetween(-8.0, 0.5));
    }

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {12, 40, 100})
    @Rule("E32")
    void fitToWidthShowsAllColumnsHoweverManyTheyAre(int columns, Site site, Visitors visitors) {
        MapEditing editing = wide(columns, site, visitors);
        MapOnPage map = editing.map();
        double width = map.layout().columnWidth();
        assertThat(map.scrolling().columnsInView()).isLessThan(columns);
        editing.bar().zoomToFit();
        assertThat(map.scrolling().columnsInView()).isEqualTo(columns);
        assertThat(map.scrolling().scrollsSideways()).isFalse();
        assertThat(editing.bar().isPressed("fit")).isTrue();
        editing.keys()
                .enterTheMap()
                .goToFirstCell()
                .press("End")
                .note("Still editable")
                .editing()
                .saved();
        assertThat(map.cell(0, columns - 1).notes()).contains("Still editable");
        editing.bar().zoomToFit();
        assertThat(map.layout().columnWidth()).isEqualTo(width, within(1.0));
        assertThat(editing.bar().isPressed("fit")).isFalse();
    }

    @ParameterizedTest(name = "{0} columns, {1}")
    @CsvSource({"7, ltr", "12, ltr", "40, ltr", "12, rtl"})
    @Rule("E32")
    void toFitHeadingsGiveWayBeforeNotesAndNoWordIsDivided(
            int columns, String direction, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(columns, 3));
        for (int n = 0; n < columns; n += 2) {
            String text = n % 4 == 0 ? "Registration confirmation" : "Development of unemployed";
            page.map().edit(User.EDITOR, EditJson.addNote("long" + n, "r1", "c" + n, text));
        }
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        MapOnPage map = editing.map();
        if (direction.equals("rtl")) {
            map.layout().readFromRightToLeft();
        }
        double heading = map.layout().rowHeadingWidth();
        double column = map.layout().columnWidth();
        editing.bar().zoomToFit();
        assertThat(map.scrolling().scrollsSideways()).isFalse();
        assertThat(map.legibility().dividedWords()).isEmpty();
        assertThat(map.layout().rowHeadingWidth() / heading)
                .isLessThan(map.layout().columnWidth() / column);
    }

    @Test
    @Rule("E32")
    void whatFitsAlreadyIsLeftAsItIs(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        List<String> before = editing.map().layout().metrics();
        editing.bar().zoomToFit();
        assertThat(editing.bar().isPressed("fit")).isTrue();
        assertThat(editing.map().layout().metrics()).isEqualTo(before);
        editing.visitor().window().setViewportSize(800, 800);
        editing.visitor().eventually(() -> assertThat(editing.map().scrolling().scrollsSideways())
                .isFalse());
        assertThat(editing.map().legibility().dividedWords()).isEmpty();
    }

    @Test
    @Rule("E32")
    void whatFitsGoesOnFittingWhenStepsAreAddedAndTheWindowChanges(Site site, Visitors visitors) {
        MapEditing editing = wide(12, site, visitors).bar().zoomToFit();
        MapOnPage map = editing.map();
        editing.bar().addMenu().choose(Choice.ADD_STAGE).typingIsPossible();
        editing.visitor().press("Escape");
        editing.visitor()
                .eventually(() -> assertThat(map.scrolling().columnsInView()).isEqualTo(13));
        editing.visitor().window().setViewportSize(900, 700);
        editing.visitor()
                .eventually(() -> assertThat(map.scrolling().scrollsSideways()).isFalse());
        editing.bar().fullScreen();
        editing.visitor().eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        editing.visitor()
                .eventually(() -> assertThat(map.scrolling().columnsInView()).isEqualTo(13));
    }

    @Test
    @Rule("E32")
    void whatFitsKeepsItsStageHeadingsInViewAndItsNotesWhereTheyAreClicked(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(30, 60));
        MapEditing editing = WikiPage.open(visitors.editor(), page)
                .editing()
                .takeOver()
                .bar()
                .zoomToFit();
        MapOnPage map = editing.map();
        map.scrolling().scrollPageInto(500);
        editing.visitor()
                .eventually(() -> assertThat(map.layout().stagesBelowTheBar()).isBetween(-20.0, 20.0));
        CellOnPage cell = map.cell(40, 25);
        editing.click(cell).typingIsPossible();
        editing.visitor().insert("In its place");
        assertThat(editing.openText().top()).isCloseTo(cell.standsAt(), within(40.0));
        editing.visitor().press("Enter");
        editing.visitor().press("Escape");
        assertThat(cell.notes()).contains("In its place");
        editing.bar().zoomToFit();
        assertThat(map.scrolling().scrollsSideways()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ltr", "rtl"})
    @Rule("E32")
    void theMapIsDrawnLargerAndSmallerAndWhatStaysInViewStays(String direction, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(12, 30));
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        MapOnPage map = editing.map();
        if (direction.equals("rtl")) {
            map.layout().readFromRightToLeft();
        }
        double width = map.layout().columnWidth();
        int columns = map.scrolling().columnsInView();
        editing.bar().zoom(-3);
        assertThat(editing.bar().size()).isEqualTo("67%");
        assertThat(map.layout().columnWidth()).isCloseTo(width * 0.67, within(1.0));
        assertThat(map.scrolling().columnsInView()).isGreaterThan(columns);
        editing.bar().actualSize().bar().zoom(2);
        assertThat(editing.bar().size()).isEqualTo("125%");
        assertThat(map.layout().columnWidth()).isCloseTo(width * 1.25, within(1.0));
        map.scrolling().scrollTo(direction.equals("rtl") ? -400 : 400, 0);
        map.scrolling().scrollPageInto(500);
        editing.visitor()
                .eventually(() -> assertThat(map.layout().stagesBelowTheBar()).isBetween(-20.0, 20.0));
        assertThat(map.scrolling().isRowHeadingInView(map.rows().get(12))).isTrue();
        CellOnPage cell = map.cell(12, 4);
        editing.click(cell).typingIsPossible();
        assertThat(editing.openText().top()).isCloseTo(cell.standsAt(), within(40.0));
        editing.visitor().insert("In its place");
        editing.visitor().press("Enter");
        editing.visitor().press("Escape");
        editing.visitor().eventually(() -> assertThat(cell.notes()).contains("In its place"));
        editing.bar().zoomToFit();
        assertThat(map.scrolling().scrollsSideways()).isFalse();
        editing.bar().actualSize();
        editing.visitor().eventually(() -> assertThat(editing.bar().size()).isEqualTo("100%"));
        assertThat(editing.bar().isPressed("fit")).isFalse();
        assertThat(map.layout().columnWidth()).isCloseTo(width, within(1.0));
    }

    @Test
    @Rule("E70")
    void theBarStaysInViewHoweverFarOneHasScrolled(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(5, 60));
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing().takeOver();
        MapOnPage map = editing.map();
        for (int down : new int[] {300, 1500}) {
            map.scrolling().scrollPageInto(down);
            editing.visitor().eventually(() -> assertThat(map.layout().barAt()).isBetween(-0.5, 0.5));
            editing.visitor().eventually(() -> assertThat(map.layout().stagesBelowTheBar())
                    .isBetween(-1.0, 1.0));
            assertThat(map.legibility().missingInTheBar()).isEmpty();
        }
    }

    private static MapEditing wide(int columns, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(columns, 3));
        return WikiPage.open(visitors.editor(), page).editing();
    }
}
