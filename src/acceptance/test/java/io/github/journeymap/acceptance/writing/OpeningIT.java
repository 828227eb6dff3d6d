package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.Letters;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapLayout;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is opened stays where it is. */
@Acceptance
class OpeningIT {
    private static final String MAP = """
            {"format": "journey-map", "version": 1, "title": "Moving house",
             "context": {"heading": "Scenario", "prompt": "What is it about?", "text": "A family moves to another town"},
             "stages": [
               {"id": "look", "heading": "Look around", "prompt": "Where?", "steps": [{"id": "read", "heading": "Read"}]},
               {"id": "go", "heading": "Go", "steps": [{"id": "pack"}]}],
             "rows": [
               {"id": "do", "heading": "What they do", "prompt": "And why?", "kind": "notes", "tone": "neutral",
                "categories": [{"id": "who", "label": "Who"}]},
               {"id": "good", "heading": "What they like about it", "kind": "notes", "tone": "positive"}],
             "notes": [
               {"id": "a", "row": "do", "step": "read", "text": "Ask the neighbours about schools", "category": "who"},
               {"id": "b", "row": "good", "step": "read", "text": "So many parks are close by"}]}""";

    @ParameterizedTest(name = "{0} px wide, {1}")
    @CsvSource({"1280, ltr", "1280, rtl", "320, ltr"})
    @Rule("E63")
    void openingATextMovesNoneOfItsLettersAndANotesCategoryStaysInSight(
            int width, String direction, Site site, Visitors visitors) {
        MapEditing editing = open(width, direction, site, visitors);
        SoftAssertions all = new SoftAssertions();
        for (Letters.Part part : Letters.Part.values()) {
            Letters letters = editing.openText().letters(part);
            all.assertThat(letters.moveOnOpening()).as(part.name()).allSatisfy(pixels -> assertThat(pixels)
                    .isBetween(-0.5, 0.5));
            if (part == Letters.Part.NOTE_WITH_CATEGORY) {
                all.assertThat(letters.categoryIsInSight()).isTrue();
            }
            editing.visitor().press("Escape");
        }
        all.assertAll();
    }

    @ParameterizedTest(name = "{0} px wide, {1}")
    @CsvSource({"1280, ltr", "1280, rtl", "320, ltr"})
    @Rule("E63")
    void aNewNoteIsWrittenWhereItWillBeAndCoversWhatInvitesToIt(
            int width, String direction, Site site, Visitors visitors) {
        MapEditing editing = open(width, direction, site, visitors);
        CellOnPage empty = editing.map().cell("What they do", "Go");
        editing.click(empty).typingIsPossible();
        assertThat(editing.openText().coversInvitationOf(empty)).isTrue();
        editing.visitor().insert("Boxes");
        double[] written = editing.openText().placeIn(empty);
        editing.visitor().press("Enter");
        editing.visitor().press("Escape");
        assertThat(empty.firstNoteBox()).containsExactly(written, within(0.5));
    }

    @ParameterizedTest(name = "{0} steps larger")
    @ValueSource(ints = {0, -3})
    @Rule("E63")
    void whatIsWrittenCoversNoOtherWordsHoweverLongItGetsAndAllIsAsBeforeWhenItIsGivenUp(
            int larger, Site site, Visitors visitors) {
        MapEditing editing = open(1280, "ltr", site, visitors);
        Visitor editor = editing.visitor();
        editing.bar().zoom(larger);
        List<Integer> before = editing.map().layout().rowHeights();
        CellOnPage cell = editing.map().cell("What they do", "Look around");
        editing.click(Spot.note("Ask the neighbours about schools")).typingIsPossible();
        editor.insert(LONG);
        editor.eventually(
                () -> assertThat(editing.openText().covered()).containsOnly("Ask the neighbours about schools"));
        editor.press("Escape");
        editor.eventually(() -> assertThat(editing.map().layout().rowHeights()).isEqualTo(before));

        editing.click(cell).typingIsPossible();
        assertThat(editing.map().layout().rowHeights())
                .as("nothing is written yet")
                .isEqualTo(before);
        editor.insert("First");
        editor.eventually(() -> assertThat(editing.openText().covered()).isEmpty());
        editor.insert(LONG);
        editor.eventually(() -> assertThat(editing.openText().covered()).isEmpty());
        editor.press("Enter");
        editor.press("Escape");
        assertThat(cell.notes()).hasSize(2);

        editing.click(editing.map().cell("What they like about it", "Go")).typingIsPossible();
        editor.insert(LONG + LONG);
        editor.eventually(() -> assertThat(editing.openText().covered()).isEmpty());
        editor.press("Escape");
        editor.eventually(
                () -> assertThat(editing.map().layout().styledInTheGrid()).isEmpty());
    }

