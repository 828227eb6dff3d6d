package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that are composed of several keys. */
@Acceptance
class InputMethodIT {
    private SitePage page;
    private Visitor editor;
    private MapEditing editing;

    @BeforeEach
    void open(Site site, Visitors visitors) {
        page = site.pageWithMap("four-stage");
        editor = visitors.editor();
        editing = WikiPage.open(editor, page).keys().goToFirstCell().editing();
    }

    @Test
    @Rule("E11")
    void aFirstKeyThatAnInputMethodHasTakenOpensTheNoteInWhichItComposes() {
        editor.inputMethod().key("Process").compose("あ");
        editing.typingIsPossible();
        editor.inputMethod().compose("あい").commit("愛");
        assertThat(editing.typed()).isEqualTo("愛");
        editing.saved();
        assertThat(page.map().notes()).containsExactly("愛");
    }

    @Test
    @Rule("E5")
    void enterThatEndsAWordToldBeforeOrAfterItHasEndedDoesntEndTheNoteTheNextOneDoes() {
        editor.press("Enter");
        editing.typingIsPossible();
        editor.inputMethod().compose("に").key("Enter").commit("二");
        assertThat(editing.typed()).isEqualTo("二");
        // Safari tells of the key when the word has ended.
        editor.inputMethod().compose("ほん").commit("本").key("Enter");
        assertThat(editing.typed()).isEqualTo("二本");
        editor.press("Enter");
        assertThat(editing.typed()).isEmpty();
        editor.press("Escape");
        editing.saved();
        assertThat(page.map().notes()).containsExactly("二本");
    }

    @Test
    @Rule("E34")
    void aWordThatIsLeftByAClickElsewhereInTheMiddleOfComposingIsKept() {
        editor.press("Enter");
        editing.typingIsPossible();
        editor.inputMethod().compose("とうきょう");
        editor.window().mouse().click(2, 2);
        editing.saved();
        assertThat(page.map().notes()).containsExactly("とうきょう");
    }
}
