package io.github.journeymap;

import java.util.List;
import java.util.stream.Stream;

/** The languages that the app speaks: English, in which every text is there, and others. */
public final class Languages {
    public static final List<String> BESIDE_ENGLISH = List.of("de", "es", "fr", "ja");

    private Languages() {}

    /** {@code en}, {@code de} … */
    public static Stream<String> all() {
        return Stream.concat(Stream.of("en"), BESIDE_ENGLISH.stream());
    }

    /** What the names of the files of messages end in: nothing, {@code _de} … */
    public static Stream<String> suffixes() {
        return Stream.concat(Stream.of(""), BESIDE_ENGLISH.stream().map(language -> "_" + language));
    }
}
