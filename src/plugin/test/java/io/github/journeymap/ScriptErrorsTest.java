package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The errors that the server's answers name, and what the editor makes of them. */
class ScriptErrorsTest {
    private static final Path TROUBLE = Path.of("main/frontend/editor/session/trouble.js");
    private static final Path ANSWERS = Path.of("main/java/io/github/journeymap/http/Responses.java");

    private static final String KNOWN = "(?m)^  '?([a-z-]+)'?: '([a-z-]+)',$";

    @Test
    @Rule("E44")
    void everyErrorThatTheServerNamesIsOneThatTheEditorTakesForTheServersOwn() throws IOException {
        Set<String> named = found(ANSWERS, "\\b(?:problem|Problem)\\([^,]+, \"([a-z-]+)\"", 1);

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(found(TROUBLE, KNOWN, 1)).isEqualTo(named);
    }

    @Test
    @Rule("E44")
    void everyTroubleHasItsSentence() throws IOException {
        Set<String> kinds = found(TROUBLE, KNOWN, 2);
        kinds.addAll(Set.of("offline", "slow", "foreign", "removed", "stopped", "damaged"));
        Properties words = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/i18n/editor.properties")) {
            words.load(in);
        }

        assertThat(kinds).allMatch(kind -> words.containsKey("journey-map.editor.trouble." + kind));
    }

    private static Set<String> found(Path file, String pattern, int group) throws IOException {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .forEach(match -> found.add(match.group(group)));
        return found;
    }
}
