package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get who open an address that they can't be shown. */
class OpenedByPeopleTest extends RestCase {
    private static final String A_BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/changes",
                "/view",
                "/notes/n1/comments",
                "/export/xlsx",
                "/export/print",
                "/export/csv",
                "/file"
            })
    @Rule("A22")
    void aPersonReadsInWordsWhatAScriptIsToldInJson(String address) {
        wiki.addNote(page, "n1", "Secret");
        wiki.hide(page);
        Rest.Answer answer = opened(map + address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'none'");
        Document read = Jsoup.parse(answer.body());
        assertThat(read.select("main p").first().text()).isEqualTo(wiki.words.text("journey-map.rest.not-found"));
        assertThat(read.select("main a").eachAttr("href"))
                .isEqualTo(List.of("/wiki/pages/viewpage.action?pageId=" + page.getId()));
        assertThat(answer.body()).doesNotContain("Secret", page.getTitle(), "{\"error\"");
        assertThat(opened(map.replace("" + page.getId(), "9999") + address).status())
                .isEqualTo(404);

        assertThat(rest.get(map + address).json().get("error").getAsString()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/changes", "/view", "/notes/n1/comments", "/export/csv", "/file"})
    @Rule({"A1", "A22"})
    void someoneWhoHasNotSignedInIsLedToThePageWhetherThereIsOneOrNot(String address) {
        wiki.addNote(page, "n1", "Secret");
        wiki.hide(page);
        wiki.becomeAnonymous();
        assertThat(opened(map + address).status()).isEqualTo(303);
        assertThat(opened(map + address).header("Location"))
                .endsWith("/wiki/pages/viewpage.action?pageId=" + page.getId());
        assertThat(opened(map.replace("" + page.getId(), "9999") + address).header("Location"))
                .endsWith("/wiki/pages/viewpage.action?pageId=9999");
    }

    @Test
    @Rule({"A21", "A22"})
    void theLinkOfACommentLeadsToThePageOnASiteThatIsClosedToAnonymousPeople() {
        wiki.addNote(page, "n1", "Secret");
        wiki.removeNote(page, "n1", "Secret");
        assertThat(rest.get(map + "/notes/n1").status()).isEqualTo(404);
        wiki.becomeAnonymous();
        assertThat(rest.get(map + "/notes/n1").status()).isEqualTo(404);
        wiki.close(true);
        assertThat(rest.get(map + "/notes/n1").status()).isEqualTo(303);
        assertThat(rest.get(map + "/notes/n1").body()).doesNotContain("Secret");
    }

    @Test
    @Rule({"A22", "H13"})
    void theLinkOfANoticeLeadsToThePageOnASiteThatIsClosedToAnonymousPeople() {
        wiki.addNote(page, "n1", "Secret");
        wiki.becomeAnonymous();
        assertThat(opened(map + "/changes?since=2026-11-26").body()).contains("Secret");
        wiki.close(true);
        Rest.Answer answer = opened(map + "/changes?since=2026-11-26");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/wiki/pages/viewpage.action?pageId=" + page.getId());
        assertThat(rest.get(map + "/changes").status()).isEqualTo(404);
        assertThat(rest.get(map + "/changes").body()).doesNotContain("Secret");
    }

    @Test
    @Rule("A22")
    void thePageOfTheAdministrationAndTheOverviewsOwnSayItToo() {
        for (String address : List.of("administration", "overview?home=9999")) {
            Rest.Answer answer = opened(address);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("h1").text())
                    .isEqualTo(wiki.words.text("journey-map.refused.title"));
        }
        assertThat(Jsoup.parse(opened("administration").body()).select("main a").attr("href"))
                .isEqualTo("/wiki/");
    }

    @Test
    @Rule("A22")
    void whatIsWrongWithAFileStandsThereInWords() {
        wiki.shelf.upload(page, Wiki.FILE, "no map");
        Rest.Answer broken = opened(map + "/export/csv");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("<h1>").doesNotContain("{\"error\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "</title></p><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)"
            })
    @Rule({"A22", "V3"})
    void whatAFileOrAnAddressSaysIsTextThere(String text) {
        JsonObject file = new JsonObject();
        file.addProperty("format", text);
        wiki.shelf.upload(page, Wiki.FILE, file.toString());
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        for (String address : List.of(
                map + "/export/csv?mode=" + encoded,
                maps + '/' + encoded + "/changes",
                "overview?home=9999&mode=" + encoded + "&label=" + encoded,
                "administration?mode=" + encoded)) {
            Document read = Jsoup.parse(opened(address).body());
            assertThat(read.select("h1")).as(address).hasSize(1);
            assertThat(read.select("main *").eachAttr("href")).as(address).allMatch(href -> href.startsWith("/wiki/"));
            assertThat(read.select("script, svg, img, [onload], [onmouseover]"))
                    .as(address)
                    .isEmpty();
        }
        assertThat(Jsoup.parse(opened(map + "/export/csv").body())
                        .select("main p")
                        .text())
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    @Rule("A22")
    void itIsAsDarkAsThePageThatItWasOpenedFrom(String mode) {
        wiki.hide(page);
        assertThat(opened(map + "/changes?mode=" + mode).body()).contains(" data-color-mode=\"" + mode + "\"");
        assertThat(opened(map + "/changes?mode=x").body()).contains(" data-color-mode=\"auto\"");
    }

    private Rest.Answer opened(String address) {
        return rest.get(address, "Accept", A_BROWSER);
    }
}
