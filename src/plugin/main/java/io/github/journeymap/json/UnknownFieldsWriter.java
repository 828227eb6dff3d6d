package io.github.journeymap.json;

import io.github.journeymap.model.Limits;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import java.util.List;
import java.util.Map;

/** Writes unknown fields as they were read. */
public final class UnknownFieldsWriter {
    private final JsonOut json;
    private int values;

    public UnknownFieldsWriter(JsonOut json) {
        this.json = json;
    }

    public void write(UnknownFields unknownFields) {
        for (Map.Entry<String, Object> field : unknownFields.fields().entrySet()) {
            json.name(field.getKey());
            write(field.getValue());
        }
    }

    private void write(Object value) {
        if (++values > Limits.UNKNOWN_VALUES) {
            throw new MapTooLargeException(Limit.UNKNOWN_VALUES, Limits.UNKNOWN_VALUES);
        }
        if (value == null) {
            json.literal("null");
        } else if (value instanceof Boolean truth) {
            json.literal(truth.toString());
        } else if (value instanceof UnknownFields.Numeral number) {
            json.literal(number.literal());
        } else if (value instanceof List<?> items) {
            json.beginArray();
            for (Object item : items) {
                json.next();
                write(item);
            }
            json.endArray();
        } else if (value instanceof Map<?, ?> fields) {
            json.beginObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.name((String) field.getKey());
                write(field.getValue());
            }
            json.endObject();
        } else {
            json.value((String) value);
        }
    }
}
