package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewResourceTest extends RestCase {
    private static final String MAP = """
            {"format":"journey-map","version":1,"title":"%s","context":{"heading":"","prompt":"","text":""},
             "stages":[{"id":"a","heading":"Find","steps":[{"id":"a1"}]}],
             "rows":[{"id":"p","heading":"Pains","kind":"notes","tone":"negative"}],
             "notes":[{"id":"n1","row":"p","step":"a1","text":"%s"}]}""";

    private Page home;
    private Page secret;

    @BeforeEach
    void maps() {
        home = wiki.pageWithMap("DEMO", "Home", MAP.formatted("One", "Slow"));
        secret = wiki.pageWithMap("DEMO", "Secret", MAP.formatted("Two", "Merger"));
    }

    @Test
    @Rule("O2")
    void thePageOfItsOwnRunsNothingAndLeadsBack() {
        Rest.Answer answer = rest.get("overview?home=" + home.getId() + "&mode=dark&tone=negative");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("data-color-mode")).isEqualTo("dark");
        assertThat(page.select("a.jm-back").attr("href")).endsWith("pageId=" + home.getId());
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".jm-text").eachText()).containsExactly("Slow", "Merger");
    }

    @Test
    @Rule({"O5", "A1"})
    void eachAskingTakesPermissionForEachPage() {
        wiki.restrict(secret, "tom");
        for (String address : new String[] {"overview", "overview/export/csv"}) {
            String all = address + "?spaces=@all&home=" + home.getId();
            assertThat(rest.get(all).body()).contains("Slow").doesNotContain("Merger", "Secret", "2 notes");
            wiki.become("tom");
            assertThat(rest.get(all).body()).contains("Slow", "Merger", "Secret");
            wiki.become("eva");
            assertThat(rest.get(address + "?home=" + secret.getId()).status()).isEqualTo(404);
            assertThat(rest.get(address + "?home=4711").status()).isEqualTo(404);
            String tree = address + "?home=" + home.getId() + "&page=Secret";
            assertThat(rest.get(tree).body()).doesNotContain("Merger");
        }
    }

    @Test
    @Rule("O11")
    void whatIsShownComesAsFiles() {
        Rest.Answer csv = rest.get("overview/export/csv?home=" + home.getId());
        assertThat(csv.header("Content-Disposition")).contains("Journey map overview.csv");
        assertThat(csv.header("Content-Security-Policy")).contains("sandbox");
        assertThat(csv.body().lines()).hasSize(3);
        Rest.Answer xlsx = rest.get("overview/export/xlsx?home=" + home.getId());
        assertThat(xlsx.header("Content-Disposition")).contains("Journey map overview.xlsx");
        assertThat(rest.get("overview/export/exe?home=" + home.getId()).status())
                .isEqualTo(404);
    }

    @Test
    @Rule("O12")
    void whatStandsInTheAddressIsText() {
        String hostile = URLEncoder.encode("\"><script>alert(1)</script>", StandardCharsets.UTF_8);
        for (String name : new String[] {
            "tone", "rows", "page", "label", "spaces", "contains", "only-row", "at", "from", "mode", "sort"
        }) {
            Rest.Answer answer = rest.get("overview?home=" + home.getId() + "&" + name + "=" + hostile);
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.body()).as(name).doesNotContain("<script>alert");
        }
    }

    @Test
    @Rule("O6")
    void withoutAPageTheSpacesHaveToBeNamed() {
        assertThat(rest.get("overview").body()).contains("name spaces in its settings");
        assertThat(rest.get("overview?spaces=DEMO").body()).contains("Merger");
        assertThat(wiki.search.query).contains("(\"DEMO\")");
    }
}
