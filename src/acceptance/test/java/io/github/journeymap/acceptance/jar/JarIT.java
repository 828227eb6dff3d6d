package io.github.journeymap.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Sentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;

/** What is in the jar that an administrator uploads. */
@DisplayNameGeneration(Sentences.class)
class JarIT {
    private static JarFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(Path.of(System.getProperty("journeymap.jar")).toFile());
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void theDescriptorIsAtTheRootWithNothingLeftToFillIn() throws IOException {
        assertThat(text("atlassian-plugin.xml"))
                .contains(
                        "key=\"io.github.journeymap\"",
                        "<version>" + System.getProperty("journeymap.version") + "</version>")
                .doesNotContain("${");
    }

    @Test
    void noClassOfAtlassianIsInside() {
        assertThat(names()).noneMatch(name -> name.startsWith("com/atlassian") || name.startsWith("jakarta/"));
    }

    @Test
    void importsAreExplicitAndNoneIsLeftToChance() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();
        assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo("io.github.journeymap");
        assertThat(manifest.getValue("Import-Package"))
                .contains("com.atlassian.confluence.pages", "jakarta.ws.rs")
                .doesNotContain("*");
        assertThat(manifest.getValue("DynamicImport-Package")).isNull();
        assertThat(manifest.getValue("Export-Package")).isNull();
    }

    @Test
    void theScannersIndexNamesComponentsAndImportsThatExist() throws IOException {
        List<String> components = lines("META-INF/plugin-components/component");
        List<String> imports = lines("META-INF/plugin-components/imports");
        assertThat(components).isNotEmpty();
        assertThat(components)
                .allSatisfy(line -> assertThat(names()).contains(line.split("#")[0].replace('.', '/') + ".class"));
        assertThat(imports).contains("com.atlassian.confluence.pages.PageManager");
        assertThat(text("META-INF/spring/plugin-context.xml")).contains("scan-indexes");
    }

    @Test
    void everyLicenceOfWhatIsInsideIsInside() {
        assertThat(names()).anyMatch(name -> name.matches("META-INF/(LICENSE|licenses?/.*)(\\.txt)?"));
    }

    @Test
    void everyScriptIsAModuleWithANameThatTellsItsType() {
        assertThat(names())
                .anyMatch(name -> name.endsWith("editor/editor.js"))
                .anyMatch(name -> name.endsWith("loader/loader.js"))
                .noneMatch(name -> name.endsWith(".mjs"));
    }

    private static List<String> names() {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    private static List<String> lines(String name) throws IOException {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
