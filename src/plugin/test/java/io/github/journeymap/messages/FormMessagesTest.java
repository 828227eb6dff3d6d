package io.github.journeymap.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.SourceText;
import io.github.journeymap.overview.OverviewRequest;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages for the forms in which a macro is set, by the names that Confluence gives them. */
class FormMessagesTest extends MessagesCase {
    private static final Path DESCRIPTOR = Path.of("../../atlassian-plugin.xml");

    /** Confluence's form shows the bare values otherwise; the key is made as macro browsers make it. */
    @ParameterizedTest
    @MethodSource("serverFiles")
    void nameAllThatTheFormOfTheMacroOffers(String file) {
        Properties texts = load(file);
        String label = "io.github.journeymap.journey-map.param.";
        assertThat(offered("template")).isEqualTo(Templates.list()).allSatisfy(value -> assertThat(
                        texts.getProperty(label + "template." + value + ".desc"))
                .as(value)
                .isEqualTo(texts.getProperty("journey-map.template." + value)));
        assertThat(offered("prompts"))
                .hasSize(ViewOptions.Prompts.values().length)
                .allSatisfy(value -> assertThat(texts.getProperty(label + "prompts." + value + ".desc"))
                        .as(value)
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("serverFiles")
    void nameAllThatTheFormOfTheOverviewOffers(String file) {
        Properties texts = load(file);
        String descriptor = SourceText.of(DESCRIPTOR);
        String macro = descriptor.substring(descriptor.indexOf("<xhtml-macro key=\"journey-map-overview\""));
        String key = "io.github.journeymap.journey-map-overview.param.";
        List<String> named = new ArrayList<>();
        String parameter = "";
        for (MatchResult found : Pattern.compile("<(parameter|value) name=\"([^\"]+)\"")
                .matcher(macro.substring(0, macro.indexOf("</xhtml-macro>")))
                .results()
                .toList()) {
            boolean isValue = found.group(1).equals("value");
            parameter = isValue ? parameter : found.group(2);
            named.add(key + parameter + (isValue ? "." + found.group(2) : "") + ".desc");
            if (!isValue) {
                named.add(key + parameter + ".label");
                assertThat(OverviewRequest.OF_MACRO).contains(parameter);
            }
        }
        assertThat(texts.stringPropertyNames()).hasSizeGreaterThan(40).containsAll(named);
        assertThat(named).hasSizeGreaterThan(30);
    }

    /** The values of a parameter, in the order in which the form has them. */
    private static List<String> offered(String parameter) {
        String descriptor = SourceText.of(DESCRIPTOR);
        String from = descriptor.substring(descriptor.indexOf("<parameter name=\"" + parameter + "\""));
        return Pattern.compile("<value name=\"([^\"]+)\"/>")
                .matcher(from.substring(0, from.indexOf("</parameter>")))
                .results()
                .map(value -> value.group(1))
                .toList();
    }
}
