package io.github.journeymap.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.Rule;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The quick way through files of our own: it must come to what the long one comes to. */
class FiledMapTest {
    private static final List<String> PIECES = List.of(
            " ", "\n", ",", "\"", "\\", "\\n", "\\u0041", "\u2028", "\u0085", "ü", "😀", "\uFFFD", "{", "}", "x", "0");
    private static final List<String> LINES = List.of(
            "  \"notes\": [",
            "  \"notes\": [],",
            "  \"values\": [",
            "  \"values\": [],",
            "    {\"id\": \"n1\", \"row\": \"r1\", \"step\": \"p1\", \"text\": \"again\"},",
            "    {\"id\": \"n99\", \"row\": \"r1\", \"step\": \"p1\", \"text\": \"a\", \"persona\": \"c1\"}",
            "    {\"row\": \"r1\", \"step\": \"p1\", \"value\": 1.50},",
            "    {\"row\": \"r9\", \"step\": \"p9\", \"value\": -0}",
            "    {\"row\": \"r9\", \"step\": \"p8\", \"value\": 01}",
            "  ],",
            "  ]",
            "  \"x\": {",
            "  },",
            "  \"x\": 1,",
            "}",
            "");

    private static final String NESTED = """
            {
              "format": "journey-map",
              "version": 1,
              "title": "",
              "x": {
              "notes": [
                {"id": "n1", "row": "r", "step": "p", "text": "not a note of this map"}
              ]},
              "stages": [],
              "rows": []
            }
            """;

    @Property(tries = 1000)
    @Rule("F1")
    void theQuickWayReadsWhatTheLongOneReads(@ForAll long seed) {
        byte[] file = MapWriter.write(plain(new RandomMaps(seed).map()));

        assertThat(MapReader.read(file)).isEqualTo(MapReader.readAny(file));
        assertThat(MapWriter.write(MapReader.read(file)))
                .as("with each number as it was written")
                .isEqualTo(file);
    }

    @Property(tries = 500)
    @Rule("F1")
    void fieldsMayStandInAnyOrderAndWithoutSpace(@ForAll long seed) {
        byte[] file = MapWriter.write(new RandomMaps(seed).map());
        JsonElement json = JsonParser.parseString(new String(file, StandardCharsets.UTF_8));
        String other = new GsonBuilder().serializeNulls().create().toJson(shuffled(json, new Random(seed)));

        assertThat(MapReader.read(other.getBytes(StandardCharsets.UTF_8))).isEqualTo(MapReader.read(file));
    }

    private static JsonElement shuffled(JsonElement json, Random random) {
        if (json.isJsonArray()) {
            JsonArray items = new JsonArray();
            json.getAsJsonArray().forEach(item -> items.add(shuffled(item, random)));
            return items;
        }
        if (!json.isJsonObject()) {
            return json;
        }
        List<String> names = new ArrayList<>(json.getAsJsonObject().keySet());
        Collections.shuffle(names, random);
        JsonObject fields = new JsonObject();
        names.forEach(name -> fields.add(name, shuffled(json.getAsJsonObject().get(name), random)));
        return fields;
    }

