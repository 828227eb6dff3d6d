package io.github.journeymap.http;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.journeymap.format.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The body of a small request: one flat JSON object. What is missing or of another kind counts as empty. */
public final class JsonBody {
    private static final int MOST_BYTES = 8_192;

    /** Texts, numbers as they are written, and truth values. */
    private final Map<String, Object> fields;

    private JsonBody(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** @throws BadBodyException it is no JSON object, or a large one */
    public static JsonBody read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadBodyException();
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new JsonBody(fields(new JsonReader(new StringReader(text.toString()))));
        } catch (IOException | IllegalStateException e) {
            throw new BadBodyException();
        }
    }

    private static Map<String, Object> fields(JsonReader json) throws IOException {
        json.setStrictness(Strictness.STRICT);
        Map<String, Object> fields = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (fields.containsKey(name)) {
                throw new BadBodyException();
            }
            switch (json.peek()) {
                case STRING, NUMBER -> fields.put(name, json.nextString());
                case BOOLEAN -> fields.put(name, json.nextBoolean());
                default -> {
                    json.skipValue();
                    fields.put(name, null);
                }
            }
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new BadBodyException();
        }
        return fields;
    }

    public String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(String.valueOf(fields.get(name)));
    }

    /**
     * By which the request is known when it comes again; empty if it doesn't say.
     *
     * @throws BadBodyException it says something else
     */
    public Optional<Stamp> stamp() {
        String text = text("stamp");
        return text.isEmpty() ? Optional.empty() : Optional.of(Stamp.of(text).orElseThrow(BadBodyException::new));
    }

    /** The number in a field; 0 if it isn't a whole number. */
    public long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The body isn't what the resource takes. */
    public static final class BadBodyException extends RuntimeException {}
}
