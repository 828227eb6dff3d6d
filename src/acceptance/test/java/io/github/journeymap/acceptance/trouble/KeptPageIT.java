package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.RunningBrowser;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that the browser has kept in its memory, and shows again as it was left. */
@Acceptance
class KeptPageIT {
    private static final String NOTE = "Meets a recruiter";

    private RunningBrowser browser;
    private SitePage page;
    private Visitor editor;
    private MapEditing editing;

    @BeforeEach
    void open(Site site) {
        browser = RunningBrowser.thatKeepsPages();
        page = site.pageWithMap("job-seeker");
        editor = new Visitors(browser.browser(), site).editor().noticingWhatIsKept();
    }

    @AfterEach
    void close() {
        assertThat(editor.problems()).isEmpty();
        browser.close();
    }

    @Test
    @Rule({"E35", "U27"})
    void aTextIsAsOpenAsItWasLeftAndWhatOthersDidInTheMeantimeArrives() {
        editing = WikiPage.open(editor, page).editing();
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        editor.type(NOTE);
        editor.goElsewhere();
        editor.eventually(() -> assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE));
        page.map().edit(User.ADMIN, EditJson.addNote("theirs", "steps", "entice-1", "In the meantime"));
        assertThat(editor.goBackToWhatIsKept()).isTrue();
        editor.eventually(() -> assertThat(editing.map().notes()).contains("In the meantime"));
        assertThat(editing.typed()).isEqualTo(NOTE);
        editor.type(", by chance");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit"))
                .containsOnlyOnce(NOTE + ", by chance")
                .doesNotContain(NOTE);
    }

    @Test
    @Rule("E67")
    void whatWasTypedBeforeTheEditorWasThereIsThereOnceWhenThePageComesBack() {
        editor.onASlowLine(1_000);
        editing = WikiPage.open(editor, page).map().editing();
        editing.click(editing.map().cell("Steps", "Exit"));
        editor.type(NOTE);
        editor.goElsewhere();
        // Whether it is kept, with the editor on its way, is the browser's to decide.
        editor.goBackToWhatIsKept();
        editor.eventually(() -> assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE));
        editor.window().mouse().click(2, 2);
        editor.eventually(
                () -> assertThat(editing.map().cell("Steps", "Exit").notes()).containsOnlyOnce(NOTE));
        assertThat(page.map().notes("Steps", "Exit")).containsOnlyOnce(NOTE);
    }
}
