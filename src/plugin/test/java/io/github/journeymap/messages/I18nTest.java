package io.github.journeymap.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.SourceText;
import io.github.journeymap.format.Expected;
import io.github.journeymap.format.MapTooLargeException;
import io.github.journeymap.overview.OverviewRequest;
import io.github.journeymap.template.Templates;
import io.github.journeymap.view.ViewOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run from the module's folder: reads the sources to see which texts they ask for. */
class I18nTest {
    private static final Path MAIN = Path.of("main");
    private static final Path DESCRIPTOR = Path.of("../../atlassian-plugin.xml");
    private static final Pattern KEY = Pattern.compile("[\"'`](journey-map\\.[a-z-]+(?:\\.[a-z-]+)*\\.?)");

    /** Beside English, in which every text is there. */
    private static final List<String> LANGUAGES = List.of("de", "es", "fr", "ja");

    private static final String EDITOR = "journey-map.editor.";
    private static final Pattern EDITOR_CALL =
            Pattern.compile("\\bwords\\(\\s*[\"'`]([a-z-]+(?:\\.[a-z-]+)*\\.?)[\"'`]");
    private static final Pattern EDITOR_LITERAL =
            Pattern.compile("[\"'`]([a-z-]+(?:\\.[a-z-]+)*\\.?)(?=[\"'`]|\\$\\{)");

    /** Keys that sources put together from a beginning and a constant's name. */
    private static final Set<String> MADE_UP = madeUp();

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

    private static Locale language(String file) {
        return file.contains("_") ? Locale.forLanguageTag(file.replaceAll(".*_", "")) : Locale.ENGLISH;
    }

    private static Stream<Arguments> translations() {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Stream.of(Arguments.of("journey-map", "_" + language), Arguments.of("editor", "_" + language)));
    }

    private static Stream<String> serverFiles() {
        return inEachLanguage("journey-map");
    }

    private static Stream<String> allFiles() {
        return Stream.concat(serverFiles(), inEachLanguage("editor"));
    }

    private static Stream<String> inEachLanguage(String file) {
        return Stream.concat(Stream.of(file), LANGUAGES.stream().map(language -> file + "_" + language));
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
    void tellOfTroubleInAFirstSentenceThatDoesNotPromiseThatWordsAreStored(String languageAndPromises) {
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
            String first = text.split("(?<=[.。])")[0];
            assertThat(text).as(trouble).containsPattern(promise);
            assertThat(first).as(trouble).doesNotContainPattern(promise);
        }
    }

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

    @Test
    void areThereForEveryKeyThatIsAskedFor() {
        Set<String> missing = used();
        missing.addAll(MADE_UP);
        missing.removeIf(key -> key.endsWith(".") || isBeginning(key));
        missing.removeAll(all());
        assertThat(missing).isEmpty();
    }

    @Test
    void areAllAskedFor() {
        Set<String> unused = all();
        unused.removeAll(used());
        unused.removeAll(MADE_UP);
        unused.removeIf(key -> key.startsWith("io.github.journeymap.journey-map"));
        List<String> beginnings = used().stream()
                .filter(key -> key.endsWith(".") || isBeginning(key))
                .toList();
        unused.removeIf(key -> beginnings.stream()
                .map(beginning -> beginning.endsWith(".") ? beginning : beginning + ".")
                .anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    /** Something that is put together with more: no text of its own, but others begin with it. */
    private static boolean isBeginning(String key) {
        Set<String> all = all();
        return !all.contains(key) && all.stream().anyMatch(other -> other.startsWith(key + "."));
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(load("journey-map").stringPropertyNames());
        all.addAll(load("editor").stringPropertyNames());
        return all;
    }

    private static Set<String> madeUp() {
        Set<String> keys = new TreeSet<>();
        for (Expected expected : Expected.values()) {
            keys.add("journey-map.format.expected." + expected.key());
        }
        for (MapTooLargeException.Limit limit : MapTooLargeException.Limit.values()) {
            keys.add("journey-map.format.too-large." + limit.key());
        }
        Templates.list().forEach(key -> keys.add("journey-map.template." + key));
        return keys;
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            String text = SourceText.of(source);
            collect(KEY, "", text, used);
            if (source.toString().endsWith(".js")) {
                collect(EDITOR_CALL, EDITOR, text, used);
            }
        }
        return used;
    }

    /** Whatever in the scripts could be an editor's key, whole or its beginning. */
    private static Set<String> mentioned() {
        Set<String> mentioned = new TreeSet<>();
        for (Path source : sources()) {
            if (source.toString().endsWith(".js")) {
                collect(EDITOR_LITERAL, EDITOR, SourceText.of(source), mentioned);
            }
        }
        return mentioned;
    }

    private static void collect(Pattern pattern, String before, String text, Set<String> keys) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String key = found.group(1);
            keys.add(key.startsWith(before) ? key : before + key);
        }
    }

    private static List<Path> sources() {
        List<Path> sources = new ArrayList<>(List.of(DESCRIPTOR));
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().matches(".*\\.(java|js|vm|xml)"))
                    .forEach(sources::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher found = Pattern.compile("\\{(\\d)").matcher(text);
        while (found.find()) {
            arguments.add(found.group(1));
        }
        return arguments;
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = I18nTest.class.getResourceAsStream("/i18n/" + file + ".properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
