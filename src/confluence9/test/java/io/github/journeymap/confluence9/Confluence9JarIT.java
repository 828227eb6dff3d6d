package io.github.journeymap.confluence9;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class Confluence9JarIT {
    private static final String VERSION = System.getProperty("journeymap.version");
    private static final String SBOM = "META-INF/sbom/journey-map.cdx.json";

    private static JarFile ten;
    private static JarFile nine;

    @BeforeAll
    static void open() throws IOException {
        ten = new JarFile(System.getProperty("journeymap.jar"));
        nine = new JarFile(System.getProperty("journeymap.jar9"));
    }

    @AfterAll
    static void close() throws IOException {
        ten.close();
        nine.close();
    }

    @Test
    void saysJakartaNowhere() {
        assertThat(names(nine)).hasSizeGreaterThan(100).allSatisfy(name -> assertThat(
                        (name + text(nine, name)).toLowerCase(Locale.ROOT))
                .doesNotContain("jakarta"));
    }

    @Test
    void holdsWhatTheOtherHoldsButForMavensAccountOfThatOne() {
        List<String> expected = names(ten).stream()
                .filter(name -> !name.startsWith("META-INF/maven/io.github.journeymap/"))
                .toList();
        assertThat(names(nine)).containsExactlyElementsOf(expected);
    }

    @Test
    void differsFromTheOtherOnlyWhereThatSaysJakartaAndInTheThreeFilesThatHaveTheVersion() {
        List<String> different = names(nine).stream()
                .filter(name -> !text(nine, name).equals(text(ten, name)))
                .toList();

        assertThat(different)
                .contains("META-INF/MANIFEST.MF", "atlassian-plugin.xml", SBOM)
                .filteredOn(name -> !text(ten, name).contains("jakarta"))
                .containsExactlyInAnyOrder("atlassian-plugin.xml", SBOM);
    }

    /** So that the same sources give the same bytes. */
    @Test
    void carriesTheTimeOfTheOther() {
        assertThat(nine.stream()).allSatisfy(entry -> assertThat(entry.getTimeLocal())
                .isEqualTo(ten.getEntry(entry.getName()).getTimeLocal()));
    }

    @Test
    void saysInItsVersionForWhichConfluenceItIs() throws IOException {
        assertThat(headers().getValue("Bundle-Version")).isEqualTo(VERSION.replace("-", ".") + ".confluence9");
        assertThat(text(nine, "atlassian-plugin.xml")).contains("<version>" + VERSION + "-confluence9</version>");
        JsonObject plugin = sbom(nine).getAsJsonObject("metadata").getAsJsonObject("component");
        assertThat(plugin.get("version").getAsString()).isEqualTo(VERSION + "-confluence9");
        assertThat(plugin.get("purl").getAsString()).contains("@" + VERSION + "-confluence9?");
        assertThat(plugin.get("bom-ref")).isEqualTo(plugin.get("purl"));
        assertThat(sbom(nine)
                        .getAsJsonArray("dependencies")
                        .get(0)
                        .getAsJsonObject()
                        .get("ref"))
                .isEqualTo(plugin.get("bom-ref"));
    }

    @Test
    void bringsAlongWhatTheOtherBringsAlong() {
        assertThat(sbom(nine).get("components")).isEqualTo(sbom(ten).get("components"));
    }

    /** Confluence 9 has version 1 as well. */
    @Test
    void asksForVersion2OfJAXRSAndForNoOtherVersionOfAnything() throws IOException {
        assertThat(List.of(headers().getValue("Import-Package").split(",(?=[a-z])")))
                .anyMatch(clause -> clause.startsWith("javax.inject;"))
                .filteredOn(clause -> clause.contains("["))
                .containsExactlyInAnyOrder(
                        "javax.ws.rs;version=\"[2.0.0,3.0.0)\"",
                        "javax.ws.rs.core;version=\"[2.0.0,3.0.0)\"",
                        "javax.ws.rs.ext;version=\"[2.0.0,3.0.0)\"");
        assertThat(text(nine, "atlassian-plugin.xml")).containsPattern("<rest-migration key=\"[^\"]+\">\\s*<rest-v2/>");
    }

    private static Attributes headers() throws IOException {
        return nine.getManifest().getMainAttributes();
    }

    private static JsonObject sbom(JarFile jar) {
        return JsonParser.parseString(text(jar, SBOM)).getAsJsonObject();
    }

    private static List<String> names(JarFile jar) {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    /** A character for each byte. */
    private static String text(JarFile jar, String name) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
