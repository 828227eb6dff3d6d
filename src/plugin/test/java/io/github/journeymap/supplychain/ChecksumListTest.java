package io.github.journeymap.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.supplychain.ChecksumList.Artifact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class ChecksumListTest {
    private static final Path PROJECT = Path.of("../..");

    /** What these bring along, Maven itself finds and writes down with them: ./dev checksums. */
    @Test
    void areThereForEveryPluginAndLibraryThatAPomNames() throws Exception {
        List<String> listed = ChecksumList.read().stream().map(Artifact::file).toList();
        List<Document> poms = poms();
        Map<String, String> properties = new HashMap<>();
        for (Document pom : poms) {
            for (Element group : elements(pom, "properties")) {
                children(group)
                        .forEach(property ->
                                properties.put("${" + property.getTagName() + "}", property.getTextContent()));
            }
        }
        List<String> named = new ArrayList<>();
        for (Document pom : poms) {
            for (String kind : List.of("plugin", "dependency", "artifactItem", "path", "palantirJavaFormat")) {
                for (Element element : elements(pom, kind)) {
                    String version = child(element, "version");
                    version = properties.getOrDefault(version, version);
                    if (!version.isEmpty() && !version.contains("${") && !inProfile(element, "atlassian")) {
                        String name = kind.equals("palantirJavaFormat")
                                ? "palantir-java-format"
                                : child(element, "artifactId");
                        named.add(name + "-" + version + (child(element, "type").equals("pom") ? ".pom" : ".jar"));
                    }
                }
            }
        }

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(listed).containsAll(named);
    }

    @Test
    void areOneForEachFile() throws Exception {
        assertThat(ChecksumList.read()).doesNotHaveDuplicates();
    }

    private static List<Document> poms() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        List<Document> poms = new ArrayList<>();
        try (Stream<Path> modules = Files.list(PROJECT.resolve("src"))) {
            for (Path pom : Stream.concat(Stream.of(PROJECT), modules)
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                poms.add(factory.newDocumentBuilder().parse(pom.toFile()));
            }
        }
        return poms;
    }

    private static boolean inProfile(Node node, String id) {
        for (Node outer = node; outer instanceof Element element; outer = outer.getParentNode()) {
            if (element.getTagName().equals("profile") && child(element, "id").equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static String child(Element element, String name) {
        return children(element)
                .filter(child -> child.getTagName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element element) {
        return elements(element.getChildNodes()).stream();
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
