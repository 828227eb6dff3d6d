package io.github.journeymap.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** The files in a plugin's jar, or in its sources, where one is asked for that the build takes over as it is. */
record PluginFiles(Bundle bundle, Optional<Path> sources) {
    Optional<InputStream> open(String path) {
        if (path.contains("..")) {
            return Optional.empty();
        }
        try {
            Optional<Path> source = source(path);
            if (source.isPresent()) {
                return Optional.of(Files.newInputStream(source.get()));
            }
            URL file = bundle.getEntry(path);
            return file == null || file.getPath().endsWith("/") ? Optional.empty() : Optional.of(file.openStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> source(String path) {
        return sources.map(main -> (path.startsWith("frontend/") ? main : main.resolve("resources")).resolve(path))
                .filter(Files::isRegularFile);
    }
}
