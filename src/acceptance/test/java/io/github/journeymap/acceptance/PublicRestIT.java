package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.Client;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The development host's public REST is Confluence's, as far as clients use it that know nothing of the host. */
@Acceptance
class PublicRestIT {
    @Test
    void contentIsListedWithoutASpaceInPartsAndOnlyToThoseWhoMaySeeIt(Site site) {
        SitePage page = site.page("<p>Listed</p>");
        Client editor = site.as(User.EDITOR);

        List<String> all = allTitles(editor, "/rest/api/content?type=page&");

        assertThat(all).contains(page.title(), "Searching for a job");
        assertThat(titles(editor, "/rest/api/content?limit=2")).isEqualTo(all.subList(0, 2));
        assertThat(titles(editor, "/rest/api/content?start=1&limit=2")).isEqualTo(all.subList(1, 3));
        assertThat(titles(editor, "/rest/api/content?type=blogpost")).doesNotContain(page.title());
        assertThat(allTitles(site.as(User.OUTSIDER), "/rest/api/content?")).doesNotContain(page.title());
    }

    @Test
    void theQueryLanguageFindsByTypeSpaceTitleAndText(Site site) {
        String word = "word" + Long.toString(System.nanoTime(), 36);
        SitePage page = site.page("<p>" + word + "</p>");
        Client editor = site.as(User.EDITOR);

        assertThat(found(editor, "type=page and text~\"" + word + "\"")).containsExactly(page.id());
        assertThat(found(editor, "type = page and title = \"" + page.title() + "\""))
                .containsExactly(page.id());
        assertThat(found(editor, "space = DEMO and type in (page)")).contains(page.id());
        assertThat(found(editor, "space = OTHER and text ~ \"" + word + "\"")).isEmpty();
        assertThat(found(editor, "type = attachment and text ~ \"" + word + "\""))
                .isEmpty();
        assertThat(editor.get("/rest/api/search?cql=colour%3Dred").status()).isEqualTo(400);
    }

    @Test
    void aTokenIsItsOwnersUntilItIsRevoked(Site site) {
        Client editor = site.as(User.EDITOR);
        JsonObject made = editor.post("/rest/pat/latest/tokens", object("name", "For a script"))
                .expecting(201)
                .json();
        String token = made.get("rawToken").getAsString();

        assertThat(user(site, token).json().get("username").getAsString()).isEqualTo("editor");
        assertThat(editor.get("/rest/pat/latest/tokens").text())
                .contains("For a script")
                .doesNotContain(token);
        editor.delete("/rest/pat/latest/tokens/" + made.get("id").getAsString()).expecting(204);
        assertThat(user(site, token).status()).isEqualTo(401);
        assertThat(user(site, "anything").status()).isEqualTo(401);
    }

    @Test
    void aSpaceIsMadeByThoseWhoMayAndIsGoneWithItsPagesWhenItIsDeleted(Site site) {
        Client editor = site.as(User.EDITOR);
        JsonObject space = object("key", "PASSING", "name", "Passing");
        assertThat(site.as(User.READER).post("/rest/api/space", space).status()).isEqualTo(403);
        editor.post("/rest/api/space", space).expecting(200);
        JsonObject page = object("type", "page", "title", "In passing");
        page.add("space", object("key", "PASSING"));
        page.add("body", body("<p>Soon gone</p>"));
        String id = editor.post("/rest/api/content", page)
                .expecting(200)
                .json()
                .get("id")
                .getAsString();
        assertThat(site.as(User.READER).delete("/rest/api/space/PASSING").status())
                .isEqualTo(403);

        editor.delete("/rest/api/space/PASSING").expecting(202);

        assertThat(editor.get("/rest/api/space/PASSING").status()).isEqualTo(404);
        assertThat(editor.get("/rest/api/content/" + id).status()).isEqualTo(404);
        assertThat(found(editor, "title = \"In passing\"")).isEmpty();
    }

