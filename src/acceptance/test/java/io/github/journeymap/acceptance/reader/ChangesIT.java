package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What those who come back are told. */
@Acceptance
class ChangesIT {
    private static final String COLOUR_OF_ITS_HEADING = """
            (prompt) => getComputedStyle(prompt).color
              === getComputedStyle(prompt.parentElement.querySelector('.jm-heading')).color""";

    private static final String SHAPE_OF_ITS_TONE = "(heading) => getComputedStyle(heading, '::before').clipPath";
    private static final String GROUND = "(word) => getComputedStyle(word).backgroundColor";

    @Test
    @Rule({"V33", "E3"})
    void aReaderWhoComesBackSeesWhatOthersHaveDoneSinceTheyLookedAndThePageHasNoScript(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("four-stage");
        page.map().edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", "There before"));
        Instant saved = Instant.now();
        Visitor reader = visitors.reader();
        List<String> scripts = reader.network().scriptsFetched();
        WikiPage.open(reader, page);
        assertThat(scripts).noneMatch(script -> script.contains("journeymap"));
        // What was saved in the same second is told once more.
        reader.eventually(() -> assertThat(Instant.now()).isAfter(saved.plusSeconds(1)));
        look(reader);
        assertThat(reader.window().locator(".jm-grid .jm-note").allInnerTexts())
                .anyMatch(text -> text.contains("There before"));
        assertThat(marked(reader)).as("where all is new, nothing is marked").isEmpty();

        page.map().edit(User.EDITOR, EditJson.addNote("n2", "steps", "enter-1", "In the meantime"));
        WikiPage.open(reader, page);
        look(reader);
        reader.window().waitForURL("**since=**");
        assertThat(marked(reader))
                .anyMatch(text -> text.contains("In the meantime"))
                .noneMatch(text -> text.contains("There before"));
        assertThat(reader.window().locator(".jm-row-head > .jm-prompt").first().boundingBox().width)
                .as("what is asked of those who fill in the map is out of sight")
                .isLessThan(2);
        assertThat(reader.window().locator(".jm-stage > .jm-prompt").first().evaluate(COLOUR_OF_ITS_HEADING))
                .as("on the stage's ground, a prompt is as light as its heading")
                .isEqualTo(true);
    }

    /** The mark of a tone is a shape, also where the row has changed. */
    @Test
    @Rule("V7")
    void aRowThatIsNewHasTheShapeOfItsToneAndItsChangeInItsColour(Site site, Visitors visitors) {
        SitePage page = site.pageWithNote("Journey map", "Begun");
        Instant saved = Instant.now();
        Visitor reader = visitors.reader();
        reader.eventually(() -> assertThat(Instant.now()).isAfter(saved.plusSeconds(1)));
        Instant left = Instant.now();
        JsonObject added = EditJson.addRowFirst("new", "New");
        added.getAsJsonObject("row").addProperty("tone", "negative");
        page.map().edit(User.ADMIN, added);
        reader.window().navigate(site.address() + page.map().path() + "/changes?since=" + left);
        Locator row = reader.window().locator(".jm-row[data-tone=negative]").first();
        assertThat(row.locator(".jm-change").first().isVisible()).isTrue();
        assertThat(row.locator(".jm-heading").evaluate(SHAPE_OF_ITS_TONE))
                .asString()
                .startsWith("polygon");
        assertThat(row.locator(".jm-change").first().evaluate(GROUND))
                .asString()
                .isNotEqualTo("rgba(0, 0, 0, 0)");
    }

    @Test
    @Rule("H13")
    void aReaderWhoAskedForItHasOneNoticeAndTheNextOnlyAsLongAsTheyMaySeeThePage(Site site, Visitors visitors) {
        SitePage page = site.pageWithNote("Journey map", "Begun");
        Visitor reader = visitors.reader();
        WikiPage.open(reader, page);
        look(reader);
        Locator choice = reader.window().getByRole(AriaRole.CHECKBOX);
        choice.check();
        reader.eventually(
                () -> assertThat(reader.window().getByRole(AriaRole.STATUS).innerText())
                        .isEqualTo("Saved."));
        assertThat(WikiPage.shownTo(reader).accessibilityProblems()).isEmpty();
        add(page, "n2");
        add(page, "n3");
        assertThat(notices(page)).containsExactly("reader");
        reader.window().reload();
        assertThat(choice.isChecked()).isTrue();

        SitePage other = site.pageWithNote("Journey map", "Begun");
        site.as(User.READER)
                .post(other.map().path() + "/notices", "{\"wanted\": true}")
                .expecting(200);
        other.restrictTo(User.EDITOR);
        add(other, "n2");
        assertThat(notices(other)).isEmpty();
        assertThat(site.as(User.OUTSIDER)
                        .post(other.map().path() + "/notices", "{\"wanted\": true}")
                        .status())
                .isEqualTo(404);
    }

    /** By someone who reads Confluence in German. */
    private static void add(SitePage page, String id) {
        JsonObject note = EditJson.addNote(id, "steps", "enter-1", "More");
        String batch = EditJson.batch(page.map().version(), page.template(), List.of(note))
                .toString();
        page.site()
                .as(User.EDITOR)
                .send(
                        "POST",
                        page.map().path() + "/edits",
                        BodyPublishers.ofString(batch),
                        "Content-Type",
                        "application/json",
                        "X-Atlassian-Token",
                        "no-check",
                        "Accept-Language",
                        "de")
                .expecting(200);
    }

    /** Who has one in the workbox that says, in English, that the map of that page has changed. */
    private static List<String> notices(SitePage page) {
        String outbox = page.site()
                .as(User.ADMIN)
                .get("/admin/outbox.action")
                .expecting(200)
                .text();
        return Jsoup.parse(outbox).select("tr").stream()
                .filter(row ->
                        row.text().contains("[Workbox]") && row.text().contains(page.title() + "\u201d has changed"))
                .map(row -> row.select("td").get(0).text())
                .toList();
    }

    private static void look(Visitor reader) {
        reader.window()
                .locator(".jm-what-changed")
                .filter(new Locator.FilterOptions().setVisible(true))
                .click();
        reader.window().waitForURL("**/changes?**");
    }

    private static List<String> marked(Visitor reader) {
        return reader.window().locator(".jm-grid .jm-note[data-change]").allInnerTexts();
    }
}
