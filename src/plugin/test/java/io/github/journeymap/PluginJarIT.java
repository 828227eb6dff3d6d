package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("The jar that ships")
class PluginJarIT {
    private static JarFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(System.getProperty("plugin.jar"));
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void has_its_descriptor_at_the_root_with_everything_filled_in() {
        assertThat(text("atlassian-plugin.xml"))
                .contains(
                        "key=\"io.github.journeymap\"",
                        "<version>" + System.getProperty("plugin.version") + "</version>")
                .doesNotContain("${");
    }

    @Test
    void says_in_its_manifest_that_it_is_that_plugin_and_needs_no_transforming() throws IOException {
        var manifest = jar.getManifest().getMainAttributes();
        assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo("io.github.journeymap");
        assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("io.github.journeymap");
        assertThat(manifest.getValue("Bundle-Version")).isEqualTo(System.getProperty("plugin.version"));
        assertThat(manifest.getValue("Spring-Context")).isEqualTo("*");
        assertThat(manifest.getValue("Export-Package")).isNull();
        assertThat(manifest.getValue("Bundle-ClassPath")).isNull();
    }

    @Test
    void holds_no_class_of_Atlassians_and_none_of_the_build() {
        assertThat(entries())
                .noneMatch(name -> name.startsWith("com/atlassian/"))
                .noneMatch(name -> name.startsWith("io/github/journeymap/platform/"))
                .noneMatch(name -> name.startsWith("javax/") || name.startsWith("jakarta/"));
    }

    @Test
    void brings_its_own_JSON_library() {
        assertThat(entries()).contains("com/google/gson/stream/JsonReader.class");
    }

    @Test
    void holds_its_licence() {
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
    }

    @Test
    void imports_packages_one_by_one_without_a_range_of_versions() throws IOException {
        assertThat(imports()).isNotEmpty().allSatisfy(clause -> assertThat(clause)
                .doesNotContain("*")
                .doesNotContain("[")
                .doesNotContain("("));
    }

    @Test
    void can_do_without_the_search_some_events_and_what_nobody_reads_at_run_time_only() throws IOException {
        assertThat(imports())
                .filteredOn(clause -> clause.contains("resolution:=optional"))
                .extracting(clause -> clause.split(";")[0])
                .containsExactlyInAnyOrder(
                        "com.atlassian.confluence.api.model",
                        "com.atlassian.confluence.api.model.content",
                        "com.atlassian.confluence.api.model.content.id",
                        "com.atlassian.confluence.api.model.pagination",
                        "com.atlassian.confluence.api.service.search",
                        "com.atlassian.confluence.event.events.content.attachment",
                        "com.atlassian.confluence.plugins.createcontent.api.events",
                        "com.atlassian.confluence.plugins.index.api",
                        "com.atlassian.plugin.spring.scanner.annotation.imports",
                        "sun.misc");
    }

    @Test
    void imports_only_what_Confluence_gives_to_plugins() throws IOException {
        assertThat(imports())
                .extracting(clause -> clause.split(";")[0])
                .allMatch(name -> name.startsWith("com.atlassian.")
                        || name.startsWith("jakarta.ws.rs")
                        || name.equals("jakarta.inject")
                        || name.equals("org.osgi.framework")
                        || name.equals("org.slf4j")
                        || name.equals("sun.misc"));
    }

    @Test
    void lists_exactly_the_annotated_classes_as_components() {
        List<String> named = classes().stream()
                .filter(type -> type.isAnnotationPresent(Named.class))
                .map(Class::getName)
                .sorted()
                .toList();
        assertThat(lines("META-INF/plugin-components/component")).isNotEmpty().isEqualTo(named);
    }

    @Test
    void lists_exactly_the_imported_services() {
        List<String> imported = classes().stream()
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> field.isAnnotationPresent(ComponentImport.class))
                                .map(field -> field.getType().getName()),
                        Arrays.stream(type.getDeclaredConstructors())
                                .flatMap(made -> Arrays.stream(made.getParameters()))
                                .filter(parameter -> parameter.isAnnotationPresent(ComponentImport.class))
                                .map(parameter -> parameter.getType().getName())))
                .distinct()
                .sorted()
                .toList();
        assertThat(lines("META-INF/plugin-components/imports")).isNotEmpty().isEqualTo(imported);
        assertThat(entries()).doesNotContain("META-INF/plugin-components/exports");
    }

    @Test
    void asks_for_the_index_to_be_read() {
        assertThat(text("META-INF/spring/plugin-context.xml")).contains(":scan-indexes");
    }

    @Test
    void has_every_class_and_every_file_that_the_descriptor_names() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Element element : elements(descriptor())) {
            if (element.hasAttribute("class")) {
                missing.add(element.getAttribute("class").replace('.', '/') + ".class");
            }
            if (element.getTagName().equals("resource")
                    && element.getAttribute("type").equals("download")) {
                missing.add(element.getAttribute("location"));
            }
            if (element.getAttribute("type").equals("i18n")) {
                missing.add(element.getAttribute("location").replace('.', '/') + ".properties");
            }
        }
        assertThat(missing).hasSizeGreaterThan(8);
        missing.removeAll(entries());
        assertThat(missing).isEmpty();
    }

    @Test
    void has_a_text_for_every_key_that_the_descriptor_names() throws Exception {
        Properties words = new Properties();
        words.load(new StringReader(text("i18n/journey-map.properties")));
        List<String> keys = new ArrayList<>();
        for (Element element : elements(descriptor())) {
            keys.add(element.getAttribute("i18n-name-key"));
            if (element.getTagName().equals("description")) {
                keys.add(element.getAttribute("key"));
            }
            if (element.getTagName().equals("parameter")) {
                String key = "io.github.journeymap.journey-map.param." + element.getAttribute("name");
                keys.addAll(List.of(key + ".label", key + ".desc"));
            }
        }
        keys.removeIf(String::isEmpty);
        assertThat(keys).hasSizeGreaterThan(8);
        keys.removeAll(words.keySet());
        assertThat(keys).isEmpty();
    }

    @Test
    void names_no_module_twice() throws Exception {
        List<String> keys = new ArrayList<>();
        NodeList modules = descriptor().getDocumentElement().getChildNodes();
        for (int i = 0; i < modules.getLength(); i++) {
            if (modules.item(i) instanceof Element module && module.hasAttribute("key")) {
                keys.add(module.getAttribute("key"));
            }
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    private static Document descriptor() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text("atlassian-plugin.xml"))));
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static List<String> imports() throws IOException {
        return List.of(
                jar.getManifest().getMainAttributes().getValue("Import-Package").split(",(?=[a-z])"));
    }

    private static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : entries()) {
            if (name.startsWith("io/github/journeymap/") && name.endsWith(".class")) {
                try {
                    classes.add(Class.forName(
                            name.substring(0, name.length() - 6).replace('/', '.'),
                            false,
                            PluginJarIT.class.getClassLoader()));
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return classes;
    }

    private static List<String> entries() {
        return jar.stream().map(entry -> entry.getName()).toList();
    }

    private static List<String> lines(String name) {
        return text(name).lines().sorted().toList();
    }

    private static String text(String name) {
        try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
