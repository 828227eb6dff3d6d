package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

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
    void hasItsDescriptorAtTheRootWithEverythingFilledIn() {
        assertThat(text("atlassian-plugin.xml"))
                .contains(
                        "key=\"io.github.journeymap\"",
                        "<version>" + System.getProperty("plugin.version") + "</version>")
                .doesNotContain("${");
    }

    @Test
    void saysInItsManifestThatItIsThatPluginAndNeedsNoTransforming() throws IOException {
        var manifest = jar.getManifest().getMainAttributes();
        assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo("io.github.journeymap");
        assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("io.github.journeymap");
        assertThat(manifest.getValue("Bundle-Version")).isEqualTo(System.getProperty("plugin.version"));
        assertThat(manifest.getValue("Spring-Context")).isEqualTo("*");
        assertThat(manifest.getValue("Export-Package")).isNull();
        assertThat(manifest.getValue("Bundle-ClassPath")).isNull();
    }

    @Test
    void holdsNoClassOfAtlassiansAndNoneOfTheBuild() {
        assertThat(entries())
                .noneMatch(name -> name.startsWith("com/atlassian/"))
                .noneMatch(name -> name.startsWith("io/github/journeymap/platform/"))
                .noneMatch(name -> name.startsWith("javax/") || name.startsWith("jakarta/"));
    }

    /** What tells their versions is: whoever looks for libraries in a jar reads that. */
    @Test
    void holdsNoPomOfItsLibraries() {
        assertThat(entries())
                .noneMatch(name -> name.endsWith("/pom.xml") && !name.contains("/journey-map"))
                .anyMatch(name -> name.endsWith("/gson/pom.properties"));
    }

    @Test
    void bringsItsOwnJSONLibrary() {
        assertThat(entries()).contains("com/google/gson/stream/JsonReader.class");
    }

    @Test
    void isSmallEnoughToBeUploadedInAMoment() throws IOException {
        assertThat(Files.size(Path.of(jar.getName()))).isLessThan(2 * 1024 * 1024);
    }

    @Test
    void holdsItsLicence() {
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
    }

    @Test
    void importsPackagesOneByOneWithoutARangeOfVersions() throws IOException {
        assertThat(imports()).isNotEmpty().allSatisfy(clause -> assertThat(clause)
                .doesNotContain("*")
                .doesNotContain("[")
                .doesNotContain("("));
    }

    @Test
    void canDoWithoutTheSearchSomeEventsXmlPicturesAndWhatNobodyReadsAtRunTimeOnly() throws IOException {
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
                        "com.atlassian.confluence.importexport.resource",
                        "com.atlassian.confluence.languages",
                        "com.atlassian.confluence.plugins.createcontent.api.events",
                        "com.atlassian.confluence.plugins.createcontent.impl",
                        "com.atlassian.confluence.plugins.index.api",
                        "com.atlassian.mail",
                        "com.atlassian.mail.server",
                        "com.atlassian.mywork.model",
                        "com.atlassian.mywork.service",
                        "com.atlassian.plugin.spring.scanner.annotation.imports",
                        "jakarta.inject",
                        "javax.imageio",
                        "javax.imageio.stream",
                        "javax.xml.stream",
                        "sun.misc");
    }

    @Test
    void importsOnlyWhatConfluenceGivesToPlugins() throws IOException {
        assertThat(imports())
                .extracting(clause -> clause.split(";")[0])
                .allMatch(name -> name.startsWith("com.atlassian.")
                        || name.startsWith("jakarta.ws.rs")
                        || name.equals("jakarta.inject")
                        || name.startsWith("javax.imageio")
                        || name.equals("javax.xml.stream")
                        || name.equals("org.osgi.framework")
                        || name.equals("org.slf4j")
                        || name.equals("sun.misc"));
    }

    @Test
    void listsExactlyTheAnnotatedClassesAsComponents() {
        List<String> named = classes().stream()
                .filter(type -> type.isAnnotationPresent(Named.class))
                .map(Class::getName)
                .sorted()
                .toList();
        assertThat(lines("META-INF/plugin-components/component")).isNotEmpty().isEqualTo(named);
    }

    @Test
    void listsExactlyTheImportedServices() {
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
    void asksForTheIndexToBeRead() {
        assertThat(text("META-INF/spring/plugin-context.xml")).contains(":scan-indexes");
    }

    @Test
    void hasEveryClassAndEveryFileThatTheDescriptorNames() throws Exception {
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
    void hasATextForEveryKeyThatTheDescriptorNames() throws Exception {
        Properties words = new Properties();
        words.load(new StringReader(text("i18n/journey-map.properties")));
        List<String> keys = new ArrayList<>();
        for (Element element : elements(descriptor())) {
            keys.add(element.getAttribute("i18n-name-key"));
            if (element.getTagName().equals("description")) {
                keys.add(element.getAttribute("key"));
            }
            if (element.getTagName().equals("parameter")) {
                Element macro = (Element) element.getParentNode().getParentNode();
                String key =
                        "io.github.journeymap." + macro.getAttribute("key") + ".param." + element.getAttribute("name");
                keys.addAll(List.of(key + ".label", key + ".desc"));
            }
        }
        keys.removeIf(String::isEmpty);
        assertThat(keys).hasSizeGreaterThan(8);
        keys.removeAll(words.keySet());
        assertThat(keys).isEmpty();
    }

    @Test
    void letsBrowsersTakeTheEditorsModulesFromTheOriginOfACdn() throws Exception {
        assertThat(elements(descriptor()))
                .filteredOn(element -> element.getTagName().equals("param")
                        && element.getAttribute("name").equals("allow-public-use"))
                .extracting(element -> ((Element) element.getParentNode()).getAttribute("name"))
                .containsExactly("editor/");
    }

    @Test
    void namesNoModuleTwice() throws Exception {
        List<String> keys = new ArrayList<>();
        NodeList modules = descriptor().getDocumentElement().getChildNodes();
        for (int i = 0; i < modules.getLength(); i++) {
            if (modules.item(i) instanceof Element module && module.hasAttribute("key")) {
                keys.add(module.getAttribute("key"));
            }
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Confluence makes a page of that title for each blueprint, and a space has no two pages of one title. */
    @ParameterizedTest
    @MethodSource("io.github.journeymap.Languages#suffixes")
    @Rule("B5")
    void givesEveryBlueprintALabelAndATitleForItsListThatNothingElseHas(String language) throws Exception {
        Properties words = new Properties();
        words.load(new StringReader(text("i18n/journey-map" + language + ".properties")));
        List<String> labels = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (Element element : elements(descriptor())) {
            if (element.getTagName().equals("blueprint")) {
                labels.add(element.getAttribute("index-key"));
                titles.add(words.getProperty(element.getAttribute("i18n-index-title-key")));
                titles.add(words.getProperty(element.getAttribute("i18n-name-key")));
            }
        }
        assertThat(labels).hasSize(5).doesNotHaveDuplicates();
        assertThat(titles).hasSize(10).doesNotContainNull().doesNotHaveDuplicates();
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
