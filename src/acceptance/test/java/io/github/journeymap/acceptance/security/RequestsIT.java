package io.github.journeymap.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser of ours sends. */
@Acceptance
@Rule("A6")
class RequestsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "%2e%2e",
                "..%2f..%2fsecret",
                "a%2fb",
                "a%5cb",
                "a%00b",
                "a%0d%0aSet-Cookie:%20x=1",
                "%e2%80%aegnp.exe",
                "a%e2%80%8bb",
                ".hidden",
                "%ed%a0%80",
                "a%3cb%3e",
                "con%3a",
                "%20",
                "x%ff"
            })
    @Rule("A6")
    void aNameThatIsNoNameFindsNothingAndStoresNothing(String name, Site site) {
        SitePage page = site.pageWithMap("four-stage");
        String path = "/rest/journey-map/1/pages/" + page.id() + "/maps/" + name;

        Answer read = site.as(User.EDITOR).get(path);
        Answer write = site.as(User.EDITOR)
                .post(
                        path + "/edits",
                        EditJson.batch(0, "four-stage", List.of(EditJson.addNote("n", "steps", "enter-1", "x"))));

        assertThat(read.status()).isBetween(400, 499);
        assertThat(write.status()).isBetween(400, 499);
        assertThat(read.headers().map().keySet()).doesNotContain("set-cookie-x");
        assertThat(page.attachments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    @Rule("A5")
    void noHeaderMakesAnotherMethodOfARequest(String header, Site site) {
        SitePage page = site.pageWithNote("Journey map", "There");
        Answer read = site.as(User.EDITOR).send("GET", page.map().path(), BodyPublishers.noBody(), header, "DELETE");
        Answer written = site.as(User.EDITOR)
                .send(
                        "GET",
                        page.map().path() + "/edits",
                        BodyPublishers.ofString(
                                EditJson.batch(1, "", List.of(EditJson.addNote("n2", "steps", "enter-1", "Not there")))
                                        .toString()),
                        header,
                        "POST",
                        "Content-Type",
                        "application/json",
                        "X-Atlassian-Token",
                        "no-check");

        assertThat(read.status()).isEqualTo(200);
        assertThat(written.status()).isBetween(400, 499);
        assertThat(page.map().notes()).containsExactly("There");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PATCH", "PROPFIND"})
    @Rule("A5")
    void aMethodThatNobodyNeedsNeitherEchoesNorDescribesNorChangesAnything(String method, Site site) {
        SitePage page = site.pageWithNote("Journey map", "There");
        for (String path : List.of("", "/edits", "/versions")) {
            Answer answer = site.as(User.EDITOR)
                    .send(method, page.map().path() + path, BodyPublishers.noBody(), "X-Secret", "told-to-nobody");
            assertThat(answer.text()).doesNotContain("told-to-nobody", "<application", "There");
            assertThat(answer.header("Content-Type")).doesNotContain("wadl");
        }
        assertThat(page.map().notes()).containsExactly("There");
    }

    @Test
    @Rule("A8")
    void theNameOfADownloadCannotEndItsHeader(Site site) {
        SitePage page = site.page(Site.macro("name", "Plan \u00fcber; filename=x.html", "template", "four-stage"));
        Answer answer = site.as(User.READER)
                .get(page.map("Plan \u00fcber; filename=x.html").path() + "/export/csv");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .doesNotContain("filename=x")
                .endsWith(".csv");
    }

    @Test
    @Rule("A8")
    void answersAboutMapsAreForOnePersonOnly(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map()
                .save(User.EDITOR, 0, "four-stage", EditJson.addNote("n1", "steps", "enter-1", "Mine"))
                .expecting(200);
        for (String path :
                List.of("", "/versions", "/versions/1", "/export/csv", "/export/json", "/export/svg", "/file")) {
            Answer answer = site.as(User.READER).get(page.map().path() + path).expecting(200);
            assertThat(answer.header("Cache-Control"))
                    .as(path)
                    .contains("private")
                    .doesNotContain("public");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
    }

    @Test
    @Rule("A5")
    void thePageNeedsNoInlineScriptAndNoInlineStyle(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        Answer answer = site.as(User.EDITOR).get(page.path()).expecting(200);

        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(answer.text()).doesNotContainPattern("(?s)<script(?![^>]*\\ssrc=)[^>]*>");
        assertThat(answer.text()).doesNotContainPattern("\\sstyle=\"");
    }

    @Test
    @Rule("A7")
    void aPageOrAVersionThatIsNoNumberIsNotFound(Site site) {
        for (String path : List.of(
                "/pages/0/maps",
                "/pages/-1/maps",
                "/pages/99999999999999999999/maps",
                "/pages/1%20or%201=1/maps/x",
                "/pages/1/maps/x/versions/9999999999",
                "/pages/1/maps/x/versions/-1",
                "/pages/1/maps/x/export/html")) {
            Answer answer = site.as(User.EDITOR).get("/rest/journey-map/1" + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
    }
}
