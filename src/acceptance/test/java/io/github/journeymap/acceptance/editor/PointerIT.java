package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
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

/** The pointer: drag with a clear drop line, for each drag a way without dragging, touch, and several notes at once. */
@Acceptance
@Rule({"E22", "E23"})
class PointerIT {
    @Test
    void aNoteIsDraggedToAnotherCell(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.drag().noteInto("Imposter Syndrome", editing.map().cell("Positive moments", "Extend"));
        editing.saved();
        assertThat(page.map().notes("Negative moments", "Extend")).isEmpty();
        assertThat(page.map().notes("Positive moments", "Extend")).endsWith("Imposter Syndrome");
    }

    @Test
    void aNoteIsDraggedWithinItsCell(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.drag().noteAbove("Through browsing", "Through advertisements").saved();
        assertThat(page.map().notes("Steps", "Entice"))
                .containsExactly("Through friends and college staffs", "Through browsing", "Through advertisements");
    }

    @Test
    @Rule("E50")
    void theFirstPressOnAMapMayBeADrag(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.drag().noteWithFirstPress("Imposter Syndrome", editing.map().cell("Positive moments", "Extend"));
        editing.saved();
        assertThat(page.map().notes("Positive moments", "Extend")).endsWith("Imposter Syndrome");
        assertThat(editing.isTyping()).isFalse();
    }

    @Test
    @Rule("E51")
    void withAltADragSelectsTheTextOfANoteFromTheFirstPressOn(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.mouse().selectWithAlt(Spot.note("Imposter Syndrome"));
        assertThat(editing.openText().selected()).contains("Syndrome");
        assertThat(editing.isTyping()).isFalse();
        editing.visitor().press("Control+c");
        editing.visitor()
                .eventually(
                        () -> assertThat(editing.visitor().clipboard().text()).contains("Syndrome"));
        editing.click(Spot.note("Through browsing")).typingIsPossible();
        assertThat(editing.openText().selected()).isEmpty();
        editing.visitor().press("Escape");
        editing.mouse().selectWithAlt(Spot.note("Financial Problems"));
        assertThat(editing.openText().selected()).contains("Problem");
        assertThat(editing.isTyping()).isFalse();
        assertThat(page.map().notes("Negative moments", "Extend")).containsExactly("Imposter Syndrome");
    }

    @Test
    @Rule("E51")
    void aDoubleClickSelectsAWordOfTheTextThatItOpens(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker")).takeOver();
        editing.mouse().doubleClick(Spot.note("Imposter Syndrome")).typingIsPossible();
        editing.visitor()
                .eventually(
                        () -> assertThat(editing.openText().selected().strip()).isIn("Imposter", "Syndrome"));
    }

    @Test
    void stagesAndRowsAreDraggedByTheirHandles(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.drag().before(Spot.stage("Engage"), Spot.stage("Entice"));
        editing.visitor().eventually(() -> assertThat(editing.map().stages()).startsWith("Engage", "Entice", "Enter"));
        editing.drag().before(Spot.row("Positive moments"), Spot.row("Steps"));
        editing.visitor().eventually(() -> assertThat(editing.map().rows()).startsWith("Positive moments", "Steps"));
        editing.saved();
        assertThat(page.map().notes("Steps", "Engage")).contains("Get to know about her skills");
    }