    @Test
    void aPageMovesGoesToTheTrashComesBackAndIsPurged(Site site) {
        Client editor = site.as(User.EDITOR);
        SitePage parent = site.page("<p>Above</p>");
        SitePage page = site.page("<p>First</p>");
        String path = "/rest/api/content/" + page.id();
        JsonObject moved = version(page, 2);
        JsonArray above = new JsonArray();
        above.add(object("id", parent.id()));
        moved.add("ancestors", above);
        moved.add("body", body("<p>Second</p>"));
        editor.put(path, moved).expecting(200);
        assertThat(titles(editor, "/rest/api/content/" + parent.id() + "/child/page"))
                .containsExactly(page.title());
        assertThat(editor.get(path + "?status=historical&version=1")
                        .expecting(200)
                        .text())
                .contains("First")
                .doesNotContain("Second");

        editor.delete(path).expecting(204);

        assertThat(editor.get(path).status()).isEqualTo(404);
        assertThat(editor.get(path + "?status=trashed")
                        .expecting(200)
                        .json()
                        .get("status")
                        .getAsString())
                .isEqualTo("trashed");
        editor.put(path + "?status=trashed", version(page, 3)).expecting(200);
        editor.get(path).expecting(200);
        editor.delete(path).expecting(204);
        assertThat(editor.delete(path + "?status=trashed").status()).isEqualTo(403);
        site.as(User.ADMIN).delete(path + "?status=trashed").expecting(204);
        assertThat(site.as(User.ADMIN).get(path + "?status=trashed").status()).isEqualTo(404);
    }

    @Test
    void anAdministratorSwitchesTheAccessMode(Site site) {
        String path = "/rest/api/accessmode";
        JsonPrimitive readOnly = new JsonPrimitive("READ_ONLY");
        assertThat(site.as(User.EDITOR).put(path, readOnly).status()).isEqualTo(403);
        try {
            site.as(User.ADMIN).put(path, readOnly).expecting(200);
            assertThat(site.as(User.EDITOR).get(path).text()).isEqualTo("\"READ_ONLY\"");
        } finally {
            site.as(User.ADMIN).put(path, new JsonPrimitive("READ_WRITE")).expecting(200);
        }
    }

    private static Answer user(Site site, String token) {
        return site.as(User.STRANGER)
                .send("GET", "/rest/api/user/current", BodyPublishers.noBody(), "Authorization", "Bearer " + token);
    }

    /**
     * However many pages other tests have made by now: there are at most 200 in an answer.
     *
     * @param path up to where further parameters begin
     */
    private static List<String> allTitles(Client client, String path) {
        List<String> all = new ArrayList<>();
        List<String> part;
        do {
            part = titles(client, path + "limit=200&start=" + all.size());
            all.addAll(part);
        } while (!part.isEmpty());
        return all;
    }

    private static List<String> titles(Client client, String path) {
        return results(client, path, "title");
    }

    private static List<String> found(Client client, String cql) {
        return results(
                client,
                "/rest/api/content/search?limit=100&cql=" + URLEncoder.encode(cql, StandardCharsets.UTF_8),
                "id");
    }

    private static List<String> results(Client client, String path, String field) {
        JsonArray results = client.get(path).expecting(200).json().getAsJsonArray("results");
        return StreamSupport.stream(results.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(content -> content.get(field).getAsString())
                .toList();
    }

    private static JsonObject version(SitePage page, int number) {
        JsonObject content = object("type", "page", "title", page.title(), "status", "current");
        JsonObject version = new JsonObject();
        version.addProperty("number", number);
        content.add("version", version);
        return content;
    }

    private static JsonObject body(String storage) {
        JsonObject body = new JsonObject();
        body.add("storage", object("value", storage, "representation", "storage"));
        return body;
    }

    private static JsonObject object(String... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < members.length; i += 2) {
            object.addProperty(members[i], members[i + 1]);
        }
        return object;
    }
}
