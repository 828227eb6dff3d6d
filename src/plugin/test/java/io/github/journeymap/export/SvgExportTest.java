package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.label.Icons;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Rule("V6")
class SvgExportTest {
    @Test
    @Rule("X1")
    void everyNoteIsInThePicture() throws Exception {
        JourneyMap map = Templates.get("job-seeker");

        String text = text(parse(SvgExport.of(map, HostileMap.WORDS).toString()));

        assertThat(map.notes())
                .allSatisfy(note -> assertThat(text).contains(note.text().replace(" ", "")));
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule("X1")
    void hostileTextIsTextAndNothingElse(String hostile) throws Exception {
        Document svg =
                parse(SvgExport.of(HostileMap.of(hostile), HostileMap.WORDS).toString());

        NodeList elements = svg.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getTagName()).isIn("svg", "title", "rect", "polygon", "text", "tspan", "a");
            if (element.getTagName().equals("a")) {
                assertThat(element.getAttribute("href")).matches("(?i)(https?://|mailto:)[^\\s<>\"]+");
            }
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                assertThat(element.getAttributes().item(j).getNodeName())
                        .isIn(
                                "xmlns",
                                "width",
                                "height",
                                "viewBox",
                                "role",
                                "aria-label",
                                "font-family",
                                "font-size",
                                "font-weight",
                                "fill",
                                "href",
                                "rel",
                                "text-decoration",
                                "points",
                                "rx",
                                "x",
                                "y");
            }
        }
        assertThat(text(svg))
                .contains(squeezed(hostile + " note"), squeezed(hostile + " unplaced"), squeezed(hostile + " row"))
                .contains(squeezed(hostile + " persona"), squeezed(hostile + " quote"), squeezed(hostile + " alt"));
    }

    @Test
    @Rule("V25")
    void theIconOfACategoryStandsBeforeItsLabel() throws Exception {
        JourneyMap map = Templates.get("glasses");

        String svg = SvgExport.of(map, HostileMap.WORDS).toString();

        assertThat(svg).contains("<path d=\"" + Icons.path("e-mail") + "\"", "<path d=\"" + Icons.path("shop") + "\"");
        assertThat(text(parse(svg))).contains("E-mail");
    }

    @Test
    @Rule("V25")
    void theIconOfARowStandsBeforeItsHeading() {
        String svg = SvgExport.of(Templates.get("service-blueprint"), HostileMap.WORDS)
                .toString();

        assertThat(svg)
                .containsSubsequence(
                        Icons.path("evidence"), "Physical evidence", Icons.path("person"), "Customer actions");
    }

    @Test
    @Rule("V26")
    void aLineIsDashedFromEdgeToEdgeAndItsWordsStayOnOneLine() throws Exception {
        Document svg = parse(SvgExport.of(Templates.get("service-blueprint"), HostileMap.WORDS)
                .toString());

        int width = Integer.parseInt(svg.getDocumentElement().getAttribute("width"));
        List<String> dashed = new ArrayList<>();
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (path.hasAttribute("stroke-dasharray")) {
                dashed.add(path.getAttribute("d"));
            }
        }
        assertThat(dashed).hasSize(3).allMatch(line -> line.startsWith("M16,") && line.endsWith("h" + (width - 32)));
        assertThat(svg.getDocumentElement().getTextContent().lines()).contains("Line of internal interaction");
    }

    @Test
    @Rule({"V30", "X1"})
    void anAddressIsALinkAlsoWhereItTakesSeveralLines() throws Exception {
        String address = "https://example.com/" + "a-long-way/".repeat(9) + "end";
        String text = "  see\n\n (" + address + "),  then  www.example.org.";

        Document svg =
                parse(SvgExport.of(HostileMap.withNote(text), HostileMap.WORDS).toString());

        NodeList links = svg.getElementsByTagName("a");
        Map<String, String> written = new HashMap<>();
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            assertThat(link.getAttribute("rel")).isEqualTo("noopener nofollow");
            written.merge(link.getAttribute("href"), link.getTextContent(), String::concat);
        }
        assertThat(links.getLength()).isGreaterThan(3);
        assertThat(written)
                .containsOnly(Map.entry(address, address), Map.entry("http://www.example.org", "www.example.org"));
        assertThat(text(svg)).contains(squeezed(text));
    }

    /**
     * Where a computer has none of the fonts that are asked for, DejaVu Sans may stand in: its widths, in thousandths
     * of its size.
     */
    @Test
    @Rule("X5")
    void linesKeepWithinTheirBoxAlsoInAWideFont() {
        Map<String, Integer> wide = Pattern.compile("(\\D)(\\d+)")
                .matcher(
                        "a613b635c550d635e615f352g635h634i278j278k579l278m974n634o612p635q635r411s521t392u634v592w818x592y592"
                                + "z525=838&780?531/337.318:337D770W989 318")
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> Integer.valueOf(match.group(2))));
        for (String text : List.of(
                "https://example.com/of/a/test?with=parameters&and=more",
                "Donaudampfschiffahrtsgesellschaft",
                "We would have bought more bread and good bananas")) {
            for (String line : LineBreaker.of(text, 160, 13)) {
                double width =
                        line.chars().map(c -> wide.get(Character.toString(c))).sum() * 13 / 1000.0;
                assertThat(width).as(line).isLessThanOrEqualTo(160);
            }
        }
    }

    @Test
    @Rule("X5")
    void eachLineKeepsWithinItsBox() {
        List<String> texts = new ArrayList<>(HostileMap.texts().toList());
        texts.add("x".repeat(5000));
        texts.add("漢".repeat(300));
        texts.add("👨‍👩‍👧‍👦".repeat(50));
        for (String text : texts) {
            List<String> lines = LineBreaker.of(text, 160, 13);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(LineBreaker.width(line) * 13).isLessThanOrEqualTo(160));
            assertThat(squeezed(String.join("", lines))).isEqualTo(squeezed(text));
        }
    }

    @Test
    @Rule("X5")
    void aLineBreaksBetweenWords() {
        assertThat(LineBreaker.of("one two three\nfour", 45, 13)).containsExactly("one", "two", "three", "four");
    }

    private static String squeezed(String text) {
        return text.replace('\u0000', '\uFFFD').replaceAll("[\\s\\u2028]+", "");
    }

    private static String text(Document svg) {
        return squeezed(svg.getDocumentElement().getTextContent());
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
