package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
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
