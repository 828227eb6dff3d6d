package io.github.journeymap.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Languages;
import io.github.journeymap.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconsTest {
    private static final Pattern NAME = Pattern.compile("'([a-z-]+)'");

    @Test
    @Rule("V25")
    void eachIconThatIsOfferedHasADrawingAndAWordInEachLanguage() throws IOException {
        List<String> names = NAME.matcher(Files.readString(Path.of("main/frontend/editor/model/icons.js")))
                .results()
                .map((MatchResult name) -> name.group(1))
                .distinct()
                .toList();

        assertThat(names).hasSize(36).allSatisfy(name -> {
            assertThat(Icons.path(name)).matches("[MmLlHhVvCcSsQqTtAaZz0-9 .,-]+");
            assertThat(Languages.suffixes())
                    .allSatisfy(language -> assertThat(words(language)).containsKey("journey-map.editor.icon." + name));
        });
        assertThat(Icons.path("")).isEmpty();
        assertThat(Icons.path("of-a-later-version")).isEmpty();
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("main/resources/i18n/editor" + language + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
