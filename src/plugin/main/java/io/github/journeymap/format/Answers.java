package io.github.journeymap.format;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.model.JourneyMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes the answers of the REST resources as compact JSON in UTF-8.
 *
 * <p>An answer is made of Map (in its order), List, String, Integer, Long, Boolean and null, and may hold a {@link
 * JourneyMap} or an {@link Outcome} anywhere: {@code Answers.write(Map.of("version", 5, "map", map))}.
 */
public final class Answers {
    private final JsonWriter json;

    private Answers(JsonWriter json) {
        this.json = json;
    }

    public static byte[] write(Map<String, ?> answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            JsonWriter json = new JsonWriter(out);
            json.setStrictness(Strictness.STRICT);
            json.setFormattingStyle(FormattingStyle.COMPACT);
            // An answer may be shown by a browser as a page of its own; then < must not start a tag.
            json.setHtmlSafe(true);
            new Answers(json).value(answer);
            json.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else if (value instanceof String text) {
            json.value(text);
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean truth) {
            json.value(truth);
        } else if (value instanceof JourneyMap map) {
            MapWriter.writeCompact(json, map);
        } else if (value instanceof Outcome outcome) {
            outcome(outcome);
        } else if (value instanceof List<?> items) {
            json.beginArray();
            for (Object item : items) {
                value(item);
            }
            json.endArray();
        } else if (value instanceof Map<?, ?> fields) {
            json.beginObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.name((String) field.getKey());
                value(field.getValue());
            }
            json.endObject();
        } else {
            throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private void outcome(Outcome outcome) throws IOException {
        json.beginObject();
        json.name("outcome").value(outcome.word());
        if (outcome instanceof Outcome.BothKept kept) {
            json.name("note").value(kept.note());
        } else if (outcome instanceof Outcome.Replaced replaced) {
            json.name("other").value(replaced.other());
        }
        json.endObject();
    }
}
