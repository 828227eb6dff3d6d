package io.github.journeymap.format;

import com.google.gson.stream.JsonWriter;
import io.github.journeymap.model.JourneyMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON for a browser. Whatever it may take for HTML is escaped, so that it never is. */
public final class JsonText {
    /** Writes some fields or items. */
    @FunctionalInterface
    public interface Part {
        void to(JsonWriter json) throws IOException;
    }

    private JsonText() {}

    public static String object(Part fields) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter json = new JsonWriter(text);
            json.setHtmlSafe(true);
            json.beginObject();
            fields.to(json);
            json.endObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A field with a list of texts. */
    public static void texts(JsonWriter json, String name, Iterable<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    /** A field with the map. */
    public static void map(JsonWriter json, JourneyMap map) throws IOException {
        StringBuilder text = new StringBuilder();
        MapWriter.json(map, text::append);
        json.name("map").jsonValue(text.toString());
    }
}
