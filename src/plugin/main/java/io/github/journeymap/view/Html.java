package io.github.journeymap.view;

import io.github.journeymap.model.PlainText;

/** The one way by which a map's text becomes HTML where no template does it. */
final class Html {
    private Html() {}

    /** The text as character data or as the value of a quoted attribute, in HTML and in XHTML. */
    static String text(String text) {
        String clean = PlainText.clean(text);
        StringBuilder html = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            append(clean.charAt(i), html);
        }
        return html.toString();
    }

    /** The same with its line breaks and runs of spaces kept, for what doesn't know {@code white-space: pre-wrap}. */
    static String lines(String text) {
        String clean = PlainText.clean(text);
        StringBuilder html = new StringBuilder(clean.length() + 16);
        char before = '\n';
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\n') {
                html.append("<br/>");
            } else if (c == ' ' && (before == ' ' || before == '\n')) {
                html.append("&#160;");
            } else {
                append(c, html);
            }
            before = c;
        }
        return html.toString();
    }

    private static void append(char c, StringBuilder html) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.append(c);
        }
    }
}
