package io.github.journeymap.host.storage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Storage format to HTML. Only elements and attributes on a list get through, so that nobody can put a script into a
 * page; what a macro answers is trusted, as in Confluence.
 */
public final class StorageRenderer {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "sub",
            "sup",
            "span",
            "div",
            "a",
            "img",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "dl",
            "dt",
            "dd",
            "time",
            "small",
            "big",
            "ins",
            "del");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "title", "alt", "src", "colspan", "rowspan", "scope", "datetime", "width", "height", "id");
    private static final List<String> SCHEMES = List.of("http:", "https:", "mailto:");

    private final Macros macros;
    private final Links links;

    public StorageRenderer(Macros macros, Links links) {
        this.macros = macros;
        this.links = links;
    }

    public String render(String storage) {
        StringBuilder html = new StringBuilder();
        children(StorageFormat.parse(storage), html);
        return html.toString();
    }

    private void children(Node parent, StringBuilder html) {
        for (Node node : parent.childNodes()) {
            if (node instanceof CDataNode data) {
                html.append(Entities.escape(data.getWholeText()));
            } else if (node instanceof TextNode text) {
                html.append(Entities.escape(text.getWholeText()));
            } else if (node instanceof Element element) {
                element(element, html);
            }
        }
    }

    private void element(Element element, StringBuilder html) {
        String name = element.tagName();
        switch (name) {
            case "ac:structured-macro" -> html.append(macros.render(StorageFormat.macro(element)));
            case "ac:link" -> link(element, html);
            case "ac:image" -> image(element, html);
            case "ac:layout", "ac:layout-section", "ac:layout-cell" -> {
                html.append("<div class=\"").append(name.substring(3)).append("\">");
                children(element, html);
                html.append("</div>");
            }
            // Shown by the editor only.
            case "ac:placeholder", "ac:parameter", "script", "style" -> {}
            default -> {
                if (ELEMENTS.contains(name)) {
                    plain(element, html);
                } else {
                    children(element, html);
                }
            }
        }
    }

    private void plain(Element element, StringBuilder html) {
        html.append('<').append(element.tagName());
        for (Attribute attribute : element.attributes()) {
            if (ATTRIBUTES.contains(attribute.getKey()) && isHarmless(attribute)) {
                html.append(' ').append(attribute.getKey()).append("=\"");
                html.append(Entities.escape(attribute.getValue())).append('"');
            }
        }
        html.append('>');
        if (!VOID.contains(element.tagName())) {
            children(element, html);
            html.append("</").append(element.tagName()).append('>');
        }
    }

    private static boolean isHarmless(Attribute attribute) {
        if (!attribute.getKey().equals("href") && !attribute.getKey().equals("src")) {
            return true;
        }
        String address = attribute.getValue().trim().toLowerCase(Locale.ROOT);
        boolean relative = address.startsWith("/") || address.startsWith("#") || address.startsWith("?");
        return relative || SCHEMES.stream().anyMatch(address::startsWith);
    }

    private void link(Element element, StringBuilder html) {
        String address = "#" + element.attr("ac:anchor");
        String text = element.attr("ac:anchor");
        for (Element target : element.getElementsByTag("ri:page")) {
            text = target.attr("ri:content-title");
            address = links.page(target.attr("ri:space-key"), text);
        }
        for (Element target : element.getElementsByTag("ri:attachment")) {
            text = target.attr("ri:filename");
            address = links.attachment(text);
        }
        for (Element target : element.getElementsByTag("ri:user")) {
            text = "@" + target.attr("ri:userkey");
        }
        html.append("<a href=\"").append(Entities.escape(address)).append("\">");
        Element rich = element.selectFirst("> ac|link-body");
        Element plain = element.selectFirst("> ac|plain-text-link-body");
        if (rich != null) {
            children(rich, html);
        } else if (plain != null) {
            children(plain, html);
        } else {
            html.append(Entities.escape(text));
        }
        html.append("</a>");
    }

    private void image(Element element, StringBuilder html) {
        String address = "";
        for (Element file : element.getElementsByTag("ri:attachment")) {
            address = links.attachment(file.attr("ri:filename"));
        }
        for (Element url : element.getElementsByTag("ri:url")) {
            String value = url.attr("ri:value");
            address = isHarmless(new Attribute("src", value)) ? value : "";
        }
        html.append("<img src=\"").append(Entities.escape(address)).append("\" alt=\"");
        html.append(Entities.escape(element.attr("ac:alt"))).append("\">");
    }
}
