package io.github.journeymap.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the messages are written. */
class MessageFilesTest extends MessagesCase {
    private static final Path MAIN = Path.of("main");

    @ParameterizedTest
    @MethodSource("allFiles")
    void areNoneOfThemEmptyOrMalformed(String file) {
        Properties texts = load(file);
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotContain("\uFFFD");
            new MessageFormat(texts.getProperty(key), Locale.ROOT);
        });
    }

    /** An ASCII apostrophe means something to MessageFormat, and whether it is asked depends on who reads the text. */
    @ParameterizedTest
    @MethodSource("allFiles")
    void useTheTypographicApostrophe(String file) {
        Properties texts = load(file);
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("'"));
    }

    /** Else a line could begin with them, or a quotation mark end one. */
    @ParameterizedTest
    @ValueSource(strings = {"journey-map", "editor"})
    void keepFrenchSignsWithTheirWords(String file) {
        Properties texts = load(file + "_fr");
        assertThat(texts.stringPropertyNames()).isNotEmpty().allSatisfy(key -> assertThat(texts.getProperty(key))
                .as(key)
                .doesNotContainPattern("« | [»;:?!](?:\\s|$)"));
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.Languages#suffixes")
    void promiseByThreeDotsThatSomethingIsAskedFirst(String language) {
        Properties texts = load("editor" + language);
        for (String item : List.of(
                "as-table.replace",
                "categories.edit",
                "comment",
                "icon.choose",
                "import",
                "move",
                "personas.edit",
                "portrait",
                "save-template",
                "scale.edit",
                "template.change",
                "voting.start",
                "voting.clear")) {
            assertThat(texts.getProperty("journey-map.editor." + item)).as(item).endsWith("…");
        }
    }

    /** The file calls it the context; people have one word for it, that of the template. */
    @ParameterizedTest
    @MethodSource("allFiles")
    void callWhatStandsUnderTheTitleTheScenario(String file) {
        Properties texts = load(file);
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> assertThat(texts.getProperty(key))
                .as(key)
                .doesNotContainPattern("(?iU)\\b[ck]ontext[eo]?\\b|背景"));
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void areWrittenInTheCharactersThatEveryReaderOfPropertiesTakes(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(MAIN.resolve("resources/i18n/" + file + ".properties"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).chars()).allMatch(c -> c < 127);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }
}
