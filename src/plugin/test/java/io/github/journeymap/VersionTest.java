package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Set<String> ELSEWHERE = Set.of(".git", "target", "node_modules");

    @Test
    void isTypedInOnePlace() throws IOException {
        String version = Pattern.quote(version());
        Pattern typed = Pattern.compile("journey-map-for-confluence-\\d|-" + version + "\\.jar"
                + "|<artifactId>journey-map-reactor</artifactId>\\s*<version>(?!\\$\\{revision}<)"
                + "|<version>" + version + "</version>");

        List<Path> files = texts();

        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files)
                .filteredOn(file -> !file.endsWith("VersionTest.java"))
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(typed));
    }

    /** A version under way says so, or it would be taken for the one that was released. */
    @Test
    void isThatOfTheFirstHeadingAmongTheChanges() throws IOException {
        String changes = Files.readString(PROJECT.resolve("CHANGELOG.md"));
        Matcher heading = Pattern.compile("^## (\\S+)", Pattern.MULTILINE).matcher(changes);

        assertThat(heading.find()).isTrue();
        assertThat(heading.group(1)).isEqualTo(version().replace("-SNAPSHOT", ""));
    }

    private static String version() throws IOException {
        Matcher revision =
                Pattern.compile("<revision>(.+)</revision>").matcher(Files.readString(PROJECT.resolve("pom.xml")));
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> top = Files.list(PROJECT)) {
            return top.filter(path -> !ELSEWHERE.contains(path.getFileName().toString()))
                    .flatMap(VersionTest::below)
                    .filter(file -> file.toString().matches(".*(\\.(md|xml|java|yml|sh)|/(dev|run|other-jdks))"))
                    .toList();
        }
    }

    private static Stream<Path> below(Path path) {
        if (ELSEWHERE.contains(path.getFileName().toString())) {
            return Stream.empty();
        }
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.toList().stream().flatMap(VersionTest::below);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
