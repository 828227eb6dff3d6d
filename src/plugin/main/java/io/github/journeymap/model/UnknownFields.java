package io.github.journeymap.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of one object that this version doesn't know, in the order in which they were read, so that writing
 * gives them back.
 *
 * <p>Values are String, Boolean, {@link Numeral}, List, Map (both immutable) and null for JSON's null.
 */
public record UnknownFields(Map<String, Object> fields) {
    public static final UnknownFields NONE = new UnknownFields(Map.of());

    public UnknownFields {
        // Not Map.copyOf: it loses the order and refuses null values.
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** A number as it was written: {@code 1.0} stays {@code 1.0}, and no digit is lost. */
    public record Numeral(String literal) {}
}
