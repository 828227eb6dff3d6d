package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
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
            assertThat(element.getTagName()).isIn("svg", "title", "rect", "polygon", "text", "tspan");
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