    @Test
    @Rule("E63")
    void theEmptyTextThatEnterOffersBetweenTwoNotesHidesNeither(Site site, Visitors visitors) {
        MapEditing editing = open(1280, "ltr", site, visitors);
        Visitor editor = editing.visitor();
        CellOnPage cell = editing.map().cell("What they like about it", "Look around");
        editing.write(cell, "Two schools nearby");
        editing.click(Spot.note("So many parks are close by")).typingIsPossible();
        List<Integer> before = editing.map().layout().rowHeights();
        editor.press("Enter");
        editing.typingIsPossible();
        assertThat(editing.typed()).isEmpty();
        editor.eventually(() -> assertThat(editing.openText().covered()).isEmpty());
        editor.press("Escape");
        editor.eventually(() -> assertThat(editing.map().layout().rowHeights()).isEqualTo(before));
        assertThat(cell.notes()).containsExactly("So many parks are close by", "Two schools nearby");
    }

    @ParameterizedTest(name = "{0} px wide, cells sized by their {1}")
    @CsvSource({"1280, border-box", "1280, content-box", "390, border-box"})
    @Rule("E63")
    void noRowMovesWhenATextIsKept(int width, String sizing, Site site, Visitors visitors) {
        MapEditing editing = open(width, "ltr", site, visitors);
        Visitor editor = editing.visitor();
        MapLayout layout = editing.map().layout();
        layout.sizeCells(sizing);
        editing.click(Spot.note("So many parks are close by")).typingIsPossible();
        for (String line : List.of("and", "so", "on")) {
            editor.press("Shift+Enter");
            editor.insert(line);
        }
        assertThat(rowsWhileItIsKept(editing)).as("of a note, four lines").hasSize(1);

        // All of the cell is in sight: where only a part is, the box is narrower, and so higher than the note.
        editing.map().scrolling().scrollTo(400, 0);
        editing.click(editing.map().cell("What they like about it", "Go")).typingIsPossible();
        // More than the note beside it, and no more than the box takes without a scroll bar.
        editor.insert(width > 1000 ? LONG + LONG : LONG);
        assertThat(rowsWhileItIsKept(editing)).as("in an empty cell").hasSize(1);

        editing.map().scrolling().scrollTo(0, 0);
        editing.click(editing.map().cell("What they like about it", "Look around"))
                .typingIsPossible();
        editor.insert(LONG);
        assertThat(rowsWhileItIsKept(editing)).as("below a note").hasSize(1);
        assertThat(layout.styledInTheGrid()).isEmpty();
    }

    /** Once there is room for what is written. */
    private static List<String> rowsWhileItIsKept(MapEditing editing) {
        MapLayout layout = editing.map().layout();
        Visitor editor = editing.visitor();
        editor.eventually(() -> assertThat(layout.styledInTheGrid()).isNotEmpty());
        editor.eventually(() -> assertThat(editing.openText().covered()).hasSizeLessThanOrEqualTo(1));
        return layout.rowsWhile(() -> {
            editor.press("Enter");
            editor.press("Escape");
        });
    }

    @Test
    @Rule("E63")
    void rowsMoveOnceWhenANoteIsKeptThatHasLostLines(Site site, Visitors visitors) {
        MapEditing editing = open(1280, "ltr", site, visitors);
        Visitor editor = editing.visitor();
        CellOnPage cell = editing.map().cell("What they like about it", "Go");
        editing.write(cell, "One" + LONG);
        editing.click(Spot.note("One" + LONG)).typingIsPossible();
        assertThat(editing.map().layout().rowsWhile(() -> {
                    editor.press("Control+A");
                    editor.insert("One");
                    editor.press("Enter");
                    editor.press("Escape");
                }))
                .hasSize(2);
    }

