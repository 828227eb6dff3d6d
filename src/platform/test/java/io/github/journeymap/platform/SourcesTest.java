package io.github.journeymap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https://\\S+");
    /** Of Confluence or of the library that holds the type; or the commit of an app that compiles against it. */
    private static final Pattern VERSION = Pattern.compile("\\d+\\.(\\d|x)|at [0-9a-f]{7}\\b");

    @Test
    void saysWhereItWasTakenFromAndInWhichVersionItWasSeenThere() throws IOException {
        List<Path> types = types();
        assertThat(types).hasSizeGreaterThan(50);
        for (Path type : types) {
            Matcher javadoc = JAVADOC.matcher(Files.readString(type));
            assertThat(javadoc.find()).as(type.toString()).isTrue();
            assertThat(javadoc.group(1)).as(type.toString()).containsPattern(ADDRESS);
            assertThat(javadoc.group(1)).as(type.toString()).containsPattern(VERSION);
        }
    }

    private static List<Path> types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("main", "java", "com", "atlassian"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }
}
