package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editor says no before anything is sent: to what the server would refuse, and to nothing else. */
class ScriptLimitsTest {
    private static final Path COMMANDS = Path.of("main/frontend/editor/command");

    @ParameterizedTest
    @CsvSource({"notes, " + Limits.NOTES, "steps, " + Limits.STEPS, "rows, " + Limits.ROWS})
    @Rule("E33")
    void whatCanBePastedIsWhatTheServerTakes(String what, int most) throws IOException {
        assertThat(number("paste.js", "const MOST_" + what.toUpperCase(Locale.ROOT) + " = (\\d+);"))
                .isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "heading, " + Limits.HEADING,
        "prompt, " + Limits.PROMPT,
        "text, " + Limits.TEXT,
        "title, " + Limits.HEADING
    })
    @Rule("E8")
    void whatCanBeTypedIsWhatTheServerTakes(String what, int most) throws IOException {
        assertThat(number("texts.js", "const LIMIT = .*\\b" + what + ": (\\d+)"))
                .isEqualTo(most);
    }

    private static int number(String file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(COMMANDS.resolve(file)));
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