    @Test
    @Rule("E63")
    void aLetterThatBeginsALineIsShownBeforeWhatStandsBelowMakesRoom(Site site, Visitors visitors) {
        MapEditing editing = open(1280, "ltr", site, visitors);
        Visitor editor = editing.visitor();
        editing.click(Spot.note("So many parks are close by")).typingIsPossible();
        List<Boolean> roomAtOnce = editing.openText().madeRoomForInTheSameFrame(() -> {
            editor.press("Shift+Enter");
            editor.eventually(
                    () -> assertThat(editing.map().layout().styledInTheGrid()).isNotEmpty());
        });
        assertThat(roomAtOnce).containsExactly(false);
    }

    @Test
    @Rule("E4")
    void aPressOnTheQuestionOfAScenarioThatNobodyHasWrittenYetAnswersIt(Site site, Visitors visitors) {
        MapEditing editing =
                WikiPage.open(visitors.editor(), site.pageWithMap("five-e")).editing();
        for (String part : List.of(".jm-prompt", ".jm-heading")) {
            List<?> middle = (List<?>) editing.visitor().window().evaluate("""
                    (part) => {
                      const { x, y, width, height } = document.querySelector(`.jm-context > ${part}`).getBoundingClientRect();
                      return [Math.round(x + width / 2), Math.round(y + height / 2)];
                    }""", part);
            editing.visitor().window().mouse().click((Integer) middle.get(0), (Integer) middle.get(1));
            editing.typingIsPossible();
            assertThat(editing.toldOfFocus()).startsWith("textbox: Scenario of the map");
            assertThat(editing.typed()).isEmpty();
            editing.visitor().press("Escape");
        }
        editing.rewrite(Spot.context(), "A family moves");
        editing.visitor().window().locator(".jm-context > .jm-heading").click();
        assertThat(editing.typed()).isEqualTo("Scenario");
    }

    @Test
    @Rule("E63")
    void onATouchScreenWhatIsTypedIsLargeEnoughForThePhoneNotToZoomInOnIt(Site site, Visitors visitors) {
        Visitor phone = visitors.enter(
                User.EDITOR,
                options -> options.setViewportSize(390, 800).setHasTouch(true).setIsMobile(true));
        MapEditing editing = WikiPage.open(phone, page(site)).editing();
        for (Letters.Part part : Letters.Part.values()) {
            editing.openText().letters(part).moveOnOpening();
            assertThat(editing.openText().letterSize()).as(part.name()).isGreaterThanOrEqualTo(16);
            phone.press("Escape");
        }
    }

    @ParameterizedTest(name = "on a touch screen: {0}")
    @ValueSource(booleans = {false, true})
    @Rule("E63")
    void aNoteOfOneLineInAnEmptyRowMovesNothing(boolean touch, Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(touch ? 390 : 1280, 800)
                .setHasTouch(touch)
                .setIsMobile(touch));
        SitePage page = site.pageWithMap("blank");
        page.attachMap("""
                {"format": "journey-map", "version": 1, "title": "Moving house",
                 "stages": [{"id": "look", "heading": "Look", "steps": [{"id": "read"}]}],
                 "rows": [{"id": "do", "heading": "Do", "kind": "notes"}, {"id": "say", "heading": "Say", "kind": "notes"}],
                 "notes": []}""");
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        CellOnPage empty = editing.map().cell("Do", "Look");
        List<String> rows = editing.map().layout().rowsWhile(() -> {
            editing.click(empty).typingIsPossible();
            editor.insert("Boxes");
            editor.press("Enter");
            editor.press("Escape");
        });
        assertThat(rows).hasSize(1);
        assertThat(empty.notes()).containsExactly("Boxes");
    }

    private static final String LONG = " and what they would look for in a house".repeat(6);

    private static MapEditing open(int width, String direction, Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 900));
        MapEditing editing = WikiPage.open(editor, page(site)).map().editing();
        if (direction.equals("rtl")) {
            editing.map().layout().readFromRightToLeft();
        }
        return editing;
    }

    private static SitePage page(Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(MAP);
        return page;
    }
}
