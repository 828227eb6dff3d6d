package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FullViewResourceTest extends RestCase {
    @Test
    @Rule("V27")
    void theMapIsAPageOfItsOwnThatRunsNothingButTheSitesScriptsAndIsForThisPersonOnly() {
        wiki.addNote(page, "n1", "One <b>and</b> only");
        Rest.Answer answer = rest.get(map + "/view");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "base-uri 'none'", "frame-ancestors 'self'");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html><html lang=\"en\" data-color-mode=\"light\">")
                .contains("<title>Plans</title>", "One &lt;b&gt;and&lt;/b&gt; only", ".journey-map .jm-note{")
                .contains("src=\"/wiki/s/1/_/script.js\"", "href=\"/wiki/pages/viewpage.action?pageId=" + page.getId());
    }

    @Test
    @Rule("V27")
    void itIsDarkWhereThePageIsThatItWasAskedFromAndNothingElseGetsIntoIt() {
        assertThat(rest.get(map + "/view?mode=dark").body()).contains("data-color-mode=\"dark\"");
        assertThat(rest.get(map + "/view?mode=%22%3E%3Cscript%3E").body()).contains("data-color-mode=\"light\">");
    }

    @Test
    @Rule("V27")
    void whereThereIsNoMapYetOrOfAFormerPageItShowsWhatThePageShows() {
        assertThat(rest.get(map + "/view?template=four-stage").body()).doesNotContain("Entice");
        assertThat(rest.get(map + "/view").body()).contains("Entice");
        wiki.addNote(page, "n1", "Then");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Later");
        assertThat(rest.get(map + "/view?version=1").body()).contains("Then").doesNotContain("Later");
        assertThat(rest.get(map + "/view").body()).contains("Then", "Later");
    }

    @Test
    @Rule("V30")
    void aPageOfTheSiteIsCalledByItsTitleThereAsWell() {
        Page other = wiki.page("Interviews & notes");
        String address = "https://wiki.example/wiki/pages/viewpage.action?pageId=" + other.getId();
        wiki.addNote(page, "n1", "See " + address);
        assertThat(rest.get(map + "/view").body()).contains(">Interviews &amp; notes</a>");
        wiki.hide(other);
        assertThat(rest.get(map + "/view").body())
                .contains(">" + address + "</a>")
                .doesNotContain("Interviews");
    }

    @Test
    @Rule("A1")
    void anyoneWhoMayNotSeeThePageIsToldNothingOfIt() {
        wiki.addNote(page, "n1", "One");
        wiki.hide(page);
        Rest.Answer answer = rest.get(map + "/view");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(rest.get("pages/9999/maps/Journey%20map/view").body());
    }

    @Test
    @Rule("V27")
    void aMapThatCantBeReadIsAnErrorThatSaysWhy() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        assertThat(rest.get(map + "/view").json().get("message").getAsString()).contains("$.format");
    }
}
