package io.github.journeymap.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.SourceText;
import io.github.journeymap.model.Accent;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of stages stand in several places: each has all of them, in the same order. */
class AccentsTest {
    private static final Path FRONT_END = Path.of("main/frontend");
    private static final List<String> WORDS =
            Stream.of(Accent.values()).map(Accent::word).toList();

    @Test
    @Rule("V22")
    void areOfferedByTheEditor() {
        String look = SourceText.of(FRONT_END.resolve("editor/command/look.js"));
        assertThat(all("'([a-z]+)'", all("const ACCENTS = (.*)", look).get(0))).isEqualTo(WORDS);
    }

    @Test
    @Rule("V22")
    void areInTheStyleByTheirNamesAndByTheirPlaces() {
        String style = SourceText.of(FRONT_END.resolve("map/grid.css"));
        assertThat(all("\\[data-accent='([a-z]+)']", style)).isEqualTo(WORDS);
        assertThat(all("\\.jm-stage:where\\(:nth-of-type\\((\\d+)n", style))
                .hasSize(WORDS.size())
                .containsOnly(Integer.toString(WORDS.size()));
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.Languages#suffixes")
    @Rule("V22")
    void haveWords(String language) {
        String editor = SourceText.of(Path.of("main/resources/i18n/editor" + language + ".properties"));
        assertThat(all("(?m)^journey-map\\.editor\\.accent\\.([a-z]+)=", editor))
                .isEqualTo(WORDS);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
