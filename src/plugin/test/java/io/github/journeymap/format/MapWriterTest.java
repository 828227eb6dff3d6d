package io.github.journeymap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.unreadable.MapTooLargeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

@Rule("X6")
class MapWriterTest {
    @Property(tries = 500)
    @Rule("F1")
    void whatIsWrittenIsReadAsTheSameMapAndWrittenAsTheSameBytes(@ForAll long seed) {
        JourneyMap map = new RandomMaps(seed).map();

        byte[] bytes = MapWriter.write(map);

        assertThat(MapReader.read(bytes)).isEqualTo(map);
        assertThat(MapWriter.write(MapReader.read(bytes))).isEqualTo(bytes);
    }

    @Test
    @Rule("F1")
    void theFileIsCanonicalWhateverTheOrderItWasReadIn() {
        byte[] bytes = MapWriter.write(MapReader.read(
                ("{\"future\":[1.50,{\"b\":1,\"a\":null}],\"notes\":[{\"step\":\"p\",\"text\":\"<b> \\u00fc\",\"row\":\"r\",\"id\":\"n\",\"x\":1}],"
                                + "\"rows\":[{\"id\":\"r\",\"tone\":\"negative\"}],\"stages\":[{\"steps\":[{\"id\":\"p\",\"heading\":\"\"}],\"id\":\"s\"}],"
                                + "\"version\":1,\"format\":\"journey-map\"}")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("""
                {
                  "format": "journey-map",
                  "version": 1,
                  "title": "",
                  "context": {
                    "heading": "",
                    "prompt": "",
                    "text": ""
                  },
                  "stages": [
                    {
                      "id": "s",
                      "heading": "",
                      "prompt": "",
                      "steps": [
                        {"id": "p"}
                      ]
                    }
                  ],
                  "rows": [
                    {
                      "id": "r",
                      "heading": "",
                      "prompt": "",
                      "kind": "notes",
                      "tone": "negative"
                    }
                  ],
                  "notes": [
                    {"id": "n", "row": "r", "step": "p", "text": "<b> ü", "x": 1}
                  ],
                  "future": [
                    1.50,
                    {
                      "b": 1,
                      "a": null
                    }
                  ]
                }
                """);
    }

    @Test
    @Rule("F2")
    void everyCharacterOfAnUnknownFieldSurvives() {
        String json = "{\"format\":\"journey-map\",\"version\":1,\"stages\":[],\"rows\":[],"
                + "\"\\u0000\":\"a\\u0000\\r\\n\\uffff\\\"é\\ud83d\\ude00\"}";
        JourneyMap map = MapReader.read(json.getBytes(StandardCharsets.UTF_8));

        assertThat(MapReader.read(MapWriter.write(map))).isEqualTo(map);
        assertThat(map.unknownFields().fields()).containsEntry("\u0000", "a\u0000\r\n\uffff\"é😀");
    }

    @Test
    @Rule("F5")
    void moreThanALimitIsNotWritten() {
        assertThatThrownBy(() -> MapWriter.write(with(rows(101), List.of())))
                .isInstanceOf(MapTooLargeException.class)
                .hasMessage("Too large: at most 100 rows");
        assertThatThrownBy(() -> MapWriter.write(with(rows(1), notes(20_001, 1))))
                .hasMessage("Too large: at most 20000 notes");
        assertThatThrownBy(() -> MapWriter.write(with(rows(1), notes(2_000, 3_000))))
                .hasMessage("Too large: at most 5242880 bytes");
    }

    @Test
    @Rule("F5")
    void aFullMapIsWrittenAndReadAgain() {
        JourneyMap full = with(rows(100), notes(20_000, 100));

        assertThat(MapReader.read(MapWriter.write(full))).isEqualTo(full);
    }

    private static List<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Row.of("r" + i, "", "", Tone.NEUTRAL, List.of()))
                .toList();
    }

    private static List<Note> notes(int count, int length) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(new Note("n" + i, "r" + i % 100, "p", "x".repeat(length), "", UnknownFields.NONE));
        }
        return notes;
    }

    private static JourneyMap with(List<Row> rows, List<Note> notes) {
        return JourneyMap.of("", Context.NONE, List.of(), rows, notes);
    }
}
