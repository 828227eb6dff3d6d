package io.github.journeymap.host.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads storage format. */
public final class StorageFormat {
    private StorageFormat() {}

    public static Document parse(String storage) {
        Document document = Parser.xmlParser().parseInput(storage, "");
        document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        return document;
    }

    public static boolean isMacro(Node node) {
        return node instanceof Element element && element.tagName().equals("ac:structured-macro");
    }

    /** The macro that the element {@code ac:structured-macro} holds. */
    public static MacroCall macro(Element element) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String body = "";
        for (Element child : element.children()) {
            switch (child.tagName()) {
                case "ac:parameter" -> parameters.put(child.attr("ac:name"), parameter(child));
                case "ac:rich-text-body" -> body = child.html();
                case "ac:plain-text-body" -> body = text(child);
                default -> {}
            }
        }
        return new MacroCall(element.attr("ac:name"), parameters, body);
    }

    /** Storage format of a macro without a body. */
    public static String macro(String name, Map<String, String> parameters) {
        Element element = new Element("ac:structured-macro");
        element.attr("ac:name", name).attr("ac:schema-version", "1");
        parameters.forEach((key, value) -> {
            if (!value.isEmpty()) {
                element.appendElement("ac:parameter").attr("ac:name", key).text(value);
            }
        });
        Document document = parse("");
        document.appendChild(element);
        return document.html();
    }

    /** The body of the first macro of that name, wherever it is. */
    public static Optional<String> bodyOf(String macroName, String storage) {
        return parse(storage).getElementsByTag("ac:structured-macro").stream()
                .filter(element -> element.attr("ac:name").equals(macroName))
                .map(element -> macro(element).body())
                .findFirst();
    }

    /** The names of the macros in it, wherever they are. */
    public static List<String> macroNames(String storage) {
        return parse(storage).getElementsByTag("ac:structured-macro").stream()
                .map(element -> element.attr("ac:name"))
                .distinct()
                .toList();
    }

    /** The page's own words, without macros: what is searched and shown in excerpts. */
    public static String words(String storage) {
        Document document = parse(storage);
        document.getElementsByTag("ac:parameter").remove();
        document.getElementsByTag("ac:placeholder").remove();
        StringBuilder words = new StringBuilder();
        document.forEachNode(node -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText()).append(' ');
            }
        });
        return words.toString().replaceAll("\\s+", " ").trim();
    }

    // A parameter is text, or names a page: <ac:link><ri:page ri:content-title="Home"/></ac:link>.
    private static String parameter(Element parameter) {
        List<Element> pages = parameter.getElementsByTag("ri:page");
        if (pages.isEmpty()) {
            return text(parameter);
        }
        Element page = pages.get(0);
        String space = page.attr("ri:space-key");
        return (space.isEmpty() ? "" : space + ":") + page.attr("ri:content-title");
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof CDataNode data) {
                text.append(data.getWholeText());
            } else if (node instanceof TextNode plain) {
                text.append(plain.getWholeText());
            }
        }
        return text.toString();
    }
}
