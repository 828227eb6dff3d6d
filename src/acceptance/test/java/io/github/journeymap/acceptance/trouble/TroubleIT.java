package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trouble of every kind: the words stay on the screen and in the browser until they are saved, and a sentence says what
 * to do.
 */
@Acceptance
@Rule({"E27", "A4"})
class TroubleIT {
    private static final String NOTE = "Words that must not be lost";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void offlineTheWordsStayAndAreSavedWhenTheWayIsOpenAgain(String language, Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = editor(language, visitors).expecting("ERR_INTERNET_DISCONNECTED");
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.network().goOffline();
        assertTroubleOnWriting(editing, "offline", language);
        editor.network().goOnline();
        assertSaved(editing, page);
        editor.eventually(() -> assertThat(editing.feedback().trouble()).isEmpty());
    }

    @Test
    @Rule("E61")
    void aTroubleIsSaidBelowTheMiddleOfTheMapNeverOverTheToolsOrTheTextThatIsOpen(Site site, Visitors visitors) {
        MapEditing editing = busyInALowWindow(site, visitors);
        assertThat(editing.feedback().troubleFromTheMiddle()).isLessThan(1);
        assertThat(editing.feedback().troubleSize().get(1)).isLessThan(600);
        editing.click(editing.map().cell("Negative moments", "Exit")).typingIsPossible();
        assertThat(editing.feedback().troubleIsOutOfTheWay()).isTrue();
        editing.visitor().press("Escape");
        editing.map().scrolling().scrollPageInto(-560);
        assertThat(editing.feedback().troubleIsOutOfTheWay()).isTrue();
    }

    @Test
    @Rule("E61")
    void aTroubleThatIsFoldedLeavesRoomToWriteAndUnfoldsAgain(Site site, Visitors visitors) {
        MapEditing editing = busyInALowWindow(site, visitors);
        double height = editing.feedback().troubleSize().get(0);
        editing.feedback().answer(site.words().text("journey-map.editor.fold"));
        assertThat(editing.feedback().troubleSize().get(0)).isLessThan(48).isLessThan(height);
        editing.write(cell(editing), "More words");
        editing.feedback().answer(site.words().text("journey-map.editor.unfold"));
        // Lines are placed by parts of a pixel.
        assertThat(editing.feedback().troubleSize().get(0)).isCloseTo(height, within(0.1));
    }

