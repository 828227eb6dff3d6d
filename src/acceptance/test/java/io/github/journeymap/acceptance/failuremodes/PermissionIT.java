package io.github.journeymap.acceptance.failuremodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.Client;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may see, who may write, and when nobody may. */
@Acceptance
@Rule({"A1", "A3", "A4", "A5"})
class PermissionIT {
    private static final String SECRET = "Xylophonic secret";

    @Test
    @Rule("U16")
    void aRestrictedPageAnswersOthersLikeOneThatIsNotThere(Site site) {
        SitePage page = withSecret(site);
        page.restrictTo(User.EDITOR);
        String missing = "/rest/journey-map/1/pages/999999999/maps/Journey%20map";

        for (User stranger : new User[] {User.READER, User.OUTSIDER, User.STRANGER}) {
            Map<String, Answer> hidden = everyCall(site.as(stranger), page.map().path(), page.id());
            Map<String, Answer> absent = everyCall(site.as(stranger), missing, "999999999");
            hidden.forEach((call, answer) -> {
                assertThat(answer.status())
                        .as(stranger + " " + call)
                        .isEqualTo(absent.get(call).status())
                        .isIn(401, 404);
                assertThat(answer.text())
                        .as(stranger + " " + call)
                        .isEqualTo(absent.get(call).text())
                        .doesNotContain(SECRET);
            });
        }
        assertThat(page.map().notes()).containsExactly(SECRET);
    }

    @Test
    @Rule("U16")
    void theSearchAndOldVersionsLeakNothingOfARestrictedPage(Site site) {
        SitePage page = withSecret(site);
        Wiki wiki = new Wiki(site);
        wiki.rewrite(page, Site.macro("template", "four-stage") + "<p>Two</p>");
        page.restrictTo(User.EDITOR);

        assertThat(wiki.search(User.EDITOR, "Xylophonic")).contains(page.id());
        assertThat(wiki.search(User.READER, "Xylophonic"))
                .doesNotContain("Xylophonic secret")
                .doesNotContain(page.id());
        for (String path : List.of(
                page.path(),
                "/pages/viewpreviousversions.action?pageId=" + page.id(),
                "/exportword?pageId=" + page.id(),
                "/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.id(),
                "/download/attachments/" + page.id() + "/Journey%20map.journey-map.json")) {
            assertThat(site.as(User.READER).get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    @Rule("U16")
    void aStrangerReadsOnlyWhileTheSiteLetsStrangersRead(Site site) {
        SitePage page = withSecret(site);
        Wiki wiki = new Wiki(site);
        try {
            wiki.administer(true, false);
            Answer read = page.map().get(User.STRANGER);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.json().get("canEdit").getAsBoolean()).isFalse();
            assertThat(save(site, User.STRANGER, page).status()).isIn(401, 403, 404);
            wiki.administer(false, false);
            assertThat(page.map().get(User.STRANGER).status()).isIn(401, 403, 404);
            assertThat(page.map().get(User.STRANGER).text()).doesNotContain(SECRET);
        } finally {
            wiki.administer(false, false);
        }
    }

    @Test
    @Rule("U19")
    void aWriteNeedsTheHeaderAndTheContentTypeThatNoForeignPageCanSend(Site site) {
        SitePage page = withSecret(site);
        String file = page.mapFile();
        String edits = EditJson.batch(1, "four-stage", List.of(EditJson.addNote("n9", "steps", "enter-1", "Forged")))
                .toString();
        Client editor = site.as(User.EDITOR);

        for (String call : List.of("/edits", "/versions/1/restore", "/presence", "/copy")) {
            String path = page.map().path() + call;
            assertThat(post(editor, path, edits, "Content-Type", "application/json")
                            .status())
                    .as(call + " without the header")
                    .isEqualTo(403);
            assertThat(post(editor, path, edits, "Content-Type", "text/plain", "X-Atlassian-Token", "no-check")
                            .status())
                    .as(call + " as a form could send it")
                    .isEqualTo(415);
            assertThat(editor.send("PUT", path, BodyPublishers.ofString(edits), "Content-Type", "application/json")
                            .status())
                    .as(call + " by PUT")
                    .isIn(403, 405);
        }

        assertThat(page.mapFile()).isEqualTo(file);
    }

    @Test
    @Rule("U23")
    void whileTheSiteIsReadOnlyMapsSayItAndWritesAreRefused(Site site, Visitors visitors) {
        SitePage page = withSecret(site);
        String file = page.mapFile();
        Wiki wiki = new Wiki(site);
        try {
            wiki.administer(false, true);

            MapOnPage map = WikiPage.open(visitors.editor(), page).map();
            assertThat(map.canBeEdited()).isFalse();
            assertThat(map.notices()).isNotEmpty();
            assertThat(map.notes()).containsExactly(SECRET);
            assertThat(save(site, User.EDITOR, page).status()).isEqualTo(503);
            assertThat(page.mapFile()).isEqualTo(file);
        } finally {
            wiki.administer(false, false);
        }
        save(site, User.EDITOR, page).expecting(200);
    }

    private static SitePage withSecret(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map()
                .save(User.EDITOR, 0, "four-stage", EditJson.addNote("n1", "steps", "enter-1", SECRET))
                .expecting(200);
        return page;
    }

    private static Answer save(Site site, User user, SitePage page) {
        return page.map().save(user, 1, "four-stage", EditJson.addNote("n2", "steps", "enter-1", "More"));
    }

    private static Answer post(Client client, String path, String body, String... headers) {
        return client.send("POST", path, BodyPublishers.ofString(body), headers);
    }

    /** Every call that the plugin answers about one map. */
    private static Map<String, Answer> everyCall(Client client, String map, String page) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("maps", client.get("/rest/journey-map/1/pages/" + page + "/maps"));
        for (String read : List.of(
                "",
                "/versions",
                "/versions/1",
                "/file",
                "/export/csv",
                "/export/md",
                "/export/json",
                "/export/mermaid",
                "/export/svg")) {
            answers.put("GET " + read, client.get(map + read));
        }
        JsonObject edits =
                EditJson.batch(1, "four-stage", List.of(EditJson.addNote("n9", "steps", "enter-1", "Not mine")));
        JsonObject presence = new JsonObject();
        presence.addProperty("client", "stranger");
        answers.put("POST /edits", client.post(map + "/edits", edits));
        answers.put("POST /presence", client.post(map + "/presence", presence));
        answers.put("POST /versions/1/restore", client.post(map + "/versions/1/restore", new JsonObject()));
        return answers;
    }
}
