package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** A note becomes an issue of a tracker, and leads to it. */
@Acceptance
@Rule("E90")
class IssuesIT {
    private static final String NOTE = "Nobody answers the phone";

    @Test
    void aNoteBecomesAnIssueAndLeadsToItFromThenOn(Site site, Visitors visitors) {
        // The host stands in for Jira: its page says that there is nothing of that address, which is all the same here.
        String form = site.address() + "/secure/CreateIssueDetails!init.jspa?pid=10000&issuetype=10001";
        SitePage page = withNote(site, form);
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        MapDialog dialog =
                editing.menu(Spot.note(NOTE)).choose(Choice.CREATE_ISSUE).dialog();

        assertThat(dialog.open("Open the form"))
                .startsWith(form + "&summary=Nobody%20answers%20the%20phone&description=Nobody")
                .endsWith("%2Fnotes%2Fn1");
        assertThat(editing.map().accessibilityProblems()).isEmpty();
        dialog.fill("address", "wait-17").agree();

        String issue = site.address() + "/browse/WAIT-17";
        editing.visitor().eventually(() -> assertThat(editing.map().links()).containsExactly("WAIT-17 " + issue));
        editing.saved();
        assertThat(page.map().notes()).containsExactly(NOTE + "\n" + issue);
        assertThat(WikiPage.open(visitors.reader(), page).map().links()).containsExactly("WAIT-17 " + issue);
    }

    @Test
    void whereNoFormIsNamedNoneIsOffered(Site site, Visitors visitors) {
        SitePage page = withNote(site, "javascript:alert(1)");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();

        assertThat(editing.menu(Spot.note(NOTE)).choices())
                .contains("Copy link")
                .doesNotContain("Create an issue …");
    }

    private static SitePage withNote(Site site, String form) {
        SitePage page = site.page(Site.macro("template", "five-e", "issues", form));
        page.map()
                .save(User.EDITOR, 0, "five-e", EditJson.addNote("n1", "steps", "entice-1", NOTE))
                .expecting(200);
        return page;
    }
}
