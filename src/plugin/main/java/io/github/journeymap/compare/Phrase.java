package io.github.journeymap.compare;

import java.util.List;

/** One part of a summary, as a key of {@code i18n/journey-map.properties} and its arguments. */
public record Phrase(String key, List<String> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }
}
