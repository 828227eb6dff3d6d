package io.github.journeymap.host.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a descriptor. An unknown module is an error that names it: a module that is silently ignored is a lost feature.
 */
public final class DescriptorReader {
    /** The descriptor asks for something that isn't there. */
    public static final class DescriptorException extends RuntimeException {
        DescriptorException(String message) {
            super("atlassian-plugin.xml: " + message);
        }
    }

    private static final Set<String> MODULES = Set.of(
            "plugin-info",
            "resource",
            "xhtml-macro",
            "web-resource",
            "rest",
            "blueprint",
            "content-template",
            "web-item",
            "velocity-allowlist",
            "extractor2");

    private final Element root;

    private DescriptorReader(String xml) {
        Document document = Parser.xmlParser().parseInput(xml, "");
        root = document.selectFirst("atlassian-plugin");
        if (root == null) {
            throw new DescriptorException("expected <atlassian-plugin>, but it isn't there");
        }
    }

    public static Descriptor read(String xml) {
        return new DescriptorReader(xml).descriptor();
    }

    private Descriptor descriptor() {
        for (Element module : root.children()) {
            if (!MODULES.contains(module.tagName())) {
                throw new DescriptorException(
                        "unknown module type <" + module.tagName() + "> with key \"" + module.attr("key")
                                + "\"; known are " + MODULES.stream().sorted().toList());
            }
        }
        return new Descriptor(
                required(root, "key"),
                root.attr("name"),
                text(root, "plugin-info > version"),
                modules("resource").stream()
                        .filter(resource -> resource.attr("type").equals("i18n"))
                        .map(resource -> resource.attr("location"))
                        .toList(),
                resourcesByModule(),
                modules("xhtml-macro").stream().map(DescriptorReader::macro).toList(),
                modules("web-resource").stream()
                        .map(DescriptorReader::webResource)
                        .toList(),
                modules("rest").stream().map(DescriptorReader::rest).toList(),
                modules("blueprint").stream().map(this::blueprint).toList(),
                modules("web-item").stream()
                        .filter(item -> item.selectFirst("> link") != null)
                        .map(DescriptorReader::link)
                        .toList(),
                modules("extractor2").stream()
                        .map(extractor -> required(extractor, "class"))
                        .toList(),
                root.select("velocity-allowlist > method").eachText());
    }

    private static MacroModule macro(Element macro) {
        List<MacroModule.Parameter> parameters = new ArrayList<>();
        for (Element parameter : macro.select("> parameters > parameter")) {
            parameters.add(new MacroModule.Parameter(
                    parameter.attr("name"),
                    required(parameter, "type"),
                    parameter.attr("required").equals("true"),
                    parameter.attr("hidden").equals("true"),
                    parameter.attr("default"),
                    parameter.select("> value").eachAttr("name")));
        }
        Element description = macro.selectFirst("> description");
        return new MacroModule(
                required(macro, "key"),
                required(macro, "name"),
                required(macro, "class"),
                macro.attr("icon"),
                description == null ? "" : description.attr("key"),
                List.copyOf(parameters));
    }

    private static WebResourceModule webResource(Element module) {
        for (Element transformation : module.select("> transformation")) {
            throw new DescriptorException("web-resource \"" + module.attr("key") + "\": <transformation> of "
                    + transformation.attr("extension") + " files is not known here");
        }
        return new WebResourceModule(
                required(module, "key"),
                module.select("> dependency").eachText(),
                module.select("> context").eachText(),
                resources(module).stream()
                        .filter(resource -> !resource.isDirectory())
                        .toList());
    }

    private Map<String, List<ResourceModule>> resourcesByModule() {
        Map<String, List<ResourceModule>> found = new LinkedHashMap<>();
        found.put("", resources(root));
        for (Element module : root.children()) {
            if (module.hasAttr("key")) {
                found.put(module.attr("key"), resources(module));
            }
        }
        return found;
    }

    private static RestModule rest(Element module) {
        return new RestModule(
                required(module, "key"),
                required(module, "path"),
                required(module, "version"),
                module.select("> package").eachText());
    }

    private BlueprintModule blueprint(Element module) {
        String key = required(module, "key");
        String index = required(module, "index-key");
        String templateKey = required(module, "content-template-key");
        Element template =
                one("content-template", templateKey, found -> found.attr("key").equals(templateKey));
        Element item = one(
                "web-item",
                "for blueprint " + key,
                found -> found.attr("section").equals("system.create.dialog/content")
                        && found.select("> param[name=blueprintKey]")
                                .attr("value")
                                .equals(key));
        Element file = template.selectFirst("> resource[name=template]");
        if (file == null) {
            throw new DescriptorException("content-template \"" + templateKey + "\" has no resource named template");
        }
        Element icon = item.selectFirst("> resource[name=icon]");
        Element description = item.selectFirst("> description");
        String label =
                item.attr("i18n-name-key").isEmpty() ? required(module, "i18n-name-key") : item.attr("i18n-name-key");
        String indexTitle = module.attr("i18n-index-title-key");
        return new BlueprintModule(
                key,
                label,
                index,
                indexTitle.isEmpty() ? label : indexTitle,
                description == null ? "" : description.attr("key"),
                icon == null ? "" : "/download/resources/" + root.attr("key") + ":" + item.attr("key") + "/icon",
                required(file, "location").replaceFirst("^/", ""),
                module.attr("create-result").equals("view"),
                item.attr("weight").isEmpty() ? 100 : Integer.parseInt(item.attr("weight")));
    }

    private static WebItemModule link(Element item) {
        Element label = item.selectFirst("> label");
        if (label == null) {
            throw new DescriptorException("web-item \"" + item.attr("key") + "\" has no <label>");
        }
        return new WebItemModule(required(item, "section"), required(label, "key"), text(item, "> link"));
    }

    private static List<ResourceModule> resources(Element parent) {
        return parent.select("> resource").stream()
                .map(resource -> new ResourceModule(
                        required(resource, "type"),
                        resource.attr("name"),
                        required(resource, "location").replaceFirst("^/", ""),
                        resource.select("> param[name=content-type]").attr("value")))
                .toList();
    }

    private List<Element> modules(String type) {
        return root.select("> " + type);
    }

    private Element one(String type, String what, Predicate<Element> wanted) {
        return modules(type).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new DescriptorException("there is no <" + type + "> " + what));
    }

    private static String required(Element element, String attribute) {
        String value = element.attr(attribute);
        if (value.isEmpty()) {
            throw new DescriptorException(
                    "<" + element.tagName() + " key=\"" + element.attr("key") + "\"> needs the attribute " + attribute);
        }
        return value;
    }

    private static String text(Element element, String path) {
        Element found = element.selectFirst(path);
        return found == null ? "" : found.text();
    }
}
