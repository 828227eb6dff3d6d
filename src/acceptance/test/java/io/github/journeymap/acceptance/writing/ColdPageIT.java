package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.HeldBack;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Someone presses and types while the editor is still on its way. */
@Acceptance
class ColdPageIT {
    private static final String EDITOR = "**/editor/editor.js*";
    private static final String NOTE = "Asks a friend, who knows";

    private SitePage page;
    private Visitor editor;
    private WikiPage shown;
    private MapOnPage map;
    private MapEditing editing;
    private HeldBack held;

    @BeforeEach
    void aPageWhoseEditorDoesNotCome(Site site, Visitors visitors) {
        page = site.pageWithMap("job-seeker");
        editor = visitors.editor();
        held = editor.network().holdBack(EDITOR);
        shown = WikiPage.open(editor, page);
        map = shown.map();
        editing = map.editing();
    }

    @Test
    @Rule({"E67", "U48"})
    void whatIsTypedBeforeTheEditorIsThereIsInTheNoteEveryLetterOfIt() {
        editing.click(map.cell("Steps", "Exit"));
        editor.type(NOTE);
        held.release();
        editing.ready().typingIsPossible();
        editor.type(", and goes on");
        assertThat(editing.typed()).isEqualTo(NOTE + ", and goes on");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE + ", and goes on");
        assertThat(editing.feedback().keptInTheBrowser()).doesNotContain(NOTE);
    }

    @Test
    @Rule("E67")
    void enterBackspaceAndPastingDoThereWhatTheyDoInTheEditor() {
        editor.clipboard().put("from elsewhere");
        editing.click(map.cell("Steps", "Exit"));
        editor.type("Firstt");
        editor.press("Backspace");
        editor.press("Enter");
        editor.type("Second, ");
        editor.press("Control+v");
        editor.press("Tab");
        editor.type("Gone");
        editor.press("Escape");
        held.release();
        editing.ready().saved();
        assertThat(page.map().notes("Steps", "Exit")).endsWith("First", "Second, from elsewhere");
        assertThat(page.map().notes()).doesNotContain("Gone");
        assertThat(editing.isTyping()).isFalse();
    }

    @Test
    @Rule({"E67", "U48"})
    void whatWasTypedForOneCellStaysThereWhenAnotherOneIsPressed() {
        editing.click(map.cell("Steps", "Exit"));
        editor.type("For the first");
        editing.click(map.cell("Negative moments", "Exit"));
        editor.type("For the second");
        held.release();
        editing.ready().typingIsPossible();
        assertThat(editing.typed()).isEqualTo("For the second");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).endsWith("For the first");
        assertThat(page.map().notes("Negative moments", "Exit")).endsWith("For the second");
    }

    @Test
    @Rule({"E67", "U48"})
    void anEditorThatFailsToComeIsTriedAgainByItselfAndTheWordsAreThere() {
        editor.expecting("ERR_|Failed to fetch");
        editing.click(map.cell("Steps", "Exit"));
        editor.type(NOTE);
        for (int time = 0; time < 2; time++) {
            editor.eventually(() -> assertThat(held.size()).isPositive());
            held.lose();
        }
        held.release();
        editing.ready().saved();
        assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE);
    }

    @Test
    @Rule({"E67", "U48"})
    void aPageThatIsReloadedBeforeTheEditorHasComeHasLostNothing() {
        editing.click(map.cell("Steps", "Exit"));
        editor.type(NOTE);
        editing.click(Spot.stage("Enter"));
        editor.type("For the stage");
        shown.reload();
        held.release();
        editor.eventually(() -> assertThat(map.cell("Steps", "Exit").notes()).containsOnlyOnce(NOTE));
        editor.eventually(() -> assertThat(editing.feedback().trouble())
                .startsWith(editor.site().words().text("journey-map.editor.trouble.early"))
                .contains("For the stage"));
        editor.eventually(() -> assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE));
    }

    @Test
    @Rule("E67")
    void lettersTypedForAHeadingGoWhereItsCaretWouldBe() {
        editing.click(Spot.stage("Enter"));
        editor.type("Re");
        held.release();
        editing.ready().typingIsPossible();
        assertThat(editing.typed()).contains("Re").hasSize("ReEnter".length());
    }

    @Test
    @Rule("E67")
    void withTheKeyboardAloneTheLettersBeginANoteToo() {
        editor.window().locator(".jm-scroll").focus();
        editor.press("ArrowRight");
        editor.type(NOTE);
        held.release();
        editing.ready().saved();
        assertThat(page.map().notes("Steps", "Enter")).endsWith(NOTE);
    }

    @Test
    @Rule("E67")
    void aWordThatIsBeingComposedWhenTheEditorComesIsTakenWhenItIsWhole() {
        editing.click(map.cell("Steps", "Exit"));
        editor.inputMethod().compose("にほ");
        held.release();
        editing.ready();
        assertThat(editing.isTyping()).isFalse();
        editor.inputMethod().compose("にほん").commit("日本");
        editing.typingIsPossible();
        assertThat(editing.typed()).isEqualTo("日本");
        editor.type("!");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce("日本!");
    }

    @Test
    @Rule("E67")
    void anyoneWhoHasGoneOnToSomethingElseOnThePageIsNotCalledBack() {
        editing.click(map.cell("Steps", "Exit"));
        editor.type(NOTE);
        var search = editor.window().locator("input:visible").first();
        search.focus();
        held.release();
        editing.ready().saved();
        assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE);
        assertThat((Boolean) search.evaluate("field => field === document.activeElement"))
                .isTrue();
        assertThat(editing.isTyping()).isFalse();
    }

    /** Three times, as a button looks pressed for a moment after a tap, and the editor may come in it or behind it. */
    @RepeatedTest(3)
    @Rule("E67")
    void aTapOnAButtonBeforeTheEditorIsThereDoesWhatItSays(Visitors visitors) {
        Visitor phone = visitors.enter(
                User.EDITOR,
                options -> options.setHasTouch(true).setIsMobile(true).setViewportSize(390, 600));
        HeldBack late = phone.network().holdBack(EDITOR);
        MapEditing tapped = WikiPage.open(phone, page).map().editing();
        phone.eventually(() -> assertThat(late.size()).isPositive());
        phone.window().locator(".journey-map .jm-append-row").tap();
        late.release();
        tapped.typingIsPossible();
        phone.insert("What others say");
        phone.press("Enter");
        tapped.saved();
        assertThat(tapped.map().rows()).endsWith("What others say");
    }
}
