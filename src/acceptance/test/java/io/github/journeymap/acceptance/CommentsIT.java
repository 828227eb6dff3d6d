package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People talk about a note, in comments of the page. */
@Acceptance
class CommentsIT {
    private static final String HOSTILE = "<img src=x onerror=\"window.struck = 1\"> & \"so\"";

    @Test
    @Rule({"V35", "V36", "A21", "U56"})
    void anEditorAndAReaderCommentAndTheNoteLeadsToBothUntilItIsGoneAndTheyStay(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("four-stage");
        page.map().edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", HOSTILE));
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        eva.menu(Spot.note(HOSTILE)).choose(Choice.COMMENT);
        eva.dialog().write("Is that so? " + HOSTILE).agree();
        eva.visitor().eventually(() -> assertThat(counted(eva.visitor())).isEqualTo("1 comment"));
        assertThat(eva.map().accessibilityProblems()).isEmpty();
        // The editor takes the page over as it is.
        MapEditing again =
                WikiPage.shownTo(eva.visitor()).reload().map().editing().takeOver();
        assertThat(counted(again.visitor())).isEqualTo("1 comment");

        // Who may not edit does it without a script on the page.
        Visitor reader = visitors.reader();
        List<String> scripts = reader.network().scriptsFetched();
        WikiPage.open(reader, page);
        assertThat(scripts).noneMatch(script -> script.contains("journeymap"));
        assertThat(counted(reader)).isEqualTo("1 comment");
        visible(reader, ".jm-commenting").click();
        visible(reader, ".jm-note .jm-comments").click();
        Page window = reader.window();
        window.waitForURL("**/notes/n1/comments?**");
        assertThat(window.locator(".jm-talk blockquote").innerText()).isEqualTo(HOSTILE);
        assertThat(WikiPage.shownTo(reader).accessibilityProblems()).isEmpty();
        assertThat(window.locator(".jm-remarks li").innerText()).contains("Eva Editor", "Is that so? " + HOSTILE);
        window.locator(".jm-talk textarea").fill("Yes, @editor");
        window.locator(".jm-talk form button").click();
        reader.eventually(() -> assertThat(window.locator(".jm-remarks li").allInnerTexts())
                .hasSize(2)
                .last()
                .asString()
                .contains("Rui Reader", "Yes"));
        assertThat(page.comments(User.READER)).hasSize(2).last().asString().contains("ri:userkey");

        // The link leads to the note, and once that is gone says so.
        Locator link = opened(reader, page).locator(".comments blockquote a");
        link.last().click();
        reader.window().waitForURL("**viewpage.action**-n1");
        page.map().edit(User.ADMIN, EditJson.removeNote("n1", HOSTILE));
        opened(reader, page).locator(".comments blockquote a").last().click();
        assertThat(window.locator(".jm-gone").innerText()).contains("any more");
        assertThat(window.locator(".jm-remarks li").count()).isEqualTo(2);
        assertThat(window.evaluate("window.struck ?? 'safe'")).isEqualTo("safe");
        assertThat(page.comments(User.READER)).hasSize(2);
        reader.expecting("404");

        // Whoever has no business here learns nothing of it.
        String talk = page.map().path() + "/notes/n1/comments";
        assertThat(site.as(User.OUTSIDER).get(talk).status()).isEqualTo(404);
        assertThat(site.as(User.STRANGER).get(page.map().path() + "/notes/n1").text())
                .doesNotContain("Is that so");
    }

    @Test
    @Rule("V36")
    void aReplyIsAboutTheNoteThatItsThreadIsAbout(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map().edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", HOSTILE));
        String link = "<p><a href=\\\"" + page.map().path() + "/notes/n1\\\">Plan</a></p>";
        String first = say(site, page, "", link);
        String reply = say(site, page, first, "<p>Why?</p>");
        say(site, page, reply, "<p>Because</p>");
        say(site, page, "", "<p>Something else</p>");
        assertThat(site.as(User.READER)
                        .get(page.map().path() + "/comments")
                        .expecting(200)
                        .json()
                        .getAsJsonObject("comments")
                        .get("n1")
                        .getAsInt())
                .isEqualTo(3);
    }

    /** @param above the comment that it replies to; empty for none */
    private static String say(Site site, SitePage page, String above, String storage) {
        String reply = above.isEmpty() ? "" : "\"ancestors\":[{\"id\":\"" + above + "\"}],";
        return site.as(User.READER)
                .post(
                        "/rest/api/content",
                        JsonParser.parseString("{\"type\":\"comment\"," + reply + "\"container\":{\"id\":\"" + page.id()
                                + "\",\"type\":\"page\"},\"body\":{\"storage\":{\"value\":\"" + storage
                                + "\",\"representation\":\"storage\"}}}"))
                .expecting(200)
                .json()
                .get("id")
                .getAsString();
    }

    private static Page opened(Visitor visitor, SitePage page) {
        WikiPage.open(visitor, page);
        return visitor.window();
    }

    private static String counted(Visitor visitor) {
        return visible(visitor, ".jm-note .jm-comments").textContent();
    }

    /** There is one for each colour mode. */
    private static Locator visible(Visitor visitor, String selector) {
        return visitor.window()
                .locator(selector)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }
}
