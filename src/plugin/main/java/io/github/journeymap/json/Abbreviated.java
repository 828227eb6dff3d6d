package io.github.journeymap.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.model.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What is wrong in a file, and where, so short that a sentence can say it. */
public final class Abbreviated {
    private static final int VALUE = 40;
    private static final int PATH = 200;

    private Abbreviated() {}

    public static String text(String text) {
        return quoted(Limits.fits(text, VALUE) ? text : text.substring(0, text.offsetByCodePoints(0, VALUE)) + "…");
    }

    /** As JSON writes it. */
    private static String quoted(String text) {
        StringWriter json = new StringWriter();
        try {
            new JsonWriter(json).value(text).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    static String literal(String literal) {
        return literal.length() <= VALUE ? literal : literal.substring(0, VALUE) + "…";
    }

    /** The value to come, which is read by that if it is no list and no object. */
    static String next(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case STRING -> text(in.nextString());
            case NUMBER -> literal(in.nextString());
            case BOOLEAN -> String.valueOf(in.nextBoolean());
            case NULL -> "null";
            case BEGIN_ARRAY -> "[…]";
            default -> "{…}";
        };
    }

    static String path(String path) {
        return path.length() <= PATH ? path : path.substring(0, PATH) + "…";
    }
}
