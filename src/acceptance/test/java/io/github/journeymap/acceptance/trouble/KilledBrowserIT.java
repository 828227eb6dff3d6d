package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.MortalBrowser;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that comes to a sudden end as a whole, before it has written its local storage to the disk. */
@Acceptance
@Rule("E88")
class KilledBrowserIT {
    private static final String NOTE = "Meets a recruiter";
    private static final String TAKEN_BACK = "Meets nobody";

    private MortalBrowser browser;
    private SitePage page;

    @BeforeEach
    void start(Site site, @TempDir Path profile) {
        browser = new MortalBrowser(profile);
        page = site.pageWithMap("job-seeker");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatCouldNotBeSavedIsThereWhenItIsStartedAgainAndWhatWasTakenBackIsNot(Site site) {
        Visitor editor = browser.enter(site, User.EDITOR).expecting("ERR_INTERNET_DISCONNECTED");
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.network().goOffline();
        editing.write(editing.map().cell("Steps", "Exit"), NOTE);
        editing.write(editing.map().cell("Steps", "Exit"), TAKEN_BACK);
        editing.bar().undo();
        editor.eventually(() -> assertThat(copies(editor)).contains(NOTE).doesNotContain(TAKEN_BACK));
        browser.kill();
        Visitor again = browser.enter(site, User.EDITOR);
        MapEditing map = WikiPage.open(again, page).map().editing();
        again.eventually(
                () -> assertThat(map.map().cell("Steps", "Exit").notes()).contains(NOTE));
        again.eventually(() -> assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE));
        map.saved();
        assertThat(page.map().notes("Steps", "Exit")).doesNotContain(TAKEN_BACK);
        assertThat(again.problems()).isEmpty();
    }

    @Test
    @Rule("E67")
    void whatWasTypedBeforeTheEditorWasThereIsThereWhenItIsStartedAgain(Site site) {
        Visitor editor = browser.enter(site, User.EDITOR);
        // Without its words it doesn't begin.
        editor.network().holdBack("**/journey-map/1/words*");
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        editing.click(editing.map().cell("Steps", "Exit"));
        editor.type(NOTE);
        editor.eventually(() -> assertThat(copies(editor)).contains(NOTE));
        browser.kill();
        Visitor again = browser.enter(site, User.EDITOR);
        MapEditing map = WikiPage.open(again, page).map().editing();
        again.eventually(
                () -> assertThat(map.map().cell("Steps", "Exit").notes()).contains(NOTE));
        again.eventually(() -> assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE));
        map.saved();
        assertThat(again.problems()).isEmpty();
    }

    @Test
    @Rule("V35")
    void aCommentThatWasNotSentIsThereWhenItIsStartedAgain(Site site) {
        page.map().edit(User.ADMIN, EditJson.addNote("asked", "steps", "exit-1", NOTE));
        Visitor editor = browser.enter(site, User.EDITOR);
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.menu(Spot.note(NOTE)).choose(Choice.COMMENT);
        editing.dialog().write("Which recruiter?");
        editor.eventually(() -> assertThat(copies(editor)).contains("Which recruiter?"));
        browser.kill();
        Visitor again = browser.enter(site, User.EDITOR);
        again.window().navigate(site.address() + page.map().path() + "/notes/asked/comments");
        Locator field = again.window().locator(".jm-talk textarea");
        again.eventually(() -> assertThat(field.inputValue()).isEqualTo("Which recruiter?"));
        field.fill("Which recruiter, and when?");
        again.eventually(() -> assertThat(copies(again)).contains("and when?"));
        browser.kill();
        Visitor atLast = browser.enter(site, User.EDITOR);
        MapEditing map = WikiPage.open(atLast, page).editing();
        map.menu(Spot.note(NOTE)).choose(Choice.COMMENT);
        Locator comment = atLast.window().locator("dialog textarea");
        atLast.eventually(() -> assertThat(comment.inputValue()).isEqualTo("Which recruiter, and when?"));
    }

    /** What the browser has on its disk, whatever local storage has. */
    private static String copies(Visitor editor) {
        return (String) editor.window().evaluate("""
                async () => {
                  // Opening one that isn't there would make it.
                  if (!(await indexedDB.databases()).some(({ name }) => name === 'journey-map')) return '';
                  const answer = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
                  const database = await answer(indexedDB.open('journey-map'));
                  const copies = await answer(database.transaction('copies').objectStore('copies').getAll());
                  database.close();
                  return JSON.stringify(copies);
                }""");
    }
}
