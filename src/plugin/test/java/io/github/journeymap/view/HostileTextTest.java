package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.comparison.ComparedTable;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ShownVersion;
import io.github.journeymap.shown.ViewOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text field of a map holds the same hostile text; it must come out as exactly that text, and as nothing else.
 */
class HostileTextTest {
    private static final String LINK = "a[rel='noopener nofollow']";

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "\" onfocus=\"alert(1)\" autofocus=\"",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "]]><script>alert(1)</script><![CDATA[",
                "<!--",
                "-->",
                "<!-- --!><img src=x onerror=alert(1)>",
                "</table></div><iframe src=javascript:alert(1)>",
                "</style><style>*{display:none}",
                "<a href=\"javascript:alert(1)\">x</a>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62; &amp;amp; &nbsp;",
                "$note.text #set($x=1) ${class.forName('java.lang.Runtime')} #include('x') \\$a",
                "#end #foreach #* *# ## #parse",
                "{{constructor.constructor('alert(1)')()}} ${7*7} <%= 7*7 %>",
                "\u202Egnp.exe\u202C \u2066rtl\u2069",
                "a\u0000b\u0008c\u001Bd\u007F",
                "half a pair \uD83D and \uDE00, \uFFFE\uFFFF",
                "\u2028line\u2029paragraph",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
                "`${alert(1)}`",
                "=HYPERLINK(\"http://evil\")",
                "<ac:structured-macro"
                        + " ac:name=\"html\"><ac:plain-text-body>x</ac:plain-text-body></ac:structured-macro>",
                "{html}<b>x</b>{html}",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "\u00ADsoft\u200Bzero\uFEFFbom",
                "https://evil.example/\"onmouseover=\"alert(1)",
                "https://evil.example/'onmouseover='alert(1)",
                "https://evil.example/javascript:alert(1)//?a=<script>&b=&quot;&#34;",
                "javascript:alert(1)//https://evil.example",
                "javascript:location='mailto:me@evil.example'",
                "JaVaScRiPt:alert(1)//www.evil.example",
                "data:text/html,https://evil.example/<script>alert(1)</script>",
                "mailto:me@evil.example?body=<script>alert(1)</script>",
                "[x](javascript:alert(1)) https://evil.example/](javascript:alert(1))",
                "https://evil.example/\u202Egnp.exe\u202C");
    }

    private static LiveTableContext page(String text) {
        return new LiveTableContext(1, text, text, "/editor.js", Map.of());
    }

    private static ShownMap named(String text) {
        return Rendered.shown(MapAddress.on("", 1, text), new ShownVersion(text, 1, text, false, text), true);
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Rule("V3")
    void hostileTextIsTextInTheLiveTable(String text) {
        Notice notice = Notice.of(Notice.Kind.WARNING, text);
        Notice link = new Notice(Notice.Kind.WARNING, "Text", "Link", text);

        Element page = Jsoup.parse(Rendered.live(everywhere(text), named(text), page(text), notice, link))
                .body();
        Element harmless = Jsoup.parse(Rendered.live(
                        everywhere("harmless"),
                        named("harmless"),
                        page("harmless"),
                        Notice.of(Notice.Kind.WARNING, "harmless"),
                        new Notice(Notice.Kind.WARNING, "Text", "Link", text.startsWith("https://") ? text : "")))
                .body();

        assertThat(shape(page)).isEqualTo(shape(harmless));
        assertThat(occurrences(page, text)).isPositive().isEqualTo(occurrences(harmless, "harmless"));
        assertThat(page.selectFirst(".journey-map").attr("data-map-name")).isEqualTo(PlainText.clean(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Rule("V3")
    void hostileTextIsTextInTheStaticTableAsHTMLAndAsXHTML(String text) {
        String hostile = new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT)
                .html(everywhere(text), ShownPictures.NONE, List.of(Notice.of(Notice.Kind.INFO, text)), 1);
        String harmless = new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT)
                .html(everywhere("harmless"), ShownPictures.NONE, List.of(Notice.of(Notice.Kind.INFO, "harmless")), 1);

        for (Parser parser : List.of(Parser.htmlParser(), Parser.xmlParser())) {
            Element page = Jsoup.parse(hostile, "", parser);
            Element expected = Jsoup.parse(harmless, "", parser);
            assertThat(shape(page)).isEqualTo(shape(expected));
            assertThat(occurrences(page, text)).isPositive().isEqualTo(occurrences(expected, "harmless"));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Rule("V3")
    void hostileTextIsTextInAComparisonAsWhatWasAndAsWhatIs(String text) {
        JourneyMap nothing = new Drawn().title("").context("", "", "").map();

        for (List<JourneyMap> maps : List.of(
                List.of(everywhere("harmless"), everywhere("old")),
                List.of(everywhere("harmless"), nothing),
                List.of(nothing, everywhere("harmless")))) {
            Element harmless = compared(maps.get(0), maps.get(1));
            Element page = compared(hostile(maps.get(0), text), hostile(maps.get(1), text));

            assertThat(shape(page)).isEqualTo(shape(harmless));
            assertThat(occurrences(page, text)).isPositive().isEqualTo(occurrences(harmless, "harmless"));
        }
    }

    private static Element compared(JourneyMap before, JourneyMap after) {
        return Jsoup.parse(new ComparedTable(Rendered.ENGLISH, before, after, ShownPictures.NONE)
                .html()
                .toString());
    }

    private static JourneyMap hostile(JourneyMap map, String text) {
        return map.title().equals("harmless") ? everywhere(text) : map;
    }

    /**
     * Each element with its attributes' names: what may not depend on the text, but for links to the addresses in it.
     */
    private static String shape(Element page) {
        page.select(LINK).forEach(link -> {
            assertThat(link.attr("href")).matches("(?i)(https?://|mailto:)[^\\s<>\"]+");
            assertThat(attributeNames(link)).isSubsetOf("href", "rel", "style", "tabindex", "target");
            assertThat(link.children()).isEmpty();
            link.unwrap();
        });
        return page.getAllElements().stream()
                .map(element -> element.tagName() + attributeNames(element))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> attributeNames(Element element) {
        return element.attributes().asList().stream()
                .map(Attribute::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long occurrences(Element page, String text) {
        String expected = PlainText.clean(text).replace(' ', '\u00A0').trim();
        return page.getAllElements().stream()
                .map(Element::wholeOwnText)
                .filter(shown -> shown.replace(' ', '\u00A0').contains(expected))
                .count();
    }

    private static JourneyMap everywhere(String text) {
        Category category = Category.of("c1", text, text);
        return JourneyMap.of(
                        text,
                        new Context(text, text, text, UnknownFields.NONE),
                        List.of(
                                Stage.of(
                                        "a",
                                        text,
                                        text,
                                        List.of(
                                                new Step("a-1", text, UnknownFields.NONE),
                                                new Step("a-2", text, UnknownFields.NONE))),
                                Stage.of("b", text, text, List.of(new Step("b-1", text, UnknownFields.NONE)))
                                        .withAccent(text)),
                        List.of(
                                Row.of("r", text, text, Tone.NEUTRAL, List.of(category.withIcon(text)))
                                        .withIcon(text),
                                Row.of("l", text, text, Tone.NEUTRAL, List.of()).withKind(Row.LINE),
                                Row.ofScale("m", text, measuredIn(text))),
                        List.of(
                                new Note("n1", "r", "a-1", text, "c1", "w1", text, UnknownFields.NONE),
                                new Note("n2", "r", "b-1", text, "", UnknownFields.NONE),
                                new Note("n3", "gone", "gone", text, "", UnknownFields.NONE)))
                .withPersona(new Persona(text, text, text, text, text, text, UnknownFields.NONE))
                .withPersonas(List.of(Category.of("w1", text, text).withIcon(text)))
                .withValues(List.of(Value.of("m", "a-1", "1"), Value.of("m", "gone", "2")));
    }

    private static Scale measuredIn(String unit) {
        return new Scale(Decimal.of(0), Decimal.of(9), unit, false, Scale.SUM, UnknownFields.NONE);
    }
}
