package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SbomIT {
    /** What of the libraries nothing in the jar uses. */
    private static final Predicate<String> LEFT_OUT = Pattern.compile(
                    "org/snakeyaml/engine/v2/(emitter|representer|serializer)/.*"
                            + "|com/google/gson/(annotations|reflect|internal/(bind|reflect|sql))/.*")
            .asMatchPredicate();

    private static JarFile jar;
    private static JsonObject sbom;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(System.getProperty("plugin.jar"));
        var manifest = jar.getManifest().getMainAttributes();
        assertThat(manifest.getValue("Sbom-Format")).isEqualTo("CycloneDX");
        sbom = JsonParser.parseString(text(manifest.getValue("Sbom-Location"))).getAsJsonObject();
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void isThatOfThisVersion() {
        JsonObject plugin = sbom.getAsJsonObject("metadata").getAsJsonObject("component");
        assertThat(plugin.get("name").getAsString()).isEqualTo("journey-map-for-confluence");
        assertThat(plugin.get("version").getAsString()).isEqualTo(System.getProperty("plugin.version"));
    }

    /**
     * Class by class and byte by byte: none is missing from the list, and the list names nothing that isn't there but
     * what writes YAML and binds JSON.
     */
    @Test
    void namesTheLibrariesThatAreInsideAndNoOthers() throws Exception {
        Map<String, String> inside = classes(jar, "io/github/journeymap/");
        Map<String, String> listed = new TreeMap<>();
        for (JsonElement component : sbom.getAsJsonArray("components")) {
            try (JarFile library = new JarFile(libraryOf(component.getAsJsonObject()))) {
                listed.putAll(classes(library, "META-INF/"));
            }
        }
        listed.remove("module-info.class");
        listed.keySet().removeIf(LEFT_OUT);
        assertThat(inside).isNotEmpty().isEqualTo(listed);
    }

    @Test
    void saysOfEachLibraryTheVersionThatTheLibrarySaysOfItself() throws IOException {
        for (JsonElement element : sbom.getAsJsonArray("components")) {
            JsonObject component = element.getAsJsonObject();
            String folder = component.get("group").getAsString() + "/"
                    + component.get("name").getAsString();
            Properties maven = new Properties();
            maven.load(new StringReader(text("META-INF/maven/" + folder + "/pom.properties")));
            assertThat(maven.getProperty("version"))
                    .as(folder)
                    .isEqualTo(component.get("version").getAsString());
        }
    }

    /** The file that the list was made from: it is on the tests' class path, and the list has its checksum. */
    private static File libraryOf(JsonObject component) throws Exception {
        String name = component.get("name").getAsString() + "-"
                + component.get("version").getAsString() + ".jar";
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path library = Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is listed, but the plugin isn't built with it"));
        String checksum = StreamSupport.stream(
                        component.getAsJsonArray("hashes").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(hash -> hash.get("alg").getAsString().equals("SHA-256"))
                .findFirst()
                .orElseThrow()
                .get("content")
                .getAsString();
        assertThat(sha256(Files.readAllBytes(library))).as(name).isEqualTo(checksum);
        return library.toFile();
    }

    private static Map<String, String> classes(JarFile file, String butThoseIn) throws Exception {
        Map<String, String> classes = new TreeMap<>();
        for (var entry : file.stream().toList()) {
            if (entry.getName().endsWith(".class") && !entry.getName().startsWith(butThoseIn)) {
                classes.put(entry.getName(), sha256(file.getInputStream(entry).readAllBytes()));
            }
        }
        return classes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String text(String name) throws IOException {
        assertThat(jar.getEntry(name)).as(name).isNotNull();
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
