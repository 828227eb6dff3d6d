package io.github.journeymap.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.journeymap.Languages;
import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader must agree wherever a schema can say it. */
class SchemaTest {
    private static final Schema SCHEMA = schema();

    @ParameterizedTest
    @MethodSource("templates")
    @Rule("F1")
    void everyTemplateIsValid(String key) {
        assertThat(errors(json(key).toString())).isEmpty();
    }

    private static Stream<String> templates() {
        return Languages.all()
                .flatMap(language -> Templates.list().stream().map(key -> Templates.in(language, key)))
                .distinct();
    }

    @Property(tries = 300)
    @Rule("F1")
    void everyMapThatIsWrittenIsValid(@ForAll long seed) {
        byte[] written = MapWriter.write(new RandomMaps(seed).map());

        assertThat(errors(new String(written, StandardCharsets.UTF_8))).isEmpty();
    }

    @TestFactory
    @Rule("F5")
    Stream<DynamicTest> whatTheSchemaRefusesTheReaderRefuses() {
        return Stream.of(
                        wrong("no format", map -> map.remove("format")),
                        wrong("another format", map -> map.addProperty("format", "x")),
                        wrong("no version", map -> map.remove("version")),
                        wrong("a newer version", map -> map.addProperty("version", 2)),
                        wrong("no stages", map -> map.remove("stages")),
                        wrong("no rows", map -> map.remove("rows")),
                        wrong("stages that are no list", map -> map.addProperty("stages", "x")),
                        wrong("a title that is no text", map -> map.addProperty("title", 7)),
                        wrong("a long title", map -> map.addProperty("title", "x".repeat(201))),
                        wrong("a long context heading", map -> context(map).addProperty("heading", "x".repeat(201))),
                        wrong("a long context prompt", map -> context(map).addProperty("prompt", "x".repeat(1001))),
                        wrong("a long context text", map -> context(map).addProperty("text", "x".repeat(5001))),
                        wrong("a long stage heading", map -> first(map, "stages")
                                .addProperty("heading", "x".repeat(201))),
                        wrong("a long stage prompt", map -> first(map, "stages")
                                .addProperty("prompt", "x".repeat(1001))),
                        wrong("a stage without id", map -> first(map, "stages").remove("id")),
                        wrong("a stage without steps", map -> first(map, "stages")
                                .add("steps", new JsonArray())),
                        wrong("a step without id", map -> first(first(map, "stages"), "steps")
                                .remove("id")),
                        wrong("a long step heading", map -> first(first(map, "stages"), "steps")
                                .addProperty("heading", "x".repeat(201))),
                        wrong("an id with a space", map -> first(map, "rows").addProperty("id", "a b")),
                        wrong("an id of 65", map -> first(map, "rows").addProperty("id", "x".repeat(65))),
                        wrong("an empty id", map -> first(map, "rows").addProperty("id", "")),
                        wrong("a long row heading", map -> first(map, "rows").addProperty("heading", "x".repeat(201))),
                        wrong("a long row prompt", map -> first(map, "rows").addProperty("prompt", "x".repeat(1001))),
                        wrong("an unknown tone", map -> first(map, "rows").addProperty("tone", "sad")),
                        wrong("a kind that is no word", map -> first(map, "rows")
                                .addProperty("kind", "a b")),
                        wrong("an accent that is no name", map -> first(map, "stages")
                                .addProperty("accent", "light blue")),
                        wrong("an icon that is no name", map -> first(map, "rows")
                                .addProperty("icon", "a b")),
                        wrong("a category's icon that is no name", map -> second(map)
                                .addProperty("icon", "<b>")),
                        wrong("a scale that is no object", map -> first(map, "rows")
                                .addProperty("scale", 5)),
                        wrong("a scale without max", map -> scale(map).remove("max")),
                        wrong("a scale from a word", map -> scale(map).addProperty("min", "low")),
                        wrong("a long unit", map -> scale(map).addProperty("unit", "x".repeat(21))),
                        wrong("faces that are no truth", map -> scale(map).addProperty("faces", "yes")),
                        wrong("a value that is no number", map -> value(map).addProperty("value", "1")),
                        wrong("a value beyond all measure", map -> value(map).addProperty("value", 1e15)),
                        wrong("a value without step", map -> value(map).remove("step")),
                        wrong("values that are no list", map -> map.addProperty("values", 1)),
                        wrong("a persona that is no object", map -> map.addProperty("persona", "Mara")),
                        wrong("a long name", map -> persona(map).addProperty("name", "x".repeat(201))),
                        wrong("a long quotation", map -> persona(map).addProperty("quote", "x".repeat(1001))),
                        wrong("a picture with a long name", map -> persona(map)
                                .addProperty("picture", "x".repeat(256))),
                        wrong("a long label", map -> second(map).addProperty("label", "x".repeat(201))),
                        wrong("a long category prompt", map -> second(map).addProperty("prompt", "x".repeat(1001))),
                        wrong("a note without id", map -> first(map, "notes").remove("id")),
                        wrong("a note without row", map -> first(map, "notes").remove("row")),
                        wrong("a note without step", map -> first(map, "notes").remove("step")),
                        wrong("a long note", map -> first(map, "notes").addProperty("text", "x".repeat(5001))),
                        wrong("a category with a space", map -> first(map, "notes")
                                .addProperty("category", "a b")),
                        wrong("201 stages", map -> fill(map.getAsJsonArray("stages"), 201)),
                        wrong("201 steps", map -> fill(first(map, "stages").getAsJsonArray("steps"), 201)),
                        wrong("101 rows", map -> fill(map.getAsJsonArray("rows"), 101)),
                        wrong(
                                "51 categories",
                                map -> fill(
                                        map.getAsJsonArray("rows")
                                                .get(1)
                                                .getAsJsonObject()
                                                .getAsJsonArray("categories"),
                                        51)),
                        wrong("20,001 notes", map -> fill(map.getAsJsonArray("notes"), 20_001)))
                .map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> {
                    JsonObject map = json("job-seeker");
                    wrong.change().accept(map);
                    assertThat(errors(map.toString())).isNotEmpty();
                    assertThatThrownBy(() -> read(map)).isInstanceOf(UnreadableMapException.class);
                }));
    }

    @TestFactory
    @Rule("F5")
    Stream<DynamicTest> whatKeepsWithinTheLimitsIsValidForBoth() {
        return Stream.of(
                        wrong(
                                "the longest title, of characters beyond the plane",
                                map -> map.addProperty("title", "😀".repeat(200))),
                        wrong("the longest note", map -> first(map, "notes").addProperty("text", "x".repeat(5000))),
                        wrong("the longest id", map -> first(map, "rows").addProperty("id", "x".repeat(64))),
                        wrong("no category", map -> first(map, "notes").addProperty("category", "")),
                        wrong("an accent of a later version", map -> first(map, "stages")
                                .addProperty("accent", "infra-red")),
                        wrong("no icon", map -> first(map, "rows").addProperty("icon", "")),
                        wrong("a kind of a later version", map -> first(map, "rows")
                                .addProperty("kind", "matrix")),
                        wrong("a scale, a value and a persona", map -> {
                            scale(map).addProperty("total", "average");
                            value(map).addProperty("value", -1.50);
                            persona(map).addProperty("role", "Nurse");
                        }),
                        wrong("200 steps", map -> fill(first(map, "stages").getAsJsonArray("steps"), 196)),
                        wrong("100 rows", map -> fill(map.getAsJsonArray("rows"), 100)),
                        wrong("20,000 notes", map -> fill(map.getAsJsonArray("notes"), 20_000)),
                        wrong("fields of later versions", map -> first(map, "notes")
                                .addProperty("colour", "red")))
                .map(right -> DynamicTest.dynamicTest(right.name(), () -> {
                    JsonObject map = json("job-seeker");
                    right.change().accept(map);
                    assertThat(errors(map.toString())).isEmpty();
                    assertThat(read(map).rows()).isNotEmpty();
                }));
    }

    private record Variant(String name, Consumer<JsonObject> change) {}

    private static Variant wrong(String name, Consumer<JsonObject> change) {
        return new Variant(name, change);
    }

    private static JourneyMap read(JsonObject map) {
        return MapReader.read(map.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject scale(JsonObject map) {
        first(map, "rows").add("scale", JsonParser.parseString("{\"min\": 0, \"max\": 90.5}"));
        return first(map, "rows").getAsJsonObject("scale");
    }

    private static JsonObject value(JsonObject map) {
        map.add("values", JsonParser.parseString("[{\"row\": \"r\", \"step\": \"s\", \"value\": 1}]"));
        return first(map, "values");
    }

    private static JsonObject persona(JsonObject map) {
        map.add("persona", new JsonObject());
        return map.getAsJsonObject("persona");
    }

    private static JsonObject context(JsonObject map) {
        return map.getAsJsonObject("context");
    }

    private static JsonObject first(JsonObject of, String list) {
        return of.getAsJsonArray(list).get(0).getAsJsonObject();
    }

    private static JsonObject second(JsonObject map) {
        return first(map.getAsJsonArray("rows").get(1).getAsJsonObject(), "categories");
    }

    /** Copies of the first item with ids of their own, up to that many. */
    private static void fill(JsonArray list, int size) {
        while (list.size() < size) {
            JsonObject copy = list.get(0).deepCopy().getAsJsonObject();
            copy.addProperty("id", "copy" + list.size());
            if (copy.has("steps")) {
                copy.add("steps", JsonParser.parseString("[{\"id\":\"step" + list.size() + "\"}]"));
            }
            list.add(copy);
        }
    }

    private static JsonObject json(String template) {
        byte[] written = MapWriter.write(Templates.get(template));
        return JsonParser.parseString(new String(written, StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../../docs/journey-map.schema.json")), InputFormat.JSON);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
