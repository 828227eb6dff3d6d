package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
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

/** Undo and redo of everything, by gesture, saved like any edit. */
@Acceptance
@Rule({"E6", "E36"})
class UndoIT {
    @Test
    @Rule("E15")
    void whatWasWrittenIsTakenBackAndBroughtBackByKeys(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        MapEditing editing = map.editing().write(map.cell("Steps", "Exit"), "A second thought");
        map.visitor().press("Control+z");
        map.visitor().eventually(() -> assertThat(map.notes()).doesNotContain("A second thought"));
        map.visitor().press("Control+Shift+z");
        map.visitor().eventually(() -> assertThat(map.notes()).contains("A second thought"));
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains("A second thought");
    }

    @Test
    @Rule("U22")
    void anUndoIsSavedLikeAnyEdit(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        MapEditing editing =
                map.editing().write(map.cell("Steps", "Exit"), "Not meant").saved();
        assertThat(page.map().notes()).contains("Not meant");
        editing.bar().undo();
        map.visitor().eventually(() -> assertThat(map.notes()).doesNotContain("Not meant"));
        editing.saved();
        assertThat(page.map().notes()).doesNotContain("Not meant");
        editing.bar().redo().saved();
        assertThat(page.map().notes()).contains("Not meant");
    }

    @Test
    void oneGestureIsTakenBackAtOnce(Site site, Visitors visitors) {
        MapOnPage map =
                WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker")).map();
        List<String> before = map.notes();
        map.editing().menu(Spot.row("Steps")).choose(Choice.REMOVE_ROW);
        map.visitor().eventually(() -> assertThat(map.rows()).doesNotContain("Steps"));
        assertThat(map.notes().size()).isLessThan(before.size());
        map.editing().bar().undo();
        map.visitor().eventually(() -> assertThat(map.notes()).isEqualTo(before));
        assertThat(map.rows()).startsWith("Steps", "Interactions");
    }

    @Test
    @Rule("M10")
    void undoNeverTakesBackWhatSomeoneElseDid(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        MapEditing editing =
                map.editing().write(map.cell("Steps", "Exit"), "Mine").saved();
        page.map().edit(User.ADMIN, EditJson.addNote("theirs", "steps", "exit-1", "Theirs"));
        map.visitor().eventually(() -> assertThat(map.notes()).contains("Theirs"));
        editing.bar().undo();
        map.visitor().eventually(() -> assertThat(map.notes()).doesNotContain("Mine"));
        map.visitor().press("Control+z");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    @Rule("U33")
    void whatWasDoneAfterATextWasGivenUpIsUndoneFirst(Site site, Visitors visitors) {
        MapOnPage map =
                WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker")).map();
        MapEditing editing = map.editing().click(map.cell("Steps", "Exit")).typingIsPossible();
        map.visitor().type("Half a thought");
        map.visitor().press("Escape");
        editing.bar().addMenu().choose(Choice.ADD_STAGE);
        editing.typingIsPossible();
        map.visitor().press("Escape");
        int stages = map.stages().size();
        map.visitor().press("Control+z");
        map.visitor().eventually(() -> assertThat(map.stages()).hasSize(stages - 1));
        assertThat(editing.isTyping()).isFalse();
        map.visitor().press("Control+z");
        editing.typingIsPossible();
        assertThat(editing.typed()).isEqualTo("Half a thought");
        map.visitor().press("Escape");
        map.visitor().press("Control+z");
        assertThat(editing.isTyping()).isFalse();
    }

    @Test
    @Rule("U41")
    void withTheButtonsATextThatWasGivenUpIsPassedAndSavedByNeither(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        MapEditing editing = map.editing().write(map.cell("Steps", "Exit"), "First");
        editing.click(map.cell("Interactions", "Exit")).typingIsPossible();
        map.visitor().type("Half a thought");
        map.visitor().press("Escape");
        editing.write(map.cell("Steps", "Exit"), "Last").saved();
        editing.bar().undo().bar().undo();
        assertThat(editing.typed()).isEqualTo("Half a thought");
        editing.bar().undo().saved();
        assertThat(page.map().notes()).doesNotContain("First", "Half a thought", "Last");
        editing.bar().redo().bar().redo();
        assertThat(editing.typed()).isEqualTo("Half a thought");
        editing.bar().redo().saved();
        assertThat(page.map().notes()).contains("First", "Last").doesNotContain("Half a thought");
    }

    @Test
    void aTextGivenUpWithEscapeComesBackWithUndo(Site site, Visitors visitors) {
        MapOnPage map =
                WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker")).map();
        MapEditing editing = map.editing().click(map.cell("Steps", "Exit")).typingIsPossible();
        map.visitor().type("Half a thought");
        map.visitor().press("Escape");
        map.visitor().eventually(() -> assertThat(editing.isTyping()).isFalse());
        editing.bar().undo().typingIsPossible();
        assertThat(editing.typed()).isEqualTo("Half a thought");
    }
}