    @Test
    @Rule("E62")
    void theButtonOfAMenuStaysWhereItIsAndTheMenuOpensWhereItCoversNeitherItNorTheWindowsEdge(
            Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1280, 620));
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("job-seeker")).editing().takeOver();
        // The last is just below the bar and the stages, which cover what is higher up: no menu has room above it.
        for (int above : new int[] {590, 400, 130}) {
            double[] place = editing.mouse().pointAtWhere(Spot.row("Interactions"), above);
            int scrolled = editing.map().scrolling().pageScrolled();
            editor.window().mouse().click(place[0], place[1]);
            assertThat(editing.openMenu().isWhereThereIsRoom()).as("" + above).isTrue();
            assertThat(editing.map().scrolling().pageScrolled()).isEqualTo(scrolled);
            assertThat(editing.mouse().menuButtonAt()).containsExactly(place);
            editor.press("Escape");
            assertThat(editing.map().scrolling().pageScrolled()).isEqualTo(scrolled);
        }
    }

    @Test
    @Rule("E62")
    void gripAndMenuComeUpBeforeTheFirstPressAndTheFirstPressOnTheMenusButtonOpensIt(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker"));
        editing.mouse().pointAt(Spot.row("Interactions"));
        assertThat(editing.isTakenOver()).isFalse();
        double[] more = editing.mouse().menuButtonAt();
        editing.visitor().window().mouse().click(more[0], more[1]);
        assertThat(editing.openMenu().offers(Choice.EDIT_CATEGORIES)).isTrue();
    }

    @Test
    void stepsAreDraggedByTheirHandles(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.menu(Spot.stage("Entice")).choose(Choice.ADD_STEP).typingIsPossible();
        editing.replace("Second");
        editing.drag().before(Spot.step("Second"), Spot.step("Step 1"));
        editing.visitor().eventually(() -> assertThat(editing.map().steps()).startsWith("Second", "Step 2"));
    }

    @Test
    void aNoteIsMovedWithoutDragging(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.MOVE);
        editing.dialog().pick(0, "Steps").pick(1, "Enter").agree().saved();
        assertThat(page.map().notes("Steps", "Enter")).endsWith("Imposter Syndrome");
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.MOVE_UP);
        editing.saved();
        assertThat(page.map().notes("Steps", "Enter"))
                .contains("Imposter Syndrome")
                .last()
                .isNotEqualTo("Imposter Syndrome");
    }

    @Test
    void stagesStepsAndRowsAreMovedWithoutDragging(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker"));
        MapOnPage map = editing.map();
        editing.menu(Spot.stage("Extend")).choose(Choice.MOVE_LEFT);
        editing.visitor().eventually(() -> assertThat(map.stages()).endsWith("Extend", "Exit"));
        editing.menu(Spot.row("Steps")).choose(Choice.MOVE_DOWN);
        editing.visitor().eventually(() -> assertThat(map.rows()).startsWith("Interactions", "Steps"));
        editing.menu(Spot.stage("Entice")).choose(Choice.ADD_STEP).typingIsPossible();
        editing.replace("Second");
        editing.menu(Spot.step("Second")).choose(Choice.MOVE_LEFT);
        editing.visitor().eventually(() -> assertThat(map.steps()).startsWith("Second"));
    }

    @Test
    void severalNotesAreMovedAndDeletedAtOnce(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page).takeOver();
        editing.pick("Imposter Syndrome", "Societal pressure");
        assertThat(editing.picked()).containsExactlyInAnyOrder("Imposter Syndrome", "Societal pressure");
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.MOVE);
        editing.dialog().pick(0, "Steps").pick(1, "Enter").agree().saved();
        assertThat(page.map().notes("Steps", "Enter")).endsWith("Societal pressure", "Imposter Syndrome");
        editing.visitor().press("Delete");
        editing.saved();
        assertThat(page.map().notes()).doesNotContain("Societal pressure", "Imposter Syndrome");
    }

    @Test
    void shiftPicksTheNotesInBetween(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker")).takeOver();
        editing.pick("Through friends and college staffs").pickUpTo("Through browsing");
        assertThat(editing.picked())
                .containsExactly("Through friends and college staffs", "Through advertisements", "Through browsing");
    }

    @Test
    @Rule("E21")
    void theHandlesOfANoteInFocusGiveWayToAPointerThatIsInTheCellAbove(Site site, Visitors visitors) {
        MapEditing editing = WikiPage.open(
                        visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 2200)),
                        site.pageWithMap("job-seeker"))
                .keys()
                .goTo(4, 0)
                .press("Enter")
                .editing();
        editing.visitor().eventually(() -> assertThat(editing.focus()).isEqualTo("note: Societal pressure"));
        CellOnPage above = editing.map().cell("Positive moments", "Entice");
        above.clickLastCorner();
        editing.typingIsPossible().replace("In the cell above").saved();
        assertThat(above.notes()).endsWith("In the cell above");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule("E21")
    void theHandlesLieBetweenTwoColumnsAndCoverNoWordsWhicheverWayTheMapRuns(
            boolean fromRightToLeft, Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker")).takeOver();
        if (fromRightToLeft) {
            editing.map().layout().readFromRightToLeft();
        }
        assertHandlesCoverNoWords(
                editing,
                Spot.note("Through advertisements"),
                Spot.note("Get to know about lots of job openings"),
                Spot.note("Imposter Syndrome"),
                Spot.row("Interactions"),
                Spot.stage("Engage"));
        editing.menu(Spot.stage("Enter")).choose(Choice.ADD_STEP).typingIsPossible();
        editing.replace("Second");
        assertHandlesCoverNoWords(editing, Spot.step("Second"), Spot.step("Step 1"));
    }

    private static void assertHandlesCoverNoWords(MapEditing editing, Spot... spots) {
        for (Spot spot : spots) {
            editing.mouse().pointAt(spot);
            editing.visitor()
                    .eventually(() -> assertThat(editing.map().legibility().wordsUnderTheHandles())
                            .as("%s", spot)
                            .isEmpty());
        }
    }

    @Test
    @Rule("E50")
    void aFingerThatScrollsOverAMapOpensNothingInIt(Site site, Visitors visitors) {
        MapEditing editing = openOnTouch(visitors, site.pageWithMap("job-seeker"));
        editing.touch().swipeUpFrom(Spot.note("Through browsing"));
        editing.visitor().eventually(() -> assertThat(editing.map().scrolling().pageScrolled())
                .isPositive());
        assertThat(editing.isTakenOver()).isFalse();
        editing.touch().tap(Spot.note("Through browsing")).typingIsPossible();
        assertThat(editing.typed()).isEqualTo("Through browsing");
    }

    @Test
    @Rule("E21")
    void theHandlesStayUnderAFingerThatTapsThem(Site site, Visitors visitors) {
        MapEditing editing = openOnTouch(visitors, site.pageWithMap("job-seeker"));
        editing.touch().tap(Spot.note("Through browsing")).typingIsPossible();
        editing.visitor().press("Escape");
        editing.touch().tapActions().choose(Choice.MOVE_RIGHT);
        CellOnPage next = editing.map().cell("Steps", "Enter");
        editing.visitor().eventually(() -> assertThat(next.notes()).endsWith("Through browsing"));
    }

    @Test
    void aTouchOpensWhatItTouches(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = openOnTouch(visitors, page);
        editing.touch().tap(Spot.note("Through browsing")).typingIsPossible();
        assertThat(editing.typed()).isEqualTo("Through browsing");
        editing.replace("By touch").saved();
        assertThat(page.map().notes("Steps", "Entice")).contains("By touch");
    }

    @Test
    void aFingerThatRestsDragsANote(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = openOnTouch(visitors, page);
        editing.touch().dragAbove("Through browsing", "Through advertisements").saved();
        assertThat(page.map().notes("Steps", "Entice"))
                .containsExactly("Through friends and college staffs", "Through browsing", "Through advertisements");
    }

    private static MapEditing openOnTouch(Visitors visitors, SitePage page) {
        Visitor editor = visitors.enter(
                User.EDITOR,
                options -> options.setHasTouch(true).setIsMobile(true).setViewportSize(820, 1180));
        return WikiPage.open(editor, page).map().editing();
    }

    private static MapEditing open(Visitors visitors, SitePage page) {
        return WikiPage.open(visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 2200)), page)
                .map()
                .editing();
    }
}
