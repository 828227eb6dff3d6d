package io.github.journeymap.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.eclipse.gemini.blueprint.context.ConfigurableOsgiBundleApplicationContext;
import org.eclipse.gemini.blueprint.extender.OsgiApplicationContextCreator;
import org.eclipse.gemini.blueprint.io.OsgiBundleResource;

/** What the container itself is made of, as bundles. */
final class Bundles {
    private static final String NAMESPACE = "http\\://www.atlassian.com/schema/atlassian-scanner/2";
    private static final String SCHEMA = """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
                        targetNamespace="http://www.atlassian.com/schema/atlassian-scanner/2">
              <xsd:element name="scan-indexes"/>
            </xsd:schema>
            """;

    private Bundles() {}

    /** Gemini Blueprint, as it came from Maven Central. */
    static List<Path> geminiBlueprint() {
        return List.of(
                jarOf(OsgiBundleResource.class),
                jarOf(ConfigurableOsgiBundleApplicationContext.class),
                jarOf(OsgiApplicationContextCreator.class));
    }

    /** {@link ScanIndexes}. Spring's own schema comes with it, since Spring is no bundle here. */
    static InputStream scanIndexes() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "scan-indexes");
        headers.putValue("Import-Package", """
                org.eclipse.gemini.blueprint.service.importer.support,\
                org.springframework.beans,\
                org.springframework.beans.factory,\
                org.springframework.beans.factory.config,\
                org.springframework.beans.factory.support,\
                org.springframework.beans.factory.xml,\
                org.springframework.context.annotation,\
                org.springframework.core,\
                org.springframework.core.io,\
                org.w3c.dom""");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String type : List.of("ScanIndexes", "ScanIndexes$Parser")) {
                String name = ScanIndexes.class.getPackageName().replace('.', '/') + "/" + type + ".class";
                try (InputStream in = ScanIndexes.class.getClassLoader().getResourceAsStream(name)) {
                    put(jar, name, in.readAllBytes());
                }
            }
            put(jar, "META-INF/spring.handlers", text(NAMESPACE + "=" + ScanIndexes.class.getName() + "\n"));
            put(
                    jar,
                    "META-INF/spring.schemas",
                    text(NAMESPACE + "/atlassian-scanner.xsd=scan-indexes.xsd\n"
                            + "http\\://www.springframework.org/schema/beans/spring-beans.xsd="
                            + "org/springframework/beans/factory/xml/spring-beans.xsd\n"));
            put(jar, "scan-indexes.xsd", text(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /**
     * Every package that begins so in the jar of that class, as {@code org.osgi.framework.system.packages.extra} wants
     * it.
     */
    static String packages(Class<?> oneOfThem, String beginning, String version) {
        try (JarFile jar = new JarFile(jarOf(oneOfThem).toFile())) {
            SortedSet<String> packages = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(beginning.replace('.', '/')) && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            return exported(packages.stream().collect(Collectors.toMap(name -> name, name -> version)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param versions of packages */
    static String exported(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
    }
}
