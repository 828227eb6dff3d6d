package io.github.journeymap.host.osgi;

import com.atlassian.confluence.macro.Macro;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Confluence 10 gives to plugins: its own API (exactly the signatures in src/platform), and of the libraries below
 * it only these packages. Nothing else of the host is visible to a plugin.
 */
final class ExportedPackages {
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "2.0.1", List.of("jakarta.inject"),
            "2.1.1", List.of("jakarta.annotation"),
            "6.0.0", List.of("jakarta.servlet", "jakarta.servlet.http"),
            "3.1.0", List.of("jakarta.ws.rs", "jakarta.ws.rs.core", "jakarta.ws.rs.ext", "jakarta.ws.rs.container"),
            "2.0.17", List.of("org.slf4j"),
            "6.2.12",
                    List.of(
                            "org.springframework.beans",
                            "org.springframework.beans.factory",
                            "org.springframework.beans.factory.annotation",
                            "org.springframework.context",
                            "org.springframework.context.annotation",
                            "org.springframework.stereotype"));

    private ExportedPackages() {}

    /** Value of {@code org.osgi.framework.system.packages.extra}. */
    static String all() {
        Stream<String> libraries = LIBRARIES.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> name + ";version=\"" + entry.getKey() + "\""));
        return Stream.concat(atlassian().stream(), libraries).collect(Collectors.joining(","));
    }

    private static List<String> atlassian() {
        try {
            URI home = Macro.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(home);
            if (Files.isDirectory(path)) {
                return packages(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return packages(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> packages(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("com/atlassian"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
