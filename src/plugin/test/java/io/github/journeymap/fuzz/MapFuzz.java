package io.github.journeymap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.compare.MapDiff;
import io.github.journeymap.export.Csv;
import io.github.journeymap.export.CsvLines;
import io.github.journeymap.export.Markdown;
import io.github.journeymap.export.Mermaid;
import io.github.journeymap.export.SvgExport;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Any bytes are a map or one of our errors, and every map can be written, compared and exported. Jazzer calls this with
 * bytes of its making; see CONTRIBUTING.md.
 */
public final class MapFuzz {
    private static final String GUARDS = "['\u200B]";
    private static final Messages WORDS = (key, arguments) -> switch (key) {
        case "journey-map.export.delimiter" -> ",";
        case "journey-map.view.value.point" -> ".";
        default -> key;
    };

    private MapFuzz() {}

    public static void fuzzerTestOneInput(byte[] json) {
        JourneyMap map;
        try {
            map = MapReader.read(json);
        } catch (UnreadableMapException expected) {
            assertThat(expected.getMessage()).hasSizeLessThan(1000);
            return;
        }
        byte[] written = MapWriter.write(map);
        JourneyMap again = MapReader.read(written);
        assertThat(again).isEqualTo(map);
        assertThat(MapWriter.write(again)).isEqualTo(written);
        assertThat(MapDiff.between(map, again).isEmpty()).isTrue();
        assertThat(readBack(map)).isEqualTo(texts(map));
        assertThat(Markdown.of(map, WORDS).toString()).isNotEmpty();
        assertThat(Mermaid.of(map, WORDS).toString()).isNotEmpty();
        assertThat(SvgExport.of(map, WORDS).toString()).isNotEmpty();
    }

    /**
     * What a program that reads CSV finds in the column of notes and values; what keeps a text from being a formula is
     * left out.
     */
    private static List<String> readBack(JourneyMap map) {
        int texts = map.personas().isEmpty() ? 4 : 5;
        return CsvLines.read(Csv.of(map, WORDS).toString()).stream()
                .skip(1)
                .peek(line -> assertThat(line).hasSize(texts + 1))
                .peek(line -> assertThat(line)
                        .noneMatch(field -> field.matches("(?s)\\s*[=+@-].*") && !field.matches("-[0-9.]+")))
                .map(line -> line.get(texts).replaceAll(GUARDS, ""))
                .sorted()
                .toList();
    }

    private static List<String> texts(JourneyMap map) {
        return Stream.concat(
                        map.notes().stream().map(note -> note.text().replaceAll(GUARDS, "")),
                        map.values().stream().map(value -> value.number().plain()))
                .sorted()
                .toList();
    }
}
