package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** Trouble of every kind: the words stay on the screen and in the browser until they are saved, and a sentence says what to do. */
@Acceptance
class TroubleIT {
    private static final String NOTE = "Words that must not be lost";

    @Test
    void offlineTheWordsStayAndAreSavedWhenTheWayIsOpenAgain(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("ERR_INTERNET_DISCONNECTED");
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        editor.goOffline();
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertTrouble(editing);
        editor.goOnline();
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains(NOTE);
        editor.eventually(() -> assertThat(editing.trouble()).isEmpty());
    }

    @Test
    void wordsOutliveAReloadWhileOffline(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("Failed to load|ERR_");
        WikiPage shown = WikiPage.open(editor, page);
        MapEditing editing = shown.map().editing().takeOver();
        editor.refuse("**/edits", 503);
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertTrouble(editing);
        editor.acceptDialogs();
        shown.reload();
        editor.serve("**/edits");
        MapEditing again = shown.map().editing().takeOver();
        editor.eventually(
                () -> assertThat(again.map().cell("Steps", "Exit").notes()).contains(NOTE));
        again.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains(NOTE);
    }

    @Test
    void signedOutMeanwhileTheSentenceSaysSoAndSigningInSaves(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        page.restrictTo(User.EDITOR);
        Visitor editor = visitors.editor().expecting("40[134]");
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        editor.loseSession();
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertTrouble(editing);
        visitors.signIn(editor.context(), User.EDITOR);
        // By itself: the question for news finds the server answering again.
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains(NOTE);
    }

    @Test
    void withoutPermissionMeanwhileTheWordsStay(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("403");
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        page.restrictEditingTo(User.ADMIN);
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertTrouble(editing);
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    void onAPageHiddenMeanwhileTheWordsStay(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("40[34]");
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        page.restrictTo(User.ADMIN);
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertTrouble(editing);
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    void onAPageDeletedMeanwhileTheWordsStay(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("404");
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        page.delete();
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertTrouble(editing);
    }

    @Test
    void aMapDeletedMeanwhileComesBackWithTheWords(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        Visitor editor = visitors.editor().expecting("40[49]");
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        editing.write(editing.map().cell(0, 0), "Before").saved();
        page.deleteMap();
        editing.write(editing.map().cell(0, 1), NOTE);
        editor.eventually(() -> assertThat(page.map().notes()).contains(NOTE));
    }

    @Test
    void aBusyServerIsAskedAgain(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("503");
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        editor.refuse("**/edits", 503);
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertTrouble(editing);
        editor.serve("**/edits");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains(NOTE);
    }

    @Test
    void leavingWithUnsavedWordsWarns(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("503");
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        editor.refuse("**/edits", 503);
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        assertThat(editor.isWarnedOnLeaving()).isTrue();
    }

    private static void assertTrouble(MapEditing editing) {
        editing.visitor().eventually(() -> assertThat(editing.trouble()).isNotBlank());
        assertThat(editing.state()).isIn("failed", "saving");
        assertThat(editing.map().notes()).contains(NOTE);
        assertThat(editing.keptInTheBrowser()).contains(NOTE);
    }
}
