package io.github.journeymap.supplychain;

import io.github.journeymap.supplychain.ChecksumList.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A hole that is publicly known, in a range of versions of one package: a line of src/build/advisories.tsv.
 *
 * @param from the first version that has it; empty for all from the beginning
 * @param until {@code <1.2} for the version that no longer has it, {@code <=1.1} for the last that does; empty where
 *     none is fixed
 * @param judgement why it does no harm here; empty where nobody has judged it
 */
record Advisory(String id, String packageName, String from, String until, String summary, String judgement) {
    static final Path FILE = Path.of("../build/advisories.tsv");

    static List<Advisory> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(Advisory::parse)
                    .toList();
        }
    }

    static Advisory parse(String line) {
        String[] fields = Arrays.copyOf(line.split("\t", -1), 6);
        if (fields[5] == null) {
            throw new IllegalArgumentException("Not six fields with tabs between them: " + line);
        }
        return new Advisory(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }

    String line() {
        return String.join("\t", id, packageName, from, until, summary, judgement);
    }

    boolean affects(Artifact artifact) {
        return artifact.isJar() && artifact.packageName().equals(packageName) && affects(artifact.version());
    }

    private boolean affects(String version) {
        ComparableVersion there = new ComparableVersion(version);
        if (!from.isEmpty() && there.compareTo(new ComparableVersion(from)) < 0) {
            return false;
        }
        if (until.startsWith("<=")) {
            return there.compareTo(new ComparableVersion(until.substring(2))) <= 0;
        }
        return until.isEmpty() || there.compareTo(new ComparableVersion(until.substring(1))) < 0;
    }
}