    private static MapEditing busyInALowWindow(Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1280, 640))
                .expecting("503");
        MapEditing editing = WikiPage.open(editor, begun(site)).editing();
        writeWhileBusy(editing, "en");
        return editing;
    }

    @Test
    void wordsOutliveAReloadWhileTheServerIsBusy(Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = visitors.editor().expecting("Failed to load|ERR_");
        WikiPage shown = WikiPage.open(editor, page);
        writeWhileBusy(shown.editing(), "en");
        editor.acceptDialogs();
        shown.reload();
        editor.network().serve("**/edits");
        MapEditing again = shown.editing();
        editor.eventually(() -> assertThat(cell(again).notes()).contains(NOTE));
        assertSaved(again, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void signedOutInTheMeantimeTheSentenceSaysSoAndSigningInSaves(String language, Site site, Visitors visitors) {
        SitePage page = begun(site);
        page.restrictTo(User.EDITOR);
        Visitor editor = editor(language, visitors).expecting("40[134]");
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.loseSession();
        assertTroubleOnWriting(editing, "signed-out", language);
        visitors.signIn(editor.context(), User.EDITOR);
        // By itself: the question for news finds the server answering again.
        assertSaved(editing, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @Rule("A14")
    void someoneElseSignsInInAnotherTabTheWordsWaitAndAreSavedUnderTheirAuthorsName(
            String language, Site site, Visitors visitors) {
        SitePage page = begun(site);
        // 401: between the two, nobody is signed in.
        Visitor editor = editor(language, visitors).expecting("401|412");
        MapEditing editing = WikiPage.open(editor, page).editing();
        visitors.signIn(editor.context(), User.ADMIN);
        editing.write(cell(editing), NOTE);
        editor.eventually(() -> assertThat(editing.feedback().trouble())
                .startsWith(sentence(editing, "other-user", language))
                .contains("Ada Admin"));
        assertSafe(editing);
        assertThat(page.mapFile()).doesNotContain(NOTE);
        visitors.signIn(editor.context(), User.EDITOR);
        assertSaved(editing, page);
        assertThat(page.map()
                        .get(User.READER)
                        .json()
                        .getAsJsonObject("author")
                        .get("name")
                        .getAsString())
                .isEqualTo("editor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whenPermissionIsTakenAwayTheWordsStay(String language, Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = editor(language, visitors).expecting("403");
        MapEditing editing = WikiPage.open(editor, page).editing();
        page.restrictEditingTo(User.ADMIN);
        assertTroubleOnWriting(editing, "forbidden", language);
        assertThat(page.mapFile()).doesNotContain(NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void onAPageThatHasBeenHiddenTheWordsStay(String language, Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = editor(language, visitors).expecting("40[34]");
        MapEditing editing = WikiPage.open(editor, page).editing();
        page.restrictTo(User.ADMIN);
        assertTroubleOnWriting(editing, "gone", language);
        assertThat(page.mapFile()).doesNotContain(NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void onAPageThatHasBeenDeletedTheWordsStay(String language, Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = editor(language, visitors).expecting("404");
        MapEditing editing = WikiPage.open(editor, page).editing();
        page.delete();
        assertTroubleOnWriting(editing, "gone", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aBusyServerIsAskedAgain(String language, Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = editor(language, visitors).expecting("503");
        MapEditing editing = WikiPage.open(editor, page).editing();
        writeWhileBusy(editing, language);
        editor.network().serve("**/edits");
        assertSaved(editing, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aServerThatDoesNotAnswerIsCalledSlow(String language, Site site, Visitors visitors) {
        Visitor editor = editor(language, visitors);
        MapEditing editing = WikiPage.open(editor, begun(site)).editing();
        editor.network().leaveUnanswered("**/edits");
        assertTroubleOnWriting(editing, "slow", language);
    }

    @Test
    void leavingWithUnsavedWordsWarns(Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = visitors.editor().expecting("503");
        MapEditing editing = WikiPage.open(editor, page).editing();
        writeWhileBusy(editing, "en");
        assertThat(editor.isWarnedOnLeaving()).isTrue();
    }

    @Test
    @Rule("E46")
    void leavingWithATextThatIsTooLongWarns(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, begun(site)).editing();
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        editor.insert("x".repeat(5001));
        assertThat(editor.isWarnedOnLeaving()).isTrue();
        assertThat(editing.typed()).hasSize(5001);
    }

    @Test
    @Rule("U27")
    void leavingInTheMiddleOfAWordAsksNothing(Site site, Visitors visitors) {
        SitePage page = begun(site);
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        editor.type("Half a wo");
        editor.closeWindow();
    }

    @Test
    void leavingWhenAllIsSavedAsksNothing(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, begun(site)).editing();
        editing.write(cell(editing), NOTE).saved();
        editor.closeWindow();
    }

    /** A page whose map has a file, in English: without one, it would be shown in the language of who looks. */
    private static SitePage begun(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map().edit(User.ADMIN, EditJson.addNote("first", "steps", "entice-1", "Begun"));
        return page;
    }

    private static Visitor editor(String language, Visitors visitors) {
        return visitors.enter(User.EDITOR, options -> options.setLocale(language));
    }

    private static CellOnPage cell(MapEditing editing) {
        return editing.map().cell("Steps", "Exit");
    }

    private static void writeWhileBusy(MapEditing editing, String language) {
        editing.visitor().network().refuse("**/edits", 503);
        assertTroubleOnWriting(editing, "busy", language);
    }

    /** The sentence says what happened and what to do, in the person's language, and the words are safe. */
    private static void assertTroubleOnWriting(MapEditing editing, String trouble, String language) {
        editing.write(cell(editing), NOTE);
        editing.visitor().eventually(() -> assertThat(editing.feedback().trouble())
                .isEqualTo(sentence(editing, trouble, language)));
        assertSafe(editing);
    }

    private static String sentence(MapEditing editing, String trouble, String language) {
        return editing.visitor().site().words(language).text("journey-map.editor.trouble." + trouble);
    }

    private static void assertSaved(MapEditing editing, SitePage page) {
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains(NOTE);
    }

    private static void assertSafe(MapEditing editing) {
        editing.visitor().eventually(() -> {
            assertThat(editing.feedback().state()).isIn("failed", "saving");
            assertThat(editing.map().notes()).contains(NOTE);
            assertThat(editing.feedback().keptInTheBrowser()).contains(NOTE);
        });
    }
}
