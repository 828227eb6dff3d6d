package io.github.journeymap.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.acceptance.Sentences;
import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.host.Host;
import io.github.journeymap.host.HostOptions;
import io.github.journeymap.host.osgi.PluginRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host is as strict with imports as Confluence's container: a jar that would fail there fails here. */
@DisplayNameGeneration(Sentences.class)
class RefusedJarIT {
    @TempDir
    Path folder;

    @Test
    void aJarThatImportsWhatNobodyExportsIsRefused() throws IOException {
        Path jar = jarWithImports(imports -> imports + ",com.atlassian.nowhere");
        assertThatThrownBy(() -> start(jar))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("com.atlassian.nowhere");
    }

    @Test
    void aJarThatImportsAnotherVersionThanThereIsIsRefused() throws IOException {
        Path jar = jarWithImports(imports ->
                imports.replaceAll("jakarta\\.ws\\.rs;version=\"?0\"?", "jakarta.ws.rs;version=\"[99,100)\""));
        assertThatThrownBy(() -> start(jar)).isInstanceOf(PluginRefused.class).hasMessageContaining("jakarta.ws.rs");
    }

    @Test
    void aJarThatForgetsAnImportFailsToStart() throws IOException {
        Path jar = jarWithImports(imports ->
                imports.replaceAll("(^|,)com\\.atlassian\\.confluence\\.pages(;version=\"?0\"?)?(?=,|$)", ""));
        assertThatThrownBy(() -> start(jar))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("com.atlassian.confluence.pages");
    }

    private void start(Path jar) {
        Host.start(HostOptions.of(jar, folder.resolve("data"))).close();
    }

    private Path jarWithImports(UnaryOperator<String> change) throws IOException {
        Path copy = folder.resolve("changed.jar");
        try (JarFile jar = new JarFile(RunningSite.jar().toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes attributes = manifest.getMainAttributes();
            String imports = attributes.getValue("Import-Package");
            String changed = change.apply(imports);
            if (changed.equals(imports)) {
                throw new AssertionError("Nothing to change in " + imports);
            }
            attributes.putValue("Import-Package", changed);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
        return copy;
    }
}
