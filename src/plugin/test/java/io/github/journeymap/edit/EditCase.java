package io.github.journeymap.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.JourneyMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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
        Shorthand shorthand = new Shorthand(base);
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("m\\d+\\.json"))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(name -> {
                        String rule = name.replace(".json", "").toUpperCase(Locale.ROOT);
                        JsonElement cases = shorthand.writtenOut(read(name));
                        return of(rule, cases.getAsJsonArray(), base.getAsJsonObject("map"), shorthand);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param map that the cases and groups of cases differ from */
    private static Stream<EditCase> of(String rule, JsonArray cases, JsonObject map, Shorthand shorthand) {
        return cases.asList().stream().map(JsonElement::getAsJsonObject).flatMap(json -> {
            JsonObject before = new MapChange(map, shorthand).apply(json.getAsJsonObject("before"));
            return json.has("cases")
                    ? of(rule, json.getAsJsonArray("cases"), before, shorthand)
                    : Stream.of(of(rule, json, before, shorthand));
        });
    }

    private static EditCase of(String rule, JsonObject json, JsonObject before, Shorthand shorthand) {
        JsonArray edits = shorthand.complete(json.getAsJsonArray("edits"));
        return new EditCase(
                rule,
                json.get("about").getAsString(),
                before,
                edits,
                new MapChange(before, shorthand).adding(edits).apply(json.getAsJsonObject("after")),
                outcomes(json.getAsJsonArray("outcomes"), edits.size()));
    }

    /** @param written null where each edit is done */
    private static JsonArray outcomes(JsonArray written, int edits) {
        JsonArray outcomes = new JsonArray();
        if (written == null) {
            Collections.nCopies(edits, outcome(new JsonPrimitive("done"))).forEach(outcomes::add);
        } else {
            written.forEach(each -> outcomes.add(outcome(each)));
        }
        return outcomes;
    }

    private static JsonObject outcome(JsonElement written) {
        JsonObject outcome = new JsonObject();
        if (written.isJsonPrimitive()) {
            outcome.add("outcome", written);
        } else {
            written.getAsJsonObject().asMap().forEach((word, value) -> {
                outcome.addProperty("outcome", word);
                outcome.add(word.equals("both-kept") ? "note" : "other", value);
            });
        }
        return outcome;
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
