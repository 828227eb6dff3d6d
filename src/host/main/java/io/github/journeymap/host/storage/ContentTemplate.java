package io.github.journeymap.host.storage;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A content template: storage format with {@code at:var} and {@code at:i18n} in it, filled in when a page is made. */
public final class ContentTemplate {
    private final String template;

    public ContentTemplate(String template) {
        this.template = template;
    }

    /** @param words i18n key to text */
    public String fill(Map<String, String> variables, UnaryOperator<String> words) {
        Document document = StorageFormat.parse(template.replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", ""));
        for (Element variable : document.getElementsByTag("at:var")) {
            String value = variables.getOrDefault(variable.attr("at:name"), "");
            if (variable.attr("at:rawxhtml").equals("true")) {
                variable.before(value).remove();
            } else {
                variable.replaceWith(new TextNode(value));
            }
        }
        for (Element word : document.getElementsByTag("at:i18n")) {
            word.replaceWith(new TextNode(words.apply(word.attr("at:key"))));
        }
        return document.html();
    }
}
