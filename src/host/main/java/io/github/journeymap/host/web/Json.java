package io.github.journeymap.host.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON of the host's own REST. */
final class Json {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Json() {}

    static String write(Object value) {
        return GSON.toJson(value);
    }

    /** {@code object("a", 1, "b", 2)} is {@code {"a":1,"b":2}}. */
    static String object(Object... keysAndValues) {
        return write(map(keysAndValues));
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static JsonObject read(String json) {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            if (object == null) {
                throw Refusal.badRequest("Expected a JSON object, but the request is empty");
            }
            return object;
        } catch (JsonParseException e) {
            throw Refusal.badRequest("Expected a JSON object: " + e.getMessage());
        }
    }
}
