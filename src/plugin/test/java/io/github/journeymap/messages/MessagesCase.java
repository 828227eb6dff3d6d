package io.github.journeymap.messages;

import io.github.journeymap.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The files of messages, in each language. */
abstract class MessagesCase {
    static Stream<String> serverFiles() {
        return inEachLanguage("journey-map");
    }

    static Stream<String> allFiles() {
        return Stream.concat(serverFiles(), inEachLanguage("editor"));
    }

    static Stream<String> inEachLanguage(String file) {
        return Languages.suffixes().map(suffix -> file + suffix);
    }

    static Stream<Arguments> translations() {
        return Languages.BESIDE_ENGLISH.stream()
                .flatMap(language ->
                        Stream.of(Arguments.of("journey-map", "_" + language), Arguments.of("editor", "_" + language)));
    }

    static Locale language(String file) {
        return file.contains("_") ? Locale.forLanguageTag(file.replaceAll(".*_", "")) : Locale.ENGLISH;
    }

    static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = MessagesCase.class.getResourceAsStream("/i18n/" + file + ".properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
