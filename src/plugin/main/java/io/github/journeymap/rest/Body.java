package io.github.journeymap.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of a small request: one flat JSON object. What is missing or of another kind counts as empty. */
record Body(JsonObject fields) {
    private static final int MOST_BYTES = 8_192;

    /** @throws BadBodyException it is no JSON object, or a large one */
    static Body read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadBodyException();
        }
        try {
            if (JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)) instanceof JsonObject fields) {
                return new Body(fields);
            }
            throw new BadBodyException();
        } catch (JsonParseException | StackOverflowError e) {
            throw new BadBodyException();
        }
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
