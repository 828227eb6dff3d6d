package io.github.journeymap.acceptance.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keyboard: one tab stop, arrows, and every command without a pointer. */
@Acceptance
@Rule({"E5", "E10", "E11", "E12", "E13", "E14", "E39"})
class KeyboardIT {
    @Test
    void theGridIsOneTabStopAndTabLeavesIt(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors);
        assertThat(keys.focus()).isIn("Steps × Entice", "title", "context");
        keys.press("Tab");
        assertThat(keys.focus()).doesNotContain("×");
        keys.press("Shift+Tab");
        assertThat(keys.focus()).isIn("Steps × Entice", "title", "context");
    }

    @Test
    void arrowsGoFromCellToCell(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors).goTo(1, 1);
        assertThat(keys.focus()).isEqualTo("Interactions × Enter");
        assertThat(keys.press("ArrowRight").focus()).isEqualTo("Interactions × Engage");
        assertThat(keys.press("ArrowDown").focus()).isEqualTo("Goals & Motivation × Engage");
        assertThat(keys.press("ArrowLeft").focus()).isEqualTo("Goals & Motivation × Enter");
        assertThat(keys.press("ArrowUp").focus()).isEqualTo("Interactions × Enter");
    }

    @Test
    void homeEndAndPageKeysGoFurther(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors).goTo(1, 1);
        assertThat(keys.press("End").focus()).isEqualTo("Interactions × Extend");
        assertThat(keys.press("Home").focus()).isEqualTo("row: Interactions");
        assertThat(keys.press("Control+End").focus()).isEqualTo("Areas of opportunity × Extend");
        assertThat(keys.press("Control+Home").focus()).isEqualTo("context");
        assertThat(keys.goTo(0, 0).press("PageDown").focus()).isEqualTo("Areas of opportunity × Entice");
        assertThat(keys.press("PageUp").focus()).isEqualTo("Steps × Entice");
    }

    @Test
    void enterGoesInFirstToTheNotesThenToTheTextAndEscapeComesBack(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors).goTo(4, 4);
        assertThat(keys.press("Enter").focus()).isEqualTo("note: Imposter Syndrome");
        assertThat(keys.press("Enter").focus()).isEqualTo("typing");
        assertThat(keys.press("Escape").focus()).isEqualTo("note: Imposter Syndrome");
        assertThat(keys.press("F2").focus()).isEqualTo("typing");
        assertThat(keys.press("Escape", "Escape").focus()).isEqualTo("Negative moments × Extend");
    }

    @Test
    void aTypedLetterStartsANote(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapKeys keys = keys(page, visitors).goTo(4, 4);
        keys.visitor().type("Doubts");
        assertThat(keys.focus()).isEqualTo("typing");
        keys.press("Enter", "Escape").editing().saved();
        assertThat(page.map().notes("Negative moments", "Extend")).containsExactly("Imposter Syndrome", "Doubts");
    }

    @Test
    void shiftEnterBreaksTheLine(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapKeys keys = keys(page, visitors).goTo(4, 4);
        keys.visitor().type("One line");
        keys.press("Shift+Enter");
        keys.visitor().type("and another");
        keys.press("Enter", "Escape").editing().saved();
        assertThat(page.map().notes("Negative moments", "Extend")).contains("One line\nand another");
    }

    @Test
    void tabMovesOnToTheNextCell(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(page, visitors).goTo(0, 0);
        keys.visitor().type("first");
        keys.press("Tab");
        keys.visitor().type("second");
        keys.press("Shift+Tab").press("Escape").editing().saved();
        MapOnPage map = keys.editing().map();
        assertThat(map.cell(0, 0).notes()).containsExactly("first");
        assertThat(map.cell(0, 1).notes()).containsExactly("second");
    }

    @Test
    void deleteRemovesTheNoteInFocus(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapKeys keys = keys(page, visitors).goTo(4, 4).press("Enter", "Delete");
        assertThat(keys.focus()).isEqualTo("Negative moments × Extend");
        keys.editing().saved();
        assertThat(page.map().notes("Negative moments", "Extend")).isEmpty();
    }

    @Test
    @Rule("U37")
    void deleteOnAHeadingWithNotesAsksFirstAndBackspaceOpensIt(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapKeys keys = keys(page, visitors).goToStage(1).press("Backspace");
        MapOnPage map = keys.editing().map();
        assertThat(keys.editing().isTyping()).isTrue();
        List<String> stages = map.stages();
        int notes = map.rows().stream()
                .mapToInt(row -> map.cell(row, stages.get(1)).notes().size())
                .sum();
        keys.press("Escape", "Delete");
        assertThat(keys.editing().dialog().text())
                .contains(site.words().text("journey-map.editor.stage.sure", stages.get(1), notes));
        keys.editing().dialog().leave();
        assertThat(map.stages()).isEqualTo(stages);
        keys.press("Delete");
        keys.editing().dialog().agree();
        keys.editing().saved();
        assertThat(map.stages()).doesNotContain(stages.get(1));
    }

    @Test
    void altAndArrowsMoveANote(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors).goTo(4, 4).press("Enter", "Alt+ArrowLeft");
        MapOnPage map = keys.editing().map();
        keys.visitor()
                .eventually(() ->
                        assertThat(map.cell("Negative moments", "Exit").notes()).contains("Imposter Syndrome"));
        assertThat(keys.focus()).isEqualTo("note: Imposter Syndrome");
        assertThat(keys.editing().feedback().said()).isNotBlank();
        keys.press("Alt+ArrowUp");
        keys.visitor().eventually(() -> assertThat(
                        map.cell("Negative moments", "Exit").notes().get(0))
                .isEqualTo("Imposter Syndrome"));
    }

    @Test
    void altAndArrowsMoveAStageAndARow(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors).goToStage(0).press("Alt+ArrowRight");
        MapOnPage map = keys.editing().map();
        keys.visitor().eventually(() -> assertThat(map.stages()).startsWith("Enter", "Entice"));
        assertThat(keys.focus()).isEqualTo("stage: Entice");
        keys.goToRow(1).press("Alt+ArrowUp");
        keys.visitor().eventually(() -> assertThat(map.rows()).startsWith("Interactions", "Steps"));
        assertThat(keys.focus()).isEqualTo("row: Interactions");
    }

    @Test
    void altAndArrowsMoveAStep(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors).goToStage(0);
        MapOnPage map = keys.editing().map();
        keys.menu().chooseByKeys(Choice.ADD_STEP).typingIsPossible();
        keys.visitor().type("Second");
        keys.press("Enter");
        assertThat(keys.focus()).isEqualTo("step: Second");
        keys.press("Alt+ArrowLeft");
        keys.visitor().eventually(() -> assertThat(map.steps()).startsWith("Second"));
        assertThat(keys.focus()).isEqualTo("step: Second");
    }

    @Test
    void aQuestionMarkListsTheKeys(Site site, Visitors visitors) {
        MapKeys keys = keys(site, visitors).goTo(0, 0).press("?");
        assertThat(keys.editing().dialog().text()).contains("Alt", "Ctrl", "Enter", "Esc", "Delete", "F2");
        keys.editing().dialog().leave();
        assertThat(keys.focus()).isEqualTo("Steps × Entice");
    }

    @Test
    @Rule("E65")
    void theQuestionMarkListsTheKeysFromAToolAMenuAndWhatStandsBesideTheMapToo(Site site, Visitors visitors) {
        MapEditing editing = keys(site, visitors).editing();
        editing.bar().zoomToFit();
        assertKeysAreListed(editing);
        editing.bar().addMenu();
        assertKeysAreListed(editing);
        editing.bar().moreMenu().choose(Choice.SEE_EXAMPLE).panel().shown();
        assertKeysAreListed(editing);
    }

    private static void assertKeysAreListed(MapEditing editing) {
        editing.visitor().press("?");
        assertThat(editing.dialog().title()).isEqualTo("Keyboard shortcuts");
        editing.dialog().leave();
    }

    @Test
    @Rule("E65")
    void whereThereIsNoPointerButAFingerKeysAreNotOffered(Site site, Visitors visitors) {
        Visitor phone = visitors.enter(
                User.EDITOR,
                options -> options.setViewportSize(390, 800).setHasTouch(true).setIsMobile(true));
        MapEditing editing =
                WikiPage.open(phone, site.pageWithMap("job-seeker")).editing();
        assertThat(editing.bar().moreMenu().offers(Choice.KEYS)).isFalse();
    }

    @Test
    @Rule("U22")
    void keysOutsideAFocusedMapAreLeftAlone(Site site, Visitors visitors) {
        SitePage page = site.page("<p>Words before the map.</p>" + Site.macro("template", "job-seeker"));
        WikiPage shown = WikiPage.open(visitors.editor(), page);
        MapOnPage map = shown.map();
        map.editing().write(map.cell("Steps", "Exit"), "Stays").saved();
        assertThat(shown.keysLeftAlone("Control+z", "Control+y", "Delete", "?", "ArrowDown", "Enter", "a"))
                .isTrue();
        assertThat(map.notes()).contains("Stays");
        assertThat(map.editing().isTyping()).isFalse();
    }

    private static MapKeys keys(Site site, Visitors visitors) {
        return keys(site.pageWithMap("job-seeker"), visitors);
    }

    private static MapKeys keys(SitePage page, Visitors visitors) {
        return WikiPage.open(visitors.editor(), page).keys();
    }
}
