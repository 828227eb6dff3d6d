package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    @Rule("X3")
    void theMapIsATableUnderItsTitleAndContext() {
        String markdown =
                Markdown.of(Templates.get("job-seeker"), HostileMap.WORDS).toString();

        assertThat(markdown).startsWith("# Searching for a job\n\n**Scenario** Searching jobs, learning");
        assertThat(markdown).contains("| | Entice | Enter | Engage | Exit | Extend |\n| --- | --- |");
        assertThat(markdown).contains("Through friends and college staffs<br>Through advertisements<br>");
        assertThat(markdown).doesNotContain("unplaced");
    }

    @Test
    @Rule("X3")
    void thePersonaIsAQuotationUnderTheContext() {
        JourneyMap blank = Templates.get("blank");
        Persona persona = new Persona("Ada", "Nurse", "- Wants *rest*", "Not again!", "a.png", "", UnknownFields.NONE);

        assertThat(Markdown.of(blank.withPersona(persona), HostileMap.WORDS).toString())
                .contains("\n\n> **Ada**, Nurse<br>\n> \\- Wants \\*rest\\*<br>\n> *Not again\\!*\n\n| |");
        assertThat(Markdown.of(blank.withPersona(Persona.NONE.withRole("1. Nurse")), HostileMap.WORDS)
                        .toString())
                .contains("> 1\\. Nurse\n\n");
        assertThat(Markdown.of(blank, HostileMap.WORDS).toString()).doesNotContain(">");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule("X1")
    void hostileTextIsReadAsText(String hostile) {
        Document html =
                render(Markdown.of(HostileMap.of(hostile), HostileMap.WORDS).toString());

        assertThat(html.body().select("*").stream().map(Element::tagName).distinct())
                .isSubsetOf(
                        "body",
                        "h1",
                        "h2",
                        "p",
                        "strong",
                        "br",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "ul",
                        "li",
                        "a",
                        "blockquote",
                        "em");
        assertThat(html.select("a")).allSatisfy(link -> assertThat(link.attr("href"))
                .isIn(encoded(link.text()), "http://" + encoded(link.text()), "mailto:" + link.text()));
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("tr")).hasSize(3).allSatisfy(row -> assertThat(row.children())
                .hasSize(4));
        assertThat(words(html.select("h1").text())).isEqualTo(words(hostile + " title"));
        assertThat(words(html.select("td").get(1).text().replace("• ", "")))
                .isEqualTo(words(hostile + " category, " + hostile + " someone " + hostile
                        + " note (journey-map.view.picture" + hostile + ".png) " + hostile));
        assertThat(words(html.select("li").text())).isEqualTo(words(hostile + " unplaced"));
        assertThat(words(html.select("blockquote").text()))
                .isEqualTo(words(hostile + " persona, " + hostile + " role " + hostile + " sentence " + hostile
                        + " quote " + "journey-map.view.picture" + hostile + " alt " + hostile + " someone: "
                        + hostile
                        + " whoprompt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "https://example.com/a?b=1&c=2 ~ https://example.com/a?b=1&c=2",
                "(see www.example.org/a_(b)). ~ http://www.example.org/a_%28b%29",
                "<https://example.com/>, ~ https://example.com/",
                "HTTP://EXAMPLE.COM/x|y ~ HTTP://EXAMPLE.COM/x%7Cy",
                "me.and.you@mail.example.org! ~ mailto:me.and.you@mail.example.org",
                "https://a.example/&copy;x ~ https://a.example/&copy;x"
            })
    @Rule("X1")
    void anAddressIsALinkToExactlyWhatIsWritten(String text, String target) {
        Document html =
                render(Markdown.of(HostileMap.withNote(text), HostileMap.WORDS).toString());

        assertThat(html.select("td a")).hasSize(1);
        assertThat(html.select("td a").attr("href")).isEqualTo(target);
        assertThat(html.select("td").get(1).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript://x", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org",
                "me@localhost", "@home", "www.", "http://", "https:///x"
            })
    @Rule("X1")
    void nothingElseIsALink(String text) {
        Document html =
                render(Markdown.of(HostileMap.withNote(text), HostileMap.WORDS).toString());

        assertThat(html.select("a")).isEmpty();
        assertThat(words(html.select("td").get(1).text())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a", "+ a", "1. a", "2024) a", "---", "    a", "> a", "# a", "=== ", "``` a"})
    @Rule("X3")
    void aContextWithoutAHeadingIsAParagraphHoweverItBegins(String text) {
        JourneyMap empty = Templates.get("blank");
        JourneyMap map = JourneyMap.of(
                "T", new Context("", "", text, UnknownFields.NONE), empty.stages(), empty.rows(), List.of());
        String markdown = Markdown.of(map, HostileMap.WORDS).toString();

        assertThat(render(markdown).select("body > p").text()).isEqualTo(text.strip());
        assertThat(markdown).doesNotContain("&#8203;");
    }

    @Test
    @Rule("X3")
    void aMapWithoutStagesIsStillATable() {
        JourneyMap empty = Templates.get("blank");
        JourneyMap map = JourneyMap.of("", empty.context(), List.of(), empty.rows(), List.of());

        assertThat(render(Markdown.of(map, HostileMap.WORDS).toString()).select("tbody tr"))
                .hasSize(3);
    }

    private static String encoded(String address) {
        return address.replace("(", "%28").replace(")", "%29").replace("|", "%7C");
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u200B\\u0000\\uFFFD]+", " ").strip();
    }

    private static Document render(String markdown) {
        List<Extension> extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown)));
    }
}
