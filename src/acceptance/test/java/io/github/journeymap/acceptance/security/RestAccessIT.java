package io.github.journeymap.acceptance.security;

import static io.github.journeymap.acceptance.site.EditJson.addNote;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.MapOnSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets what from the plugin's REST, and that nothing is stored when the answer is no. */
@Acceptance
class RestAccessIT {
    private static final int FIVE_MIB = 5 * 1024 * 1024;
    private static final JsonObject NOTE = addNote("rest-1", "steps", "entice-1", "written over REST");

    @ParameterizedTest
    @EnumSource(
            value = User.class,
            names = {"EDITOR", "READER"})
    void whoeverMaySeeThePageGetsTheMap(User user, Site site) {
        Answer answer = site.pageWithMap("job-seeker").map().get(user);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getAsJsonObject("map").getAsJsonArray("notes")).isNotEmpty();
        assertThat(answer.header("ETag")).startsWith("\"0");
        assertThat(answer.json().get("canEdit").getAsBoolean()).isEqualTo(user == User.EDITOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = User.class,
            names = {"OUTSIDER", "STRANGER"})
    void whatIsHiddenAnswersAsWhatIsNotThere(User user, Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map().save(User.EDITOR, 0, "job-seeker", NOTE).expecting(200);
        page.restrictTo(User.EDITOR);
        Answer hidden = page.map().get(user);
        Answer missing = new SitePage(site, "987654321", "not there").map().get(user);
        assertThat(hidden.status()).isEqualTo(user.signedIn() ? 404 : 401);
        assertThat(missing.status()).isEqualTo(hidden.status());
        assertThat(hidden.text()).isEqualTo(missing.text()).doesNotContain(page.title());
        assertThat(page.map().save(user, 1, "job-seeker", NOTE).status()).isEqualTo(hidden.status());
    }

    @Test
    void anEditorsSaveIsStored(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        Answer answer = page.map().save(User.EDITOR, 0, "job-seeker", NOTE).expecting(200);
        assertThat(answer.json().get("version").getAsInt()).isEqualTo(1);
        assertThat(answer.json().getAsJsonArray("outcomes").toString()).isEqualTo("[{\"outcome\":\"done\"}]");
        assertThat(page.attachments()).containsExactly(SitePage.fileOf(SitePage.MAP));
        assertThat(page.mapFile()).contains("written over REST");
    }

    @ParameterizedTest
    @EnumSource(
            value = User.class,
            names = {"EDITOR", "READER"})
    @Rule({"E52", "A15"})
    void whoeverMaySeeThePageIsToldWhatWasSavedSince(User user, Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map().save(User.EDITOR, 0, "job-seeker", NOTE).expecting(200);
        String tag = page.map().tag();
        page.map().edit(User.ADMIN, EditJson.changeText(page.map().note("written over REST"), "changed"));
        JsonObject news = page.map().since(tag, user).expecting(200).json();
        assertThat(news.has("map")).isFalse();
        assertThat(news.get("tag").getAsString()).isEqualTo(page.map().tag());
        assertThat(news.get("canEdit").getAsBoolean()).isEqualTo(user == User.EDITOR);
        JsonObject change = news.getAsJsonArray("changes").get(0).getAsJsonObject();
        assertThat(change.getAsJsonArray("edits").toString()).contains("changed");
        assertThat(change.getAsJsonObject("author").get("name").getAsString()).isEqualTo("admin");
        page.restrictTo(User.EDITOR);
        assertThat(page.map().since(tag, User.OUTSIDER).status()).isEqualTo(404);
        assertThat(page.map().since(tag, User.STRANGER).status()).isEqualTo(401);
    }

    @Test
    void aReaderMayNotWrite(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        assertThat(page.map().save(User.READER, 0, "job-seeker", NOTE).status()).isEqualTo(403);
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    void aWriteWithoutTheHeaderAgainstForgeryIsRefused(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        String body = EditJson.batch(0, "job-seeker", List.of(NOTE)).toString();
        Answer answer = send(page.map(), body, "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    void aWriteThatIsNotJsonByItsTypeIsRefused(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        String body = EditJson.batch(0, "job-seeker", List.of(NOTE)).toString();
        Answer answer = send(page.map(), body, "Content-Type", "text/plain", "X-Atlassian-Token", "no-check");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    void oneByteMoreThanFiveMebibytesIsTooLarge(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        String body = EditJson.batch(0, "job-seeker", List.of(NOTE)).toString();
        Answer answer = site.as(User.EDITOR).post(page.map().path() + "/edits", padded(body, FIVE_MIB + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("message").getAsString()).contains("5");
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    void fiveMebibytesExactlyAreRead(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        String body = EditJson.batch(0, "job-seeker", List.of(NOTE)).toString();
        site.as(User.EDITOR)
                .post(page.map().path() + "/edits", padded(body, FIVE_MIB))
                .expecting(200);
    }

    @Test
    @Rule("M9")
    void anEditOfUnknownTypeIsNamedWithItsPlaceAndNothingIsApplied(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        Answer answer = page.map().save(User.EDITOR, 0, "job-seeker", NOTE, EditJson.typed("explode"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("path").getAsString()).isEqualTo("$.edits[1].type");
        assertThat(answer.json().get("message").getAsString()).contains("explode");
        assertThat(page.attachments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"edits\":7}", "{\"base\":0}", "\u0000", "{\"base\":0,\"edits\":[null]}"
            })
    void whatAreNoEditsIsRefused(String body, Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        assertThat(site.as(User.EDITOR).post(page.map().path() + "/edits", body).status())
                .isIn(400, 422);
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    void deeplyNestedJsonIsRefusedNotAnsweredWithAFault(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        String deep = "{\"base\":0,\"edits\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(site.as(User.EDITOR).post(page.map().path() + "/edits", deep).status())
                .isIn(400, 422);
    }

    @Test
    @Rule("U11")
    void anUnchangedMapIsNotSentAgainAndAChangedOneIs(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map().save(User.EDITOR, 0, "job-seeker", NOTE).expecting(200);
        String tag = page.map().get(User.READER).header("ETag");
        assertThat(site.as(User.READER)
                        .get(page.map().path(), "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        page.attachMap(page.mapFile().replace("written over REST", "written by hand"));
        Answer fresh = site.as(User.READER).get(page.map().path(), "If-None-Match", tag);
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.text()).contains("written by hand");
        assertThat(page.html(User.READER)).contains("written by hand");
    }

    @Test
    void answersAreNotKeptBySharedCaches(Site site) {
        Answer answer = site.pageWithMap("job-seeker").map().get(User.READER);
        assertThat(answer.header("Cache-Control")).contains("private").doesNotContain("public");
    }

    private static Answer send(MapOnSite map, String body, String... headers) {
        return map.page()
                .site()
                .as(User.EDITOR)
                .send("POST", map.path() + "/edits", BodyPublishers.ofString(body), headers);
    }

    /** The JSON, with as many spaces before its last brace as make it that long. */
    private static String padded(String json, int length) {
        return json.substring(0, json.length() - 1) + " ".repeat(length - json.length()) + "}";
    }
}
