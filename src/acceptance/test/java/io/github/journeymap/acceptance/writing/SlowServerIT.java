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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer tries first, where every answer takes a second. */
@Acceptance
class SlowServerIT {
    private static final String NOTE = "Meets a recruiter";

    /** Milliseconds. */
    private static final int SLOW = 1_000;

    private SitePage page;
    private Visitor editor;
    private MapOnPage map;
    private WikiPage shown;
    private List<String> asked;

    @BeforeEach
    void onASlowLine(Site site, Visitors visitors) {
        page = site.pageWithMap("job-seeker");
        editor = visitors.editor().onASlowLine(SLOW);
        shown = WikiPage.open(editor, page);
        map = shown.map();
        asked = editor.asked();
    }

    @ParameterizedTest(name = "the editor is there: {0}")
    @ValueSource(booleans = {false, true})
    @Rule("U27")
    void aReloadRightBehindTheLastLetterLosesNone(boolean isThere) {
        type(isThere, NOTE.substring(0, NOTE.length() - 1));
        editor.type(NOTE.substring(NOTE.length() - 1));
        shown.reload();
        isOnTheMapAndSaved();
    }

    @ParameterizedTest(name = "the editor is there: {0}")
    @ValueSource(booleans = {false, true})
    @Rule("U27")
    void anyoneWhoLeavesAndComesBackAndForthFindsTheNote(boolean isThere) {
        type(isThere, NOTE);
        editor.goElsewhere();
        editor.window().goBack();
        editor.eventually(() -> assertThat(map.cell("Steps", "Exit").notes()).containsOnlyOnce(NOTE));
        editor.window().goForward();
        editor.window().goBack();
        isOnTheMapAndSaved();
    }

    @ParameterizedTest(name = "the editor is there: {0}")
    @ValueSource(booleans = {false, true})
    @Rule("U27")
    void aTabThatIsClosedLeavesItToTheNextOne(boolean isThere, Visitors visitors) {
        type(isThere, NOTE);
        Visitor other = visitors.beside(editor).onASlowLine(SLOW);
        editor.closeWindow();
        MapOnPage there = WikiPage.open(other, page).map();
        other.eventually(() -> assertThat(there.cell("Steps", "Exit").notes()).containsOnlyOnce(NOTE));
        other.eventually(() -> assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE));
        assertThat(asked).isEmpty();
    }

    @Test
    @Rule("U9")
    void aMinuteOfTypingLeavesOneVersion(Site site, Visitors visitors) {
        Visitor writer = visitors.editor().stopTheClock();
        SitePage other = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(writer, other).editing();
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        for (int second = 0; second < 60; second++) {
            writer.type("word ");
            writer.letPass(1_000);
        }
        writer.letPass(2_000);
        editing.saved();
        assertThat(other.map().notes("Steps", "Exit"))
                .contains("word ".repeat(60).strip());
        assertThat(other.map().version()).isGreaterThan(5);
        assertThat(other.map().versions()).hasSize(1);
    }

    private void type(boolean whenTheEditorIsThere, String text) {
        MapEditing editing = map.editing();
        if (whenTheEditorIsThere) {
            editing.takeOver();
        }
        editing.click(map.cell("Steps", "Exit"));
        if (whenTheEditorIsThere) {
            editing.typingIsPossible();
        }
        editor.type(text);
    }

    /** Without a touch, and without a question. */
    private void isOnTheMapAndSaved() {
        editor.eventually(() -> assertThat(map.cell("Steps", "Exit").notes()).containsOnlyOnce(NOTE));
        editor.eventually(() -> assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE));
        assertThat(asked).isEmpty();
    }
}
