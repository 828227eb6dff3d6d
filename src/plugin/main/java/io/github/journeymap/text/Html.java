package io.github.journeymap.text;

import io.github.journeymap.model.PlainText;
import java.util.Arrays;

/** The one way by which a map's text becomes HTML or SVG where no template does it. */
public final class Html {
    /** Written by its number: as a character it alone would make a page of English text twice as long in memory. */
    private static final char MINUS = '\u2212';

    /** Written by its number, as it stands in most values: as a character it alone would make English text slow to send. */
    private static final char NO_BREAK = '\u00A0';

    private static final char LAST_CONTROL = '\u009F';
    private static final boolean[] PLAIN = new boolean['\u007F'];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['\n'] = true;
        PLAIN['\t'] = true;
        "&<>\"'".chars().forEach(c -> PLAIN[c] = false);
    }

    private Html() {}

    /** Adds the text as character data or as the value of a quoted attribute, in HTML and in XML. */
    public static void append(String text, StringBuilder html) {
        if (isPlain(text)) {
            html.append(text);
        } else {
            escape(PlainText.clean(text), html);
        }
    }

    /** Whether it is itself in HTML, whatever stands around it. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length
                ? PLAIN[c]
                : c > LAST_CONTROL && c < Character.MIN_SURROGATE && c != MINUS && c != NO_BREAK;
    }

    private static void escape(String clean, StringBuilder html) {
        for (int i = 0; i < clean.length(); i++) {
            append(clean.charAt(i), html);
        }
    }

    /** The same with its line breaks and runs of spaces kept, for what doesn't know {@code white-space: pre-wrap}. */
    static void appendLines(String text, StringBuilder html) {
        String clean = PlainText.clean(text);
        appendLines(clean, 0, clean.length(), html);
    }

    /** A part of such a text that is clean already. */
    static void appendLines(String clean, int from, int to, StringBuilder html) {
        char before = from == 0 ? '\n' : clean.charAt(from - 1);
        for (int i = from; i < to; i++) {
            char c = clean.charAt(i);
            if (c == '\n') {
                html.append("<br/>");
            } else if (c == ' ' && (before == ' ' || before == '\n')) {
                append(NO_BREAK, html);
            } else {
                append(c, html);
            }
            before = c;
        }
    }

    private static void append(char c, StringBuilder html) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case MINUS -> html.append("&#8722;");
            case NO_BREAK -> html.append("&#160;");
            default -> html.append(c);
        }
    }
}
