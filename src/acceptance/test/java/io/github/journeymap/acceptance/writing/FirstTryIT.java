package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer tries first: to click into a cell, to type, and to see whether it is still there. */
@Acceptance
class FirstTryIT {
    private static final String NOTE = "Meets a recruiter";

    @ParameterizedTest(name = "left by a click elsewhere: {0}")
    @ValueSource(booleans = {false, true})
    @Rule("U27")
    void whatWasTypedIsThereAfterAReloadHoweverSoon(boolean left, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        WikiPage shown = WikiPage.open(visitors.editor(), page);
        List<String> asked = shown.map().visitor().asked();
        type(shown.map());
        if (left) {
            shown.map().visitor().window().mouse().click(2, 2);
        }
        shown.reload();
        isThere(shown.map());
        assertThat(asked).isEmpty();
        shown.map().editing().saved();
        assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE);
    }

    @Test
    @Rule("U27")
    void itIsThereWhenSavesTakeLongerThanPages(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        WikiPage shown = WikiPage.open(editor, page);
        List<String> asked = editor.asked();
        editor.network().leaveUnanswered("**/edits");
        type(shown.map());
        shown.reload();
        isThere(shown.map());
        assertThat(asked).isEmpty();
        editor.network().serve("**/edits");
        shown.reload();
        isThere(shown.map());
        shown.editing().saved();
        assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE);
    }

    @Test
    @Rule("U27")
    void itIsThereInAnotherWindowAfterTheFirstWasClosed(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        Visitor other = visitors.beside(editor);
        type(WikiPage.open(editor, page).map());
        editor.closeWindow();
        isThere(WikiPage.open(other, page).map());
    }

    @Test
    @Rule("U27")
    void itIsThereAfterGoingElsewhereAndBack(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        MapOnPage map = WikiPage.open(editor, page).map();
        type(map);
        editor.goElsewhere();
        editor.window().goBack();
        isThere(map);
        editor.window().goForward();
        editor.window().goBack();
        isThere(map);
    }

    @Test
    @Rule("E34")
    void othersSeeATextThatIsStillOpen(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage theirs =
                WikiPage.open(visitors.enter(User.ADMIN), page).editing().map();
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        type(map);
        theirs.visitor()
                .eventually(
                        () -> assertThat(theirs.cell("Steps", "Exit").notes()).contains(NOTE));
        MapEditing editing = map.editing();
        assertThat(editing.isTyping()).isTrue();
        assertThat(editing.feedback().state()).isEqualTo("clean");
        map.visitor().press("Escape");
        theirs.visitor()
                .eventually(
                        () -> assertThat(theirs.cell("Steps", "Exit").notes()).doesNotContain(NOTE));
        assertThat(page.attachments()).hasSize(1);
    }

    @Test
    @Rule("U34")
    void nothingIsCalledSavedBeforeTheServerHasIt(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        MapEditing editing = map.editing();
        editing.click(map.cell("Steps", "Exit")).typingIsPossible();
        for (String word : NOTE.split(" ")) {
            map.visitor().type(word + " ");
            assertThat(editing.feedback().state()).isIn("dirty", "saving");
        }
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains(NOTE);
        assertThat(editing.isTyping()).isTrue();
    }

    private static void type(MapOnPage map) {
        map.editing().click(map.cell("Steps", "Exit")).typingIsPossible();
        map.visitor().type(NOTE);
    }

    /** Without a touch. */
    private static void isThere(MapOnPage map) {
        map.visitor()
                .eventually(() -> assertThat(map.cell("Steps", "Exit").notes()).containsOnlyOnce(NOTE));
    }
}
