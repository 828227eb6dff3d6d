package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
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
    @Rule({"V35", "V36", "U56"})
    void anEditorCommentsOnANoteAndTheNoteSaysHowManyComments(Site site, Visitors visitors) {
        MapEditing eva = WikiPage.open(visitors.editor(), noted(site)).editing();
        eva.menu(Spot.note(HOSTILE)).choose(Choice.COMMENT);
        eva.dialog().write("Is that so? " + HOSTILE).agree();
        eva.visitor().eventually(() -> assertThat(counted(eva.visitor())).isEqualTo("1 comment"));
        assertThat(eva.map().accessibilityProblems()).isEmpty();
        // The editor takes the page over as it is.
        MapEditing again =
                WikiPage.shownTo(eva.visitor()).reload().map().editing().takeOver();
        assertThat(counted(again.visitor())).isEqualTo("1 comment");
    }

    @Test
    @Rule({"V35", "V36", "A21", "U56"})
    void aReaderReadsCommentsAndCommentsWithoutAScriptOnThePage(Site site, Visitors visitors) {
        SitePage page = commented(site);
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
        assertThat(window.locator(".jm-remarks li").innerText()).contains("Eva Editor", "Is that so?");
        window.locator(".jm-talk textarea").fill("Yes, @editor");
        window.locator(".jm-talk form button").click();
        reader.eventually(() -> assertThat(window.locator(".jm-remarks li").allInnerTexts())
                .hasSize(2)
                .last()
                .asString()
                .contains("Rui Reader", "Yes"));
        assertThat(page.comments(User.READER)).hasSize(2).last().asString().contains("ri:userkey");
        assertThat(window.evaluate("window.struck ?? 'safe'")).isEqualTo("safe");
    }

    @Test
    @Rule("V36")
    void theLinkInACommentLeadsToTheNoteAndOnceThatIsGoneSaysSoAndTheCommentStays(Site site, Visitors visitors) {
        SitePage page = commented(site);
        Visitor reader = visitors.reader();
        linkInAComment(reader, page).click();
        reader.window().waitForURL("**viewpage.action**-n1");
        page.map().edit(User.ADMIN, EditJson.removeNote("n1", HOSTILE));
        linkInAComment(reader, page).click();
        assertThat(reader.window().locator(".jm-gone").innerText()).contains("any more");
        assertThat(reader.window().locator(".jm-remarks li").innerText()).contains("Is that so?");
        assertThat(page.comments(User.READER)).hasSize(1);
        reader.expecting("404");
    }

    @Test
    @Rule("A21")
    void whoeverMayNotSeeThePageLearnsNothingOfItsComments(Site site) {
        SitePage page = commented(site);
        String note = page.map().path() + "/notes/n1";
        assertThat(site.as(User.OUTSIDER).get(note + "/comments").status()).isEqualTo(404);
        assertThat(site.as(User.STRANGER).get(note).text()).doesNotContain("Is that so");
    }

    @Test
    @Rule("V35")
    void whatAReaderWroteAboutANoteThatIsGoneByThenIsFoundWhereNotesAreChosen(Site site, Visitors visitors) {
        SitePage page = noted(site);
        Visitor reader = visitors.reader().expecting("404");
        Page window = reader.window();
        WikiPage.open(reader, page);
        visible(reader, ".jm-commenting").click();
        visible(reader, ".jm-note .jm-comments").click();
        window.locator(".jm-talk textarea").fill("Said in vain");
        page.map().edit(User.ADMIN, EditJson.removeNote("n1", HOSTILE));
        WikiPage.open(reader, page);
        visible(reader, ".jm-commenting").click();
        window.locator(".jm-notice a").click();
        assertThat(window.locator(".jm-stray-draft textarea").inputValue()).isEqualTo("Said in vain");
        assertThat(WikiPage.shownTo(reader).accessibilityProblems()).isEmpty();
        window.locator(".jm-stray-draft textarea").fill("");
        window.reload();
        window.goBack();
        window.locator(".jm-tools .jm-present").waitFor();
        assertThat(window.locator(".jm-notice a").count()).isZero();
    }

    @Test
    @Rule("V36")
    void aReplyIsAboutTheNoteThatItsThreadIsAbout(Site site) {
        SitePage page = noted(site);
        String first = say(site, User.READER, page, "", linkToNote(page));
        String reply = say(site, User.READER, page, first, "<p>Why?</p>");
        say(site, User.READER, page, reply, "<p>Because</p>");
        say(site, User.READER, page, "", "<p>Something else</p>");
        assertThat(site.as(User.READER)
                        .get(page.map().path() + "/comments")
                        .expecting(200)
                        .json()
                        .getAsJsonObject("comments")
                        .get("n1")
                        .getAsInt())
                .isEqualTo(3);
    }

    /** A page whose map has a note n1. */
    private static SitePage noted(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map().edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", HOSTILE));
        return page;
    }

    /** The same with a comment on the note, as the editor makes one. */
    private static SitePage commented(Site site) {
        SitePage page = noted(site);
        say(site, User.EDITOR, page, "", "<blockquote>" + linkToNote(page) + "</blockquote><p>Is that so?</p>");
        return page;
    }

    private static String linkToNote(SitePage page) {
        return "<p><a href=\\\"" + page.site().address() + page.map().path() + "/notes/n1\\\">Plan</a></p>";
    }

    /** @param above the comment that it replies to; empty for none */
    private static String say(Site site, User user, SitePage page, String above, String storage) {
        String reply = above.isEmpty() ? "" : "\"ancestors\":[{\"id\":\"" + above + "\"}],";
        return site.as(user)
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

    private static Locator linkInAComment(Visitor visitor, SitePage page) {
        WikiPage.open(visitor, page);
        return visitor.window().locator(".comments blockquote a").last();
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
