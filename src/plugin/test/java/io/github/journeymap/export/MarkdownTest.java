package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {
    @Test
    void x3_theMapIsATableUnderItsTitleAndContext() {
        String markdown = Markdown.of(Templates.get("job-seeker"), HostileMap.WORDS);

        assertThat(markdown).startsWith("# Searching for a job\n\n**Scenario** &#8203;Searching jobs, learning");
        assertThat(markdown).contains("| | Entice | Enter | Engage | Exit | Extend |\n| --- | --- |");
        assertThat(markdown).contains("Through friends and college staffs<br>Through advertisements<br>");
        assertThat(markdown).doesNotContain("unplaced");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    void x1_hostileTextIsReadAsText(String hostile) {
        Document html = render(Markdown.of(HostileMap.of(hostile), HostileMap.WORDS));

        assertThat(html.body().select("*").stream().map(Element::tagName).distinct())
                .isSubsetOf(
                        "body", "h1", "h2", "p", "strong", "br", "table", "thead", "tbody", "tr", "th", "td", "ul",
                        "li");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("tr")).hasSize(3).allSatisfy(row -> assertThat(row.children())
                .hasSize(4));
        assertThat(words(html.select("h1").text())).isEqualTo(words(hostile + " title"));
        assertThat(words(html.select("td").get(1).text()))
                .isEqualTo(words(hostile + " category " + hostile + " note " + hostile));
        assertThat(words(html.select("li").text())).isEqualTo(words(hostile + " unplaced"));
    }

    @Test
    void x3_aMapWithoutStagesIsStillATable() {
        JourneyMap empty = Templates.get("blank");
        JourneyMap map = new JourneyMap("", empty.context(), List.of(), empty.rows(), List.of(), empty.extras());

        assertThat(render(Markdown.of(map, HostileMap.WORDS)).select("tbody tr"))
                .hasSize(3);
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u200B\\u0000\\uFFFD]+", " ").strip();
    }

    private static Document render(String markdown) {
        List<TablesExtension> extensions = List.of((TablesExtension) TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown)));
    }
}
