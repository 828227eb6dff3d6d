package io.github.journeymap.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML or SVG element by element, well-formed as XML is, which both take. Whatever comes from a map gets in only
 * as text or as the value of an attribute, and is escaped there; there is no way to add markup as it is.
 *
 * <pre>
 * markup.open("p", "class", "jm-prompt").text("a &lt; b").close();
 * </pre>
 */
public final class Markup {
    /** A power of two. */
    private static final int REMEMBERED = 128;

    private final LongText out;
    private final Deque<String> elements = new ArrayDeque<>();
    private final StringBuilder piece = new StringBuilder();
    /**
     * Names, and values of attributes, that were found to be fine as they are: most are constants, and stand in every
     * cell.
     */
    private final String[] names = new String[REMEMBERED];

    private final String[] values = new String[REMEMBERED];

    /** @param out where it is written, behind what is there */
    public Markup(LongText out) {
        this.out = out;
    }

    /** Opens an element. @param attributes alternating names and values; null for a value leaves the attribute out */
    public Markup open(String element, String... attributes) {
        tag(element, attributes);
        piece.append('>');
        elements.push(element);
        return written();
    }

    /** An element that is always empty, as {@code br} is. */
    public Markup empty(String element, String... attributes) {
        tag(element, attributes);
        piece.append("/>");
        return written();
    }

    /** An element with nothing but text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        Html.append(text, piece);
        return written();
    }

    /** Text of which some stands out. */
    public Markup marked(String text, Marking marking) {
        marking.append(text, piece);
        return written();
    }

    /** Text with the addresses in it as links. */
    public Markup linked(String text, LinkedText links) {
        links.append(text, piece);
        return written();
    }

    /** Text with its line breaks and runs of spaces kept, for what doesn't know {@code white-space: pre-wrap}. */
    public Markup lines(String text) {
        Html.appendLines(text, piece);
        return written();
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        piece.append("</").append(elements.pop()).append('>');
        return written();
    }

    /** A module of the app's own, by its address: the only kind of script there is. */
    public Markup script(String address) {
        piece.append("<script type=\"module\" src=\"");
        Html.append(address, piece);
        piece.append("\"></script>");
        return written();
    }

    /**
     * Puts all that is written into one more element, whose attributes are known only now.
     *
     * @param prolog stands before it
     */
    public Markup wrap(String prolog, String element, String... attributes) {
        tag(element, attributes);
        out.beginWith(prolog + piece.append('>'));
        piece.setLength(0);
        elements.addLast(element);
        return close();
    }

    /** What is written, where all elements are closed. */
    public LongText done() {
        if (!elements.isEmpty()) {
            throw new IllegalStateException("still open: " + elements);
        }
        return out;
    }

    private void tag(String element, String... attributes) {
        piece.append('<').append(name(element));
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                piece.append(' ').append(name(attributes[i])).append("=\"");
                value(attributes[i + 1]);
                piece.append('"');
            }
        }
    }

    private void value(String value) {
        int slot = slot(value);
        if (value.equals(values[slot])) {
            piece.append(value);
        } else if (Html.isPlain(value)) {
            values[slot] = value;
            piece.append(value);
        } else {
            Html.append(value, piece);
        }
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> Short.SIZE) & REMEMBERED - 1;
    }

    /** Names are the code's own, and no scripts. */
    private String name(String name) {
        int slot = slot(name);
        if (!name.equals(names[slot])) {
            check(name);
            names[slot] = name;
        }
        return name;
    }

    private static void check(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isOfName(name.charAt(i))) {
                throw new IllegalArgumentException(name);
            }
        }
        if (name.startsWith("on") || name.equals("script")) {
            throw new IllegalArgumentException(name);
        }
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == ':';
    }

    private Markup written() {
        out.append(piece);
        piece.setLength(0);
        return this;
    }
}
