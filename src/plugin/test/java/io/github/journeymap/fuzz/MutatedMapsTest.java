package io.github.journeymap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Maps that are nearly right: the errors that people and programs make. */
class MutatedMapsTest {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "null",
            "true",
            "-",
            "1e999",
            "0",
            "\"id\":",
            "\u0000",
            "[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "\"notes\":[",
            "😀",
            "\uFEFF",
            "9".repeat(2000),
            "x".repeat(6000));

    @Property(tries = 2000)
    @Rule("F3")
    void aMapWithMistakesIsAMapOrAnErrorOfOurs(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder json =
                new StringBuilder(new String(MapWriter.write(new RandomMaps(seed).map()), StandardCharsets.UTF_8));
        for (int mistakes = random.nextInt(4); mistakes >= 0; mistakes--) {
            int at = random.nextInt(json.length() + 1);
            int end = Math.min(json.length(), at + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> json.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> json.delete(at, end);
                case 2 -> json.insert(random.nextInt(json.length() + 1), json.substring(at, end));
                default -> json.setLength(at);
            }
        }
        readsOrRefuses(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2000)
    @Rule("F3")
    void randomBytesAreRefused(@ForAll byte[] bytes) {
        readsOrRefuses(bytes);
    }

    private static void readsOrRefuses(byte[] json) {
        JourneyMap map;
        try {
            map = MapReader.read(json);
        } catch (UnreadableMapException expected) {
            assertThat(expected.getMessage()).hasSizeLessThan(1000);
            return;
        }
        assertThat(MapReader.read(MapWriter.write(map))).isEqualTo(map);
    }
}
