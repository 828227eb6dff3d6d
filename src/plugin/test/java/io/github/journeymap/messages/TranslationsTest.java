package io.github.journeymap.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the messages say in each language. */
class TranslationsTest extends MessagesCase {
    @ParameterizedTest
    @MethodSource("translations")
    @Rule("V20")
    void areCompleteInEveryLanguageWithTheSameArguments(String file, String language) {
        Properties english = load(file);
        Properties other = load(file + language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames()).isNotEmpty().allSatisfy(key -> assertThat(
                        arguments(other.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher found = Pattern.compile("\\{(\\d)").matcher(text);
        while (found.find()) {
            arguments.add(found.group(1));
        }
        return arguments;
    }

    /** As Confluence looks for a plugin's texts. */
    @ParameterizedTest
    @MethodSource("translations")
    @Rule("V20")
    void areEnglishWhereALanguageLacksAWordOrTheAppALanguage(String file, String suffix, @TempDir Path folder)
            throws IOException {
        Path english = Path.of("main", "resources", "i18n", file + ".properties");
        List<String> lines = Files.readAllLines(english.resolveSibling(file + suffix + ".properties"));
        String word = lines.stream()
                .filter(line -> line.startsWith("journey-map.") && line.contains("="))
                .findFirst()
                .orElseThrow();
        lines.remove(word);
        Files.copy(english, folder.resolve(file + ".properties"));
        Files.write(folder.resolve(file + suffix + ".properties"), lines);
        String key = word.substring(0, word.indexOf('='));
        ResourceBundle.Control control = ResourceBundle.Control.getNoFallbackControl(List.of("java.properties"));
        try (URLClassLoader site = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            ResourceBundle own =
                    ResourceBundle.getBundle(file, Locale.forLanguageTag(suffix.substring(1)), site, control);
            assertThat(own.getString(key))
                    .isEqualTo(load(file).getProperty(key))
                    .isNotEqualTo(load(file + suffix).getProperty(key));
            ResourceBundle none = ResourceBundle.getBundle(file, Locale.forLanguageTag("nl"), site, control);
            assertThat(none.keySet()).isEqualTo(load(file).stringPropertyNames());
        }
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    @Rule("V20")
    void sayOneAndManyAsTheLanguageDoes(String file) {
        Properties texts = load(file);
        Properties english = load(file.replaceAll("_.*", ""));
        Locale language = language(file);
        for (String key : english.stringPropertyNames()) {
            if (key.endsWith(".many") && english.containsKey(key.replaceAll("many$", "one"))) {
                assertThat(texts.getProperty(key)).as(key).contains("{0}");
                assertThat(texts.getProperty(key.replaceAll("many$", "one")))
                        .as(key)
                        .isNotEqualTo(texts.getProperty(key));
            }
            if (english.getProperty(key).contains(",choice,")) {
                MessageFormat text = new MessageFormat(texts.getProperty(key), language);
                String one = text.format(counts(english.getProperty(key), 1));
                String many = text.format(counts(english.getProperty(key), 2345));
                assertThat(one + many).as(key).doesNotContain("{", "}", "choice");
                assertThat(many).as(key).containsPattern("2.?345");
                if (!language.getLanguage().equals("ja")) {
                    assertThat(many.replaceAll("2.?345", "1")).as(key).isNotEqualTo(one);
                }
            }
        }
    }

    /** That number where a text counts, and a name elsewhere. */
    private static Object[] counts(String text, int number) {
        return IntStream.range(0, 4)
                .mapToObj(i -> text.matches(".*\\{" + i + "(,choice,.*|} of .*)") ? (Object) number : "Ada")
                .toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "journey-map|November",
                "journey-map_de|26. November 2026",
                "journey-map_es|26 de noviembre de 2026",
                "journey-map_fr|26 novembre 2026",
                "journey-map_ja|2026\u5e7411\u670826\u65e5"
            })
    @Rule("V20")
    void writeDaysAsTheLanguageDoes(String file, String day) {
        Properties texts = load(file);
        Date when = Date.from(LocalDate.of(2026, 11, 26)
                .atTime(12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant());
        List<String> dated = texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).contains(",date,long"))
                .toList();
        assertThat(dated).hasSizeGreaterThan(4).allSatisfy(key -> assertThat(
                        new MessageFormat(texts.getProperty(key), language(file)).format(new Object[] {when, "Ada"}))
                .as(key)
                .contains(day));
    }

    /** Where a browser stores nothing, only the first sentence of a trouble is said. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stored|safe",
                "_de aufbewahr|bleib|sicher",
                "_es conserva|salvo",
                "_fr conserv|sécurité",
                "_ja 保管|失われ"
            })
    @Rule("E41")
    void tellOfTroubleWithoutPromisingThatWordsAreStoredWhereTheyAreNot(String languageAndPromises) {
        String[] parts = languageAndPromises.split(" ");
        Properties texts = load(parts.length > 1 ? "editor" + parts[0] : "editor");
        Pattern promise = Pattern.compile(parts[parts.length - 1]);
        for (String trouble : List.of(
                "offline",
                "slow",
                "busy",
                "read-only",
                "signed-out",
                "other-user",
                "broken",
                "failed",
                "foreign",
                "xsrf")) {
            String text = texts.getProperty("journey-map.editor.trouble." + trouble);
            String unstored = texts.getProperty("journey-map.editor.unstored." + trouble);
            assertThat(text).as(trouble).startsWith(unstored).containsPattern(promise);
            assertThat(unstored).as(trouble).doesNotContainPattern(promise);
        }
    }
}
