package io.github.journeymap.json;

import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * JSON on its way out, as the bytes of its UTF-8: a map is written with every save, and these bytes are nearly all that
 * a save writes. It neither checks the order of what it is given nor closes what was left open.
 */
public final class JsonOut {
    /** How lists and objects are laid out. */
    public enum Style {
        /** Each field and item on a line of its own. */
        LINES(true, true, false),
        ONE_LINE(false, true, false),
        /** For scripts and for what may be taken for HTML: without white space, and without what begins a tag. */
        ANSWER(false, false, true);

        private final boolean breaks;
        private final boolean spaces;
        private final boolean[] escaped = new boolean[ASCII];

        Style(boolean breaks, boolean spaces, boolean forHtml) {
            this.breaks = breaks;
            this.spaces = spaces;
            Arrays.fill(escaped, 0, ' ', true);
            (forHtml ? "\"\\<>&='" : "\"\\").chars().forEach(c -> escaped[c] = true);
        }
    }

    private static final int PIECE = 32 * 1024;
    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** Of one char: an escape like {@code u2028} with its backslash. */
    private static final int MOST_BYTES_OF_A_CHAR = 6;

    private final int most;
    private final Consumer<String> sink;
    private byte[] bytes;
    private int length;
    private Style style;
    private int depth;
    private boolean isFirst = true;

    /**
     * @param most bytes; past that it throws
     * @param guess about how many there will be
     */
    public JsonOut(Style style, int most, int guess) {
        this.style = style;
        this.most = most;
        sink = null;
        bytes = new byte[guess];
    }

    /** One that keeps little in memory, and passes finished parts on to the sink. */
    public JsonOut(Style style, Consumer<String> sink) {
        this.style = style;
        this.sink = sink;
        most = Integer.MAX_VALUE;
        bytes = new byte[2 * PIECE];
    }

    public byte[] toBytes() {
        requireWithin();
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Must be called at the end if there is a sink. */
    public void flush() {
        sink.accept(toString());
        length = 0;
    }

    public void style(Style changed) {
        style = changed;
    }

    public Style style() {
        return style;
    }

    public JsonOut beginObject() {
        return open('{');
    }

    public JsonOut endObject() {
        return close('}');
    }

    public JsonOut beginArray() {
        return open('[');
    }

    public JsonOut endArray() {
        return close(']');
    }

    /** Before each item of a list. */
    public JsonOut next() {
        requireWithin();
        if (sink != null && length >= PIECE) {
            flush();
        }
        room(2 + 2 * depth);
        if (!isFirst) {
            bytes[length++] = ',';
            if (style.spaces && !style.breaks) {
                bytes[length++] = ' ';
            }
        }
        isFirst = false;
        breakLine();
        return this;
    }

    public JsonOut name(String name) {
        next();
        text(name);
        room(2);
        bytes[length++] = ':';
        if (style.spaces) {
            bytes[length++] = ' ';
        }
        return this;
    }

    public JsonOut value(String value) {
        text(value);
        return this;
    }

    /** What is JSON as it is: a number, {@code true}, {@code null}. */
    public JsonOut literal(String json) {
        room(json.length());
        for (int i = 0; i < json.length(); i++) {
            bytes[length++] = (byte) json.charAt(i);
        }
        return this;
    }

    /** Part of what was written by this class, in the same place and style. */
    public JsonOut raw(byte[] json, int from, int to) {
        room(to - from);
        System.arraycopy(json, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    private JsonOut open(char bracket) {
        room(1);
        bytes[length++] = (byte) bracket;
        depth++;
        isFirst = true;
        return this;
    }

    private JsonOut close(char bracket) {
        depth--;
        room(2 + 2 * depth);
        if (!isFirst) {
            breakLine();
        }
        isFirst = false;
        bytes[length++] = (byte) bracket;
        return this;
    }

    private void breakLine() {
        if (style.breaks) {
            bytes[length++] = '\n';
            int end = length + 2 * depth;
            Arrays.fill(bytes, length, end, (byte) ' ');
            length = end;
        }
    }

    private void requireWithin() {
        if (length > most) {
            throw new MapTooLargeException(Limit.BYTES, most);
        }
    }

    private void room(int wanted) {
        if (bytes.length - length < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(length + wanted, bytes.length + (bytes.length >> 1)));
        }
    }

    private void text(String text) {
        int chars = text.length();
        room(chars + 2);
        bytes[length++] = '"';
        boolean[] escaped = style.escaped;
        byte[] out = bytes;
        int at = length;
        int i = 0;
        for (; i < chars; i++) {
            char c = text.charAt(i);
            if (c >= ASCII || escaped[c]) {
                break;
            }
            out[at++] = (byte) c;
        }
        length = at;
        if (i < chars) {
            rest(text, i);
        }
        room(1);
        bytes[length++] = '"';
    }

    private void rest(String text, int start) {
        room((text.length() - start) * MOST_BYTES_OF_A_CHAR + 1);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                if (style.escaped[c]) {
                    escape(c);
                } else {
                    bytes[length++] = (byte) c;
                }
            } else if (c < TWO_BYTES) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            } else if (c == '\u2028' || c == '\u2029') {
                // Old scripts take these for line ends, so they are always escaped.
                unicode(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[length++] = (byte) (0xF0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | point & 0x3F);
            } else if (Character.isSurrogate(c)) {
                // Half a surrogate pair has no UTF-8.
                bytes[length++] = '?';
            } else {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            }
        }
    }

    private void escape(char c) {
        char letter =
                switch (c) {
                    case '"', '\\' -> c;
                    case '\n' -> 'n';
                    case '\t' -> 't';
                    case '\r' -> 'r';
                    case '\b' -> 'b';
                    case '\f' -> 'f';
                    default -> 0;
                };
        if (letter == 0) {
            unicode(c);
        } else {
            bytes[length++] = '\\';
            bytes[length++] = (byte) letter;
        }
    }

    private void unicode(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 0xF];
        }
    }
}
