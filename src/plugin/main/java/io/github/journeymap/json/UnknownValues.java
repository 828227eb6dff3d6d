package io.github.journeymap.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that this version doesn't know, read as they are: text, truth and null, numbers digit for digit
 * ({@link UnknownFields.Numeral}), lists and objects in their order. Bounded in depth, and in number over the whole
 * file.
 */
public final class UnknownValues {
    private final JsonReader in;
    private final Count count;

    /** How many there are, where a file is read in several parts. */
    public static final class Count {
        private int values;
    }

    UnknownValues(JsonReader in, Count count) {
        this.in = in;
        this.count = count;
    }

    /** The value to come. */
    Object next() throws IOException {
        return next(1);
    }

    private Object next(int depth) throws IOException {
        if (++count.values > Limits.UNKNOWN_VALUES) {
            throw new MapTooLargeException(Limit.UNKNOWN_VALUES, Limits.UNKNOWN_VALUES);
        }
        if (depth > Limits.DEPTH) {
            throw new MapTooLargeException(Limit.DEPTH, Limits.DEPTH);
        }
        return switch (in.peek()) {
            case STRING -> in.nextString();
            case NUMBER -> number();
            case BOOLEAN -> in.nextBoolean();
            case BEGIN_ARRAY -> list(depth);
            case BEGIN_OBJECT -> object(depth);
            default -> {
                in.nextNull();
                yield null;
            }
        };
    }

    private UnknownFields.Numeral number() throws IOException {
        String literal = in.nextString();
        if (literal.length() > Limits.DIGITS
                && literal.chars().filter(Character::isDigit).count() > Limits.DIGITS) {
            throw new MalformedJsonException("a number of more than " + Limits.DIGITS + " digits");
        }
        return new UnknownFields.Numeral(literal);
    }

    private List<Object> list(int depth) throws IOException {
        List<Object> items = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            items.add(next(depth + 1));
        }
        in.endArray();
        return Collections.unmodifiableList(items);
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (fields.containsKey(name)) {
                throw JsonSource.twice(in);
            }
            fields.put(name, next(depth + 1));
        }
        in.endObject();
        return Collections.unmodifiableMap(fields);
    }
}
