package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.MortalBrowser;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
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
