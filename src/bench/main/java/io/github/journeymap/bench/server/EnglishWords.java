package io.github.journeymap.bench.server;

import io.github.journeymap.label.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words that an English reader gets: a page of keys in their place would be longer, most of all where there are numbers. */
final class EnglishWords implements Messages {
    private final Properties texts = new Properties();

    EnglishWords() {
        try (InputStream file = Messages.class.getClassLoader().getResourceAsStream("i18n/journey-map.properties")) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String text(String key, String... arguments) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    }
}
