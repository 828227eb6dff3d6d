package io.github.journeymap.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintTemplatesTest {
    @ParameterizedTest
    @CsvSource({
        "five-e, five-e",
        "four-stage, four-stage",
        "emotions, emotions",
        "service-blueprint, service-blueprint",
        "own, blank"
    })
    @Rule("B1")
    void thePageOfABlueprintHoldsItsMacroAndGuidanceInWordsThatOnlyItsAuthorSees(String key, String begins)
            throws IOException {
        Document page = template(key);
        assertThat(page.select("ac|structured-macro[ac:name=journey-map] > ac|parameter[ac:name=template]")
                        .eachText())
                .containsExactly(begins)
                .isSubsetOf(Templates.list());
        assertThat(page.select("ac|placeholder > at|i18n").eachAttr("at:key"))
                .hasSize(2)
                .allSatisfy(
                        text -> assertThat(new EnglishMessages().getText(text)).isNotBlank());
        page.select("ac|placeholder, ac|parameter").forEach(Element::remove);
        assertThat(page.text()).isBlank();
    }

    private static Document template(String key) throws IOException {
        try (InputStream in = BlueprintTemplatesTest.class.getResourceAsStream("/blueprint/" + key + ".xml")) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Jsoup.parse("<page>" + xml + "</page>", "", Parser.xmlParser());
        }
    }
}
