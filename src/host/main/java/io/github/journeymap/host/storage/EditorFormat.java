package io.github.journeymap.host.storage;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Storage format as the page editor shows it, and back. What the editor can't edit (macros, links to pages, images) is
 * a box there that carries its storage format along: {@code <figure data-storage="…">}, or a span where it stands in a
 * line.
 */
public final class EditorFormat {
    private static final Set<String> LINES =
            Set.of("p", "span", "strong", "em", "a", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final String BOXES = "ac|*, ri|*";

    /** What a box shows. */
    public interface Placeholders {
        /** @return trusted HTML for inside the box */
        String placeholder(MacroCall call);
    }

    private final Placeholders placeholders;

    public EditorFormat(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    public String toEditor(String storage) {
        Document document = StorageFormat.parse(storage);
        Element box;
        while ((box = document.selectFirst(BOXES)) != null) {
            box.replaceWith(figure(box));
        }
        document.outputSettings().syntax(Document.OutputSettings.Syntax.html);
        return document.html();
    }

    /** A macro of this storage format as a box, for the editor to insert. */
    public String box(String storage) {
        return figure(StorageFormat.parse(storage).child(0)).outerHtml();
    }

    public static String toStorage(String editorHtml) {
        Safelist kept = Safelist.relaxed()
                .addTags("figure", "hr", "s", "del", "ins")
                .addAttributes("figure", "data-storage")
                .addAttributes("span", "data-storage")
                .preserveRelativeLinks(true)
                .removeTags("img");
        String clean =
                Jsoup.clean(editorHtml, "http://localhost/", kept, new Document.OutputSettings().prettyPrint(false));
        Document document = Jsoup.parseBodyFragment(clean);
        document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        for (Element figure : document.select("[data-storage]")) {
            Document macro = StorageFormat.parse(figure.attr("data-storage"));
            Element parent = figure.parent();
            boolean alone =
                    parent != null && parent.tagName().equals("p") && parent.childrenSize() == 1 && !parent.hasText();
            (alone ? parent : figure).replaceWith(macro.child(0));
        }
        return document.body().html();
    }

    private Element figure(Element box) {
        box.ownerDocument().outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        // In a paragraph, a browser takes a figure as the end of it.
        Element parent = box.parent();
        Element figure = new Element(parent != null && LINES.contains(parent.tagName()) ? "span" : "figure")
                .addClass("editor-box")
                .attr("contenteditable", "false")
                .attr("data-storage", box.outerHtml());
        if (StorageFormat.isMacro(box)) {
            MacroCall call = StorageFormat.macro(box);
            figure.attr("data-macro", call.name());
            figure.append(placeholders.placeholder(call));
        } else {
            String words = box.wholeText().isBlank() ? box.tagName().substring(3) : box.wholeText();
            figure.appendElement("span").text(words);
        }
        return figure;
    }
}
