package io.github.journeymap.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the quick way through files of our own spares, told by what is allocated: that is the same on a busy machine.
 */
class FiledMapCostTest {
    @Test
    @Rule("F1")
    void aLargeFileOfOursTakesTheQuickWay() {
        byte[] file = MapWriter.write(large());
        long quick = Cost.allocatedAtLeast(() -> MapReader.read(file));
        long whole = Cost.allocatedAtLeast(() -> MapReader.readAny(file));

        assertThat(quick).isLessThan(whole / 2);
    }

    @Test
    @Rule("F1")
    void headingsThatSomeoneHasChangedByHandTakeTheQuickWayAsWell() {
        String ours = new String(MapWriter.write(large()), StandardCharsets.UTF_8);
        byte[] file = ours.replaceFirst("\"title\": ", "\"title\" :  ").getBytes(StandardCharsets.UTF_8);
        assertThat(MapReader.readFile(file).size()).isPositive();
        assertThat(MapReader.read(file)).isEqualTo(MapReader.readAny(file));
    }

    @Test
    @Rule("F1")
    void aFewNotesThatSomeoneHasChangedByHandCostLittle() {
        String ours = new String(MapWriter.write(large()), StandardCharsets.UTF_8);
        byte[] file = ours.replaceAll("\\{(\"id\": \"note-[0-9]{1,3}0\"[^}]*)}", "{ $1}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] few =
                ours.replaceAll("\\{(\"id\": \"note-[0-9]*77\"[^}]*)}", "{ $1}").getBytes(StandardCharsets.UTF_8);
        assertThat(reading(few)).isLessThan(reading(ours.getBytes(StandardCharsets.UTF_8)) * 13 / 10);
        assertThat(MapReader.readFile(file).size())
                .as("of too many, all are read at once")
                .isZero();
        assertThat(MapReader.read(file)).isEqualTo(MapReader.read(ours.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Rule("F1")
    void valuesOfALargeFileCostAboutAsMuchAsNotes() {
        long ofValues = reading(MapWriter.write(rows(FiledMapTest.noted(1), 5_000)));
        long ofNotes = reading(MapWriter.write(rows(FiledMapTest.noted(5_000), 0)));

        assertThat(ofValues).isLessThan(ofNotes * 5 / 4);
    }

    @Test
    @Rule("F1")
    void valuesThatStayAreCopied() {
        FiledMap before = MapReader.readFile(MapWriter.write(rows(FiledMapTest.noted(1), 5_000)));
        JourneyMap after = before.map().withNotes(List.of());
        assertThat(Cost.allocatedAtLeast(() -> MapWriter.write(after, before)))
                .isLessThan(3L * MapWriter.write(after).length);
    }

    private static long reading(byte[] file) {
        return Cost.allocatedAtLeast(() -> MapReader.read(file));
    }

    private static JourneyMap rows(List<Note> notes, int values) {
        List<Row> rows = new ArrayList<>();
        List<Value> all = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < 100; step++) {
            steps.add(new Step("step-" + step, "", UnknownFields.NONE));
        }
        for (int row = 0; row < 50; row++) {
            rows.add(Row.ofScale("row-" + row, "", Scale.EMOTION));
        }
        for (int i = 0; i < values; i++) {
            all.add(Value.of("row-" + i / 100, "step-" + i % 100, i % 5 - 2 + ".0"));
        }
        return JourneyMap.of("", Context.NONE, List.of(Stage.of("stage", "", "", steps)), rows, notes)
                .withValues(all);
    }

    private static JourneyMap large() {
        JourneyMap map = new RandomMaps(1).map();
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            notes.add(new Note(
                    "note-" + i, "r1", "p1", "Fünf \"Wörter\"\nauf zwei Zeilen, Nummer " + i, "", UnknownFields.NONE));
        }
        return map.withNotes(notes);
    }
}