    @Property(tries = 3000)
    @Rule("F3")
    void aFileOfOursWithMistakesIsWhatItWouldBeToTheLongWay(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder(
                new String(MapWriter.write(plain(new RandomMaps(seed).map())), StandardCharsets.UTF_8));
        for (int mistakes = random.nextInt(3); mistakes >= 0; mistakes--) {
            int at = random.nextInt(json.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> json.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> json.delete(at, Math.min(json.length(), at + 1));
                default -> json.insert(at, json.substring(at, Math.min(json.length(), at + random.nextInt(120))));
            }
        }
        byte[] file = json.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && file.length > 0) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }

        assertThat(told(MapReader::readFile, file)).isEqualTo(told(FiledMapTest::theLongWay, file));
    }

    /**
     * What an editor or another program makes of a note: each puts something in the place of something that notes have.
     */
    private static final List<List<String>> BY_HAND = List.of(
            List.of("{", "{ "),
            List.of("{", "\r\n\t{\r\n\t"),
            List.of("\": \"", "\" :\t\""),
            List.of(", \"", ",\n      \""),
            List.of("}", " }"),
            List.of("}", "} "),
            List.of("}", "}\n  "),
            List.of("}", ", \"x\": {\"y\": [1.50, \"]}\\\"\\\\\", {}]}}"),
            List.of("}", ", \"x\": \"\n    {\\\"id\\\": \\\"n1\\\"\"}"),
            List.of("}", ", \"x\": \"\\n    {\\\"id\\\": \\\"n1\\\"\"}"),
            List.of("}", ", \"text\": \"twice\"}"),
            List.of("}", ", \"x\": 1, \"x\": 2}"),
            List.of("}", ", \"category\": \"\", \"persona\": \"\"}"),
            List.of("}", ", \"x\": [}"),
            List.of("\"text\": \"", "\"text\": \"\\u0041\\/\\r\\n"),
            List.of("\"text\": \"", "\"text\": \"\\ud83d"),
            List.of("\"text\": \"", "\"te\\u0078t\": \"\\ud83d\\ude00"),
            List.of("\"text\": \"", "\"text\": \"]}\\\", [{"),
            List.of("\"text\": ", "\"text\": null, \"x\": "),
            List.of("\"id\": ", "\"ID\": 1, \"id\": "),
            List.of("\"id\": \"", "\"id\": \"\\u006e"),
            List.of("\"row\": ", "\"row\": \"n1\", \"x\": "));

    @Property(tries = 5000)
    @Rule("F3")
    void aFileOfOursInWhichNotesWereChangedByHandIsWhatItWouldBeToTheLongWay(@ForAll long seed) {
        Random random = new Random(seed);
        JourneyMap map = new RandomMaps(seed).map();
        List<String> lines = new ArrayList<>(
                new String(MapWriter.write(random.nextBoolean() ? plain(map) : map), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        int oneOf = 1 + random.nextInt(8);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("    {\"id\": \"") && random.nextInt(oneOf) == 0) {
                List<String> change = one(BY_HAND, random);
                lines.set(i, lines.get(i).replace(change.get(0), change.get(1)));
            }
        }
        byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(told(MapReader::readFile, file)).isEqualTo(told(FiledMapTest::theLongWay, file));
    }

    /** Lists in odd places, more than one of them, and what stands between them. */
    @Property(tries = 5000)
    @Rule("F3")
    void aFileOfOursWithItsLinesInAnotherOrderIsWhatItWouldBeToTheLongWay(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> lines =
                new ArrayList<>(new String(MapWriter.write(plain(new RandomMaps(seed).map())), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        for (int mistakes = random.nextInt(3); mistakes >= 0; mistakes--) {
            int at = random.nextInt(lines.size());
            int to = Math.min(lines.size(), at + 1 + random.nextInt(6));
            List<String> some = List.copyOf(lines.subList(at, to));
            int kind = random.nextInt(4);
            if (kind < 2 && some.size() < lines.size()) {
                lines.subList(at, to).clear();
            }
            if (kind > 0) {
                lines.addAll(random.nextInt(lines.size() + 1), kind < 3 ? some : List.of(one(LINES, random)));
            }
        }
        String json = String.join(one(List.of("\n", "\n", "\n", "\r\n"), random), lines);
        byte[] file = (one(List.of("", "", "", "\uFEFF"), random)
                        + json
                        + one(List.of("", "\n", " \n", "\u0000"), random))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(told(MapReader::readFile, file)).isEqualTo(told(FiledMapTest::theLongWay, file));
    }

    @Test
    @Rule("F2")
    void whatOnlyLooksLikeTheNotesOfAMapStaysWhatItIs() {
        byte[] file = NESTED.getBytes(StandardCharsets.UTF_8);

        assertThat(MapReader.read(file)).isEqualTo(MapReader.readAny(file));
        assertThat(MapReader.read(file).notes()).isEmpty();
    }

    @Property(tries = 1000)
    @Rule("F1")
    void whatIsCopiedFromTheFileBeforeIsWhatWouldBeWritten(@ForAll long seed) {
        Random random = new Random(seed);
        FiledMap before = MapReader.readFile(MapWriter.write(plain(new RandomMaps(seed).map())));
        List<Note> notes = new ArrayList<>(before.map().notes());
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int at = notes.isEmpty() ? 0 : random.nextInt(notes.size());
            switch (notes.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> notes.add(at, new Note("new" + edits, "r1", "p1", "new", "", UnknownFields.NONE));
                case 1 -> notes.remove(at);
                case 2 -> notes.set(at, notes.get(at).withText("changed"));
                default -> notes.add(random.nextInt(notes.size()), notes.remove(at));
            }
        }
        List<Value> values = new ArrayList<>(before.map().values());
        for (int edits = random.nextInt(4); edits > 0 && !values.isEmpty(); edits--) {
            int at = random.nextInt(values.size());
            switch (random.nextInt(3)) {
                case 0 -> values.set(at, values.get(at).withNumber(new Decimal("2.50")));
                case 1 -> values.remove(at);
                default -> values.add(random.nextInt(values.size()), values.remove(at));
            }
        }
        JourneyMap after = before.map().withNotes(notes).withValues(values);

        assertThat(MapWriter.write(after, before)).isEqualTo(MapWriter.write(after));
    }

    /** As an editor or a script writes them, and as this version would not. */
    private static final List<String> OTHERS = List.of(
            "    { \"id\": \"note-0\", \"row\": \"r1\", \"step\": \"p1\", \"text\": \"by hand\" }",
            "    {\"text\": \"in another order\", \"step\": \"p1\", \"row\": \"r1\", \"id\": \"note-0\"}",
            "    {\"id\": \"note-0\", \"row\": \"r1\", \"step\": \"p1\", \"text\": \"\\u0041 {[\\\"\\\\\"}",
            "    {\"id\": \"note-0\", \"row\": \"r1\", \"step\": \"p1\", \"x\": {\"y\": [1.0, {}]}}",
            "\r\n\n{\n\t\"id\": \"note-0\",\n\"row\": \"r1\", \"step\": \"p1\"\n}");

    @Test
    @Rule("F1")
    void aNoteThatSomeoneHasChangedByHandIsReadAloneAndWrittenAnew() {
        String ours = new String(MapWriter.write(new RandomMaps(1).map().withNotes(noted(3))), StandardCharsets.UTF_8);
        for (String other : OTHERS) {
            for (String line : List.of("note-0", "note-1", "note-2")) {
                byte[] file = ours.replaceFirst(
                                " {4}\\{\"id\": \"" + line + "\"[^}]*}",
                                Matcher.quoteReplacement(other.replace("note-0", line)))
                        .getBytes(StandardCharsets.UTF_8);
                FiledMap read = MapReader.readFile(file);
                assertThat(read.map()).isEqualTo(MapReader.readAny(file));
                assertThat(read.size()).as("read by lines").isPositive();
                assertThat(MapWriter.write(read.map(), read)).isEqualTo(MapWriter.write(read.map()));
            }
        }
    }

    @Test
    @Rule("F5")
    void fieldsThatThisVersionDoesNotKnowAreCountedOverTheWholeFile() {
        String values = "[" + "0,".repeat(30_000) + "0]";
        String ours = new String(MapWriter.write(new RandomMaps(1).map().withNotes(noted(3))), StandardCharsets.UTF_8);
        byte[] file = ours.replaceAll("\\{(\"id\": \"note-[12]\"[^}]*)}", "{$1, \"x\": " + values + "}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(told(MapReader::readFile, file)).isEqualTo(told(FiledMapTest::theLongWay, file));
        assertThat(told(MapReader::readFile, file).toString()).contains("MapTooLarge");
    }

    static List<Note> noted(int count) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(new Note("note-" + i, "row-" + i / 100, "step-" + i % 100, i + " min", "", UnknownFields.NONE));
        }
        return notes;
    }

    /**
     * Notes without fields that this version doesn't know: a file with more than a few such notes takes the long way.
     */
    private static JourneyMap plain(JourneyMap map) {
        return map.withNotes(map.notes().stream()
                .map(note -> new Note(
                        note.id(),
                        note.row(),
                        note.step(),
                        note.text(),
                        note.category(),
                        note.persona(),
                        note.picture(),
                        UnknownFields.NONE))
                .toList());
    }

    private static FiledMap theLongWay(byte[] file) {
        return new FiledMap(MapReader.readAny(file));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** The map, and its file, in which numbers of the same value may be written in several ways. */
    private static Object told(Function<byte[], FiledMap> reader, byte[] file) {
        try {
            FiledMap read = reader.apply(file);
            return List.of(read.map(), new String(MapWriter.write(read.map(), read), StandardCharsets.UTF_8));
        } catch (UnreadableMapException e) {
            return e.getClass() + ": " + e.getMessage();
        }
    }
}
