package io.github.journeymap.label;

/** The reader's words, in the reader's language. */
@FunctionalInterface
public interface Messages {

    /** The text of a key of {@code i18n/journey-map.properties}, with its arguments filled in. */
    String text(String key, String... arguments);
}
