package io.github.journeymap.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** The body of a small request: one flat JSON object. What is missing or of another kind counts as empty. */
record JsonBody(JsonObject fields) {
    private static final int MOST_BYTES = 8_192;

    /** @throws BadBodyException it is no JSON object, or a large one */
    static JsonBody read(InputStream in) throws IOException {
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

    private static JsonObject fields(JsonReader json) throws IOException {
        json.setStrictness(Strictness.STRICT);
        JsonObject fields = new JsonObject();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (fields.has(name)) {
                throw new BadBodyException();
            }
            switch (json.peek()) {
                case STRING, NUMBER -> fields.addProperty(name, json.nextString());
                case BOOLEAN -> fields.addProperty(name, json.nextBoolean());
                default -> {
                    json.skipValue();
                    fields.add(name, JsonNull.INSTANCE);
                }
            }
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new BadBodyException();
        }
        return fields;
    }

    String text(String name) {
        JsonElement value = fields.get(name);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? value.getAsString()
                : "";
    }

    boolean flag(String name) {
        JsonElement value = fields.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    /** 0 when it is no whole number. */
    long number(String name) {
        JsonElement value = fields.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            return 0;
        }
        try {
            return Long.parseLong(value.getAsString());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The body isn't what the resource takes. */
    static final class BadBodyException extends RuntimeException {}
}
