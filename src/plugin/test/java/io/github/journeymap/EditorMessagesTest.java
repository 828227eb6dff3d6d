package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that the editor's scripts ask for, against the files that hold them. */
class EditorMessagesTest {
    private static final String PREFIX = "journey-map.editor.";
    private static final Path SCRIPTS = Path.of("main/frontend/editor");

    /**
     * A call that takes a key: {@code getText('undo')}, {@code announce('said.moved', …)},
     * {@code toast: ['said.removed', …]}.
     */
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\b(?:getText|announce|item|form|menu|tool)\\(|(?:announce|toast): \\[)\\s*'([a-z][a-z.-]*)'");

    private static final Pattern LITERAL = Pattern.compile("'([A-Za-z][A-Za-z.+-]*)'");

    /** What a menu shows beside an item, last in the call: {@code item('rename', edit(), 'Enter')}. */
    private static final Pattern KEY = Pattern.compile("'([A-Z][a-z]+(?:\\+[A-Z][a-z]+)*)'\\)");

    /** A key put together: {@code `trouble.${kind}`}. */
    private static final Pattern COMPOSED = Pattern.compile("`([a-z.-]*\\$\\{[^}]+}[a-z.-]*)`");

    @Test
    void everyKeyThatAScriptAsksForHasWords() throws IOException {
        Set<String> asked = found(ASKED);

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(keys("")).containsAll(asked);
    }

    @Test
    void everyKeyOnTheKeyboardThatAMenuNamesHasItsName() throws IOException {
        List<String> named = KEY.matcher(Files.readString(SCRIPTS.resolve("menus/actions.js")))
                .results()
                .map(key -> key.group(1))
                .toList();
        assertThat(named).contains("Enter", "Delete");
        assertThat(keys("")).containsAll(named);
        assertThat(words("_de")).containsEntry(PREFIX + "Delete", "Entf");
    }

    @Test
    void noWordsAreLeftThatNoScriptAsksFor() throws IOException {
        Set<String> literal = found(LITERAL);
        List<Pattern> composed = new ArrayList<>();
        for (String key : found(COMPOSED)) {
            if (key.matches(".*[.-].*")) {
                composed.add(Pattern.compile(Pattern.quote(key).replaceAll("\\$\\{[^}]+}", "\\\\E[a-z0-9-]+\\\\Q")));
            }
        }

        assertThat(keys(""))
                .allMatch(key -> literal.contains(key)
                        || composed.stream()
                                .anyMatch(pattern -> pattern.matcher(key).matches()));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String key : words(language).stringPropertyNames()) {
            assertThat(key).startsWith(PREFIX);
            keys.add(key.substring(PREFIX.length()));
        }
        return keys;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file =
                EditorMessagesTest.class.getResourceAsStream("/i18n/editor" + language + ".properties")) {
            words.load(file);
        }
        return words;
    }
}
