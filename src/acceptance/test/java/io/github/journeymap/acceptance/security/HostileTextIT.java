package io.github.journeymap.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.HostileMap;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a field of a map holds, every output shows it as those characters and runs none of it. */
@Acceptance
class HostileTextIT {
    static Stream<String> corpus() {
        return HostileMap.corpus().stream();
    }

    @Test
    @Rule("V3")
    void thePageShowsEveryFieldAsText(Site site, Visitors visitors) {
        List<String> corpus = HostileMap.corpus();
        SitePage page = site.pageWithMap("blank");
        page.attachMap(HostileMap.file(corpus.get(0)));
        Visitor reader = visitors.reader();
        MapOnPage map = WikiPage.open(reader, page).map();
        assertThat(map.title()).isEqualTo(corpus.get(0));
        assertThat(map.contextText()).isEqualTo(corpus.get(0));
        assertThat(map.stages()).isEqualTo(corpus);
        assertThat(map.steps()).isEqualTo(corpus);
        assertThat(map.rows()).isEqualTo(corpus);
        assertThat(map.notes()).isEqualTo(corpus);
        assertThat(map.unplaced()).isEqualTo(corpus);
        assertThat(map.prompts()).containsAll(corpus);
        assertThat(reader.window().evaluate("() => window.struck ?? 'safe'")).isEqualTo("safe");
    }

    @Test
    @Rule("V3")
    void theEditorShowsEveryFieldAsText(Site site, Visitors visitors) {
        List<String> corpus = HostileMap.corpus();
        SitePage page = site.pageWithMap("blank");
        page.attachMap(HostileMap.file(corpus.get(1)));
        Visitor editor = visitors.editor();
        MapOnPage map = WikiPage.open(editor, page).map();
        map.editing().click(map.cell(0, 1)).ready();
        String drawn = map.drawnAfresh();
        assertThat(Jsoup.parse(drawn).select(".jm-note .jm-text").eachText()).hasSameSizeAs(corpus);
        assertThat(map.notes()).isEqualTo(corpus);
        assertThat(editor.window().evaluate("() => window.struck ?? 'safe'")).isEqualTo("safe");
    }

    @ParameterizedTest
    @MethodSource("corpus")
    @Rule("V3")
    void titleAndContextStandInTheHtmlAsText(String text, Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(HostileMap.file(text));
        Document html = Jsoup.parse(page.html(User.READER));
        assertThat(html.selectFirst(".jm-title-text").wholeText()).isEqualTo(text);
        assertThat(html.selectFirst(".journey-map").attr("aria-label")).isEqualTo(text);
        assertThat(html.selectFirst(".jm-context-text").wholeText()).isEqualTo(text);
        assertNothingRuns(html);
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    @Rule("V3")
    void everyOtherOutputShowsEveryFieldAsText(OutputType output, Site site) {
        List<String> corpus = HostileMap.corpus();
        SitePage page = site.pageWithMap("blank");
        page.attachMap(HostileMap.file(corpus.get(2)));
        Document html = output.html(page);
        String text = html.body().wholeText();
        for (String hostile : corpus) {
            assertThat(text).contains(hostile);
        }
        assertNothingRuns(html);
    }

    private static void assertNothingRuns(Document html) {
        for (Element element : html.select(".journey-map *, table *")) {
            assertThat(element.tagName()).isNotIn("script", "iframe", "object", "form", "template", "math", "style");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("srcdoc", "autofocus");
                if (List.of("href", "src", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue().strip()).doesNotStartWithIgnoringCase("javascript:");
                }
            }
        }
    }
}
