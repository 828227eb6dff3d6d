package io.github.journeymap.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A map file in which every text field holds every text of the corpus that ever made some page run a script. */
public final class HostileMap {
    /** As many characters as a unit may have. */
    private static final int UNIT = 20;

    private HostileMap() {}

    public static List<String> corpus() {
        try (InputStream file = HostileMap.class.getResourceAsStream("/xss-corpus.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A stage, a step, a row, a category and two notes for each text; the fields there once only hold the given one.
     * Every second row has a value in that unit, as a face or as a number, and there is one that has no place. Each note
     * has a picture of that name. (Kinds of rows, colours and icons are ids, and a file with such ones can't be read.)
     */
    public static String file(String once) {
        JsonArray stages = new JsonArray();
        JsonArray rows = new JsonArray();
        JsonArray notes = new JsonArray();
        JsonArray values = new JsonArray();
        List<String> corpus = corpus();
        for (int i = 0; i < corpus.size(); i++) {
            String text = corpus.get(i);
            JsonObject step = object("id", "step-" + i, "heading", text);
            JsonObject stage = object("id", "stage-" + i, "heading", text, "prompt", text);
            stage.add("steps", list(step));
            stages.add(stage);
            JsonObject row =
                    object("id", "row-" + i, "heading", text, "prompt", text, "kind", "notes", "tone", "neutral");
            row.add("categories", list(object("id", "category", "label", text, "prompt", text)));
            if (i % 2 == 1) {
                row.addProperty("kind", "scale");
                row.add("scale", scale(text, i % 4 == 1));
                values.add(value("row-" + i, "step-" + i));
                values.add(value("gone", "step-" + i));
            }
            rows.add(row);
            notes.add(object(
                    "id",
                    "note-" + i,
                    "row",
                    "row-" + i,
                    "step",
                    "step-" + i,
                    "text",
                    text,
                    "category",
                    "category",
                    "persona",
                    "who",
                    "picture",
                    text));
            notes.add(object("id", "lost-" + i, "row", "gone", "step", "step-" + i, "text", text));
        }
        JsonObject map = object("format", "journey-map");
        map.addProperty("version", 1);
        map.addProperty("title", once);
        map.add("context", object("heading", once, "prompt", once, "text", once));
        map.add(
                "persona",
                object("name", once, "role", once, "text", once, "quote", once, "picture", once, "alt", once));
        map.add("personas", list(object("id", "who", "label", once, "prompt", once)));
        map.add("stages", stages);
        map.add("rows", rows);
        map.add("notes", notes);
        map.add("values", values);
        return map.toString();
    }

    private static JsonObject scale(String text, boolean faces) {
        int length = Math.min(UNIT, text.codePointCount(0, text.length()));
        JsonObject scale = object("unit", text.substring(0, text.offsetByCodePoints(0, length)), "total", "sum");
        scale.addProperty("min", 0);
        scale.addProperty("max", 9);
        scale.addProperty("faces", faces);
        return scale;
    }

    private static JsonObject value(String row, String step) {
        JsonObject value = object("row", row, "step", step);
        value.addProperty("value", 7);
        return value;
    }

    private static JsonArray list(JsonObject only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }

    private static JsonObject object(String... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < members.length; i += 2) {
            object.addProperty(members[i], members[i + 1]);
        }
        return object;
    }
}
