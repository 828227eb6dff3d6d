package io.github.journeymap.supplychain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the build fetches: .mvn/checksums/checksums.sha256, a line for each file. */
final class ChecksumList {
    private static final Path FILE = Path.of("../../.mvn/checksums/checksums.sha256");
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}  (.+)/([^/]+)/([^/]+)/([^/]+)");

    /** A file of Maven's, such as org.slf4j, slf4j-api, 2.0.20, slf4j-api-2.0.20.jar. */
    record Artifact(String group, String name, String version, String file) {
        boolean isJar() {
            return file.endsWith(".jar");
        }

        String packageName() {
            return group + ":" + name;
        }
    }

    private ChecksumList() {}

    static List<Artifact> read() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(ChecksumList::artifact)
                    .toList();
        }
    }

    private static Artifact artifact(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a checksum and a path: " + line);
        }
        return new Artifact(matcher.group(1).replace('/', '.'), matcher.group(2), matcher.group(3), matcher.group(4));
    }
}
