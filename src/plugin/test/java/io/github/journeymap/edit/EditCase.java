package io.github.journeymap.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.JourneyMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A case from the files in test/resources/edit-cases; the README there says how they are written.
 *
 * @param rule that the case is about, such as {@code M1}
 */
record EditCase(String rule, String about, JsonObject before, JsonArray edits, JsonObject after, JsonArray outcomes) {
    private static final Path FOLDER = Path.of("test/resources/edit-cases");

    static Stream<EditCase> all() {
        JsonObject base = read("base.json").getAsJsonObject();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("m\\d+\\.json"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(name -> read(name).getAsJsonArray().asList().stream()
                            .map(each -> of(name.replace(".json", ""), base, each.getAsJsonObject())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditCase of(String file, JsonObject base, JsonObject json) {
        JsonArray edits = json.getAsJsonArray("edits");
        JsonObject before = new MapChange(base).apply(json.getAsJsonObject("before"));
        JsonObject after = new MapChange(before).adding(edits).apply(json.getAsJsonObject("after"));
        return new EditCase(
                file.toUpperCase(Locale.ROOT),
                json.get("about").getAsString(),
                before,
                edits,
                after,
                outcomes(json.getAsJsonArray("outcomes")));
    }

    private static JsonArray outcomes(JsonArray written) {
        JsonArray outcomes = new JsonArray();
        for (JsonElement each : written) {
            JsonObject outcome = new JsonObject();
            if (each.isJsonPrimitive()) {
                outcome.add("outcome", each);
            }
            outcomes.add(each.isJsonPrimitive() ? outcome : each);
        }
        return outcomes;
    }

    private static JsonElement read(String name) {
        try {
            return JsonParser.parseString(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    JourneyMap map() {
        return MapReader.read(bytes(before));
    }

    List<Edit> batch() {
        JsonObject batch = new JsonObject();
        batch.addProperty("base", 1);
        batch.add("edits", edits);
        return EditsReader.read(bytes(batch)).edits();
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[" + rule + "] " + about;
    }
}
