package io.github.journeymap.rest;

import com.google.gson.stream.JsonWriter;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.view.LongText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes the JSON of an answer. What the browser may take for HTML is escaped, so that it never is. */
final class Json {
    /** Writes some fields or items. */
    @FunctionalInterface
    interface Part {
        void to(JsonWriter json) throws IOException;
    }

    private Json() {}

    static String object(Part fields) {
        StringWriter text = new StringWriter();
        try {
            write(text, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** An object of these fields and of the map, which may be large. */
    static Object withMap(Part fields, JourneyMap map) {
        String object = object(fields);
        LongText text =
                new LongText().append(object.substring(0, object.length() - 1)).append(",\"map\":");
        MapWriter.json(map, text::append);
        return Packed.of(text.append('}'));
    }

    private static void write(Writer out, Part fields) throws IOException {
        JsonWriter json = new JsonWriter(out);
        json.setHtmlSafe(true);
        json.beginObject();
        fields.to(json);
        json.endObject();
        json.flush();
    }

    static void map(JsonWriter json, JourneyMap map) throws IOException {
        StringBuilder text = new StringBuilder();
        MapWriter.json(map, text::append);
        json.name("map").jsonValue(text.toString());
    }
}
