package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final Path MESSAGES = Path.of("main/resources/i18n");

    /** Otherwise no test would ask for the rest of a language that has only some of its files. */
    @Test
    @Rule("V20")
    void areThoseOfTheFilesOfMessages() throws IOException {
        List<String> all = Stream.of("journey-map", "editor")
                .flatMap(file -> Languages.suffixes().map(suffix -> file + suffix + ".properties"))
                .toList();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    @Rule("V20")
    void haveTemplatesOfTheirOwn() {
        assertThat(Languages.BESIDE_ENGLISH).allSatisfy(language -> assertThat(Templates.in(language, "five-e"))
                .isEqualTo("five-e-" + language));
    }
}
