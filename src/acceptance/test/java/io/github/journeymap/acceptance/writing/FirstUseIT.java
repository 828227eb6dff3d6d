package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.HeldBack;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the browser fetches when someone first needs it. */
@Acceptance
class FirstUseIT {
    @Test
    @Rule("E66")
    void whatCantBeFetchedIsToldAndOpensWhenItIsTriedAgain(Site site, Visitors visitors) {
        Visitor editor = visitors.editor().expecting("503|Failed to load");
        SitePage page = site.pageWithMap("job-seeker");
        page.map().edit(User.EDITOR, EditJson.addNote("second", "negative", "extend-1", "A second version"));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.network().refuse("**/panels/versions.js", 503);
        editing.bar().moreMenu().choose(Choice.VERSIONS);
        String sentence = site.words().text("journey-map.editor.not-fetched");
        editor.eventually(() -> assertThat(editing.feedback().told()).contains(sentence));
        editor.network().serve("**/panels/versions.js");
        editing.feedback().answer(site.words().text("journey-map.editor.retry"));
        assertThat(editing.panel().shown().versions()).isNotEmpty();
    }

    /** The pointer comes over nothing new then. */
    @Test
    @Rule("V21")
    void escapeTakesAwayAPromptThatHasComeUpBeforeWhatListensToItIsThere(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        HeldBack held = editor.network().holdBack("**/attending/attending.js");
        WikiPage.open(editor, site.pageWithMap("job-seeker"));
        editor.window().locator(".jm-stage > .jm-heading").first().hover();
        Locator prompt = editor.window().locator(".jm-stage > .jm-prompt").first();
        assertThat(prompt.boundingBox().height).isGreaterThan(1);
        held.release();
        editor.eventually(() -> {
            editor.press("Escape");
            assertThat(prompt.boundingBox().height).isEqualTo(1);
        });
    }

    @Test
    @Rule("E66")
    void menusAreThereBeforeTheyAreNeededAlsoWhenTheConnectionFails(Site site, Visitors visitors) {
        Visitor editor = visitors.editor().expecting("ERR_INTERNET_DISCONNECTED");
        List<String> fetched = editor.network().answered("/menus/menus.js");
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("job-seeker")).editing();
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        editor.eventually(() -> assertThat(fetched).hasSize(1));
        editor.network().goOffline();
        editor.press("Escape");
        assertThat(editing.bar().moreMenu().choices()).contains(site.words().text("journey-map.editor.history"));
        editor.network().goOnline();
    }
}
