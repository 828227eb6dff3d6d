package io.github.journeymap.host.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class ContainerTest {
    @TempDir
    Path folder;

    private Path jar(String imports) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "p");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        manifest.getMainAttributes().putValue("Atlassian-Plugin-Key", "p");
        manifest.getMainAttributes().putValue("Import-Package", imports);
        Path jar = folder.resolve("p.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return jar;
    }

    @Test
    void whatConfluenceExportsCanBeImported() throws IOException {
        try (Container container = new Container(folder.resolve("felix"))) {
            Bundle bundle = container.install(
                    jar("com.atlassian.confluence.pages,jakarta.ws.rs,org.springframework.beans.factory,org.slf4j"));
            assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
        }
    }

    @Test
    void aPackageThatConfluenceDoesNotExportIsNamed() throws IOException {
        try (Container container = new Container(folder.resolve("felix"))) {
            Path jar = jar("com.atlassian.confluence.pages,com.google.common.collect");
            assertThatThrownBy(() -> container.install(jar))
                    .isInstanceOf(PluginRefused.class)
                    .hasMessageContaining(
                            "p.jar imports the package com.google.common.collect, which Confluence does not export");
        }
    }

    @Test
    void whatTheHostItselfIsMadeOfIsNotVisible() throws IOException {
        for (String inner :
                new String[] {"org.h2.jdbcx", "org.jsoup", "io.github.journeymap.host", "org.glassfish.jersey.server"
                }) {
            try (Container container = new Container(folder.resolve("felix"))) {
                Path jar = jar(inner);
                assertThatThrownBy(() -> container.install(jar)).as(inner).isInstanceOf(PluginRefused.class);
            }
        }
    }

    @Test
    void aWrongVersionIsRefused() throws IOException {
        try (Container container = new Container(folder.resolve("felix"))) {
            Path jar = jar("jakarta.ws.rs;version=\"[2.0,3.0)\"");
            assertThatThrownBy(() -> container.install(jar)).hasMessageContaining("jakarta.ws.rs");
        }
    }
}
