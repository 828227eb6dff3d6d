package io.github.journeymap.format;

import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the bytes of a file and takes what stands there, as long as it is written as {@link MapWriter} writes.
 */
final class LineReader {
    private static final int SOME = 64;
    /** So few that no number of as many before the point is too large. */
    private static final int FEW_DIGITS = 14;

    private final byte[] file;
    /** The same few row and step ids stand in thousands of lines: one String for each. */
    private final Map<String, String> shared = new HashMap<>();

    private int at;

    LineReader(byte[] file) {
        this.file = file;
    }

    byte[] file() {
        return file;
    }

    int at() {
        return at;
    }

    void goTo(int position) {
        at = position;
    }

    void skipSpace() {
        while (at < file.length && (file[at] == ' ' || file[at] == '\n' || file[at] == '\r' || file[at] == '\t')) {
            at++;
        }
    }

    /**
     * The object that stands here, however it is written; empty if there is none, or it doesn't end. What is in it may
     * be anything.
     */
    Optional<byte[]> object() {
        int from = at;
        int depth = 0;
        boolean isText = false;
        for (int i = from; i < file.length && (depth > 0 || i == from && file[i] == '{'); i++) {
            byte b = file[i];
            if (isText) {
                i += b == '\\' ? 1 : 0;
                isText = b != '"';
            } else if (b == '"') {
                isText = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
            if (depth == 0) {
                at = i + 1;
                return Optional.of(Arrays.copyOfRange(file, from, at));
            }
        }
        return Optional.empty();
    }

    /** Goes behind these bytes, which begin a line. */
    boolean find(byte[] expected) {
        for (int i = at; i + expected.length < file.length; i++) {
            if (file[i] == '\n' && isAt(expected, i)) {
                at = i + expected.length;
                return true;
            }
        }
        return false;
    }

    boolean skip(char c) {
        if (at < file.length && file[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    boolean skip(byte[] expected) {
        if (isAt(expected, at)) {
            at += expected.length;
            return true;
        }
        return false;
    }

    /** Null when it is none; the quote before it is read. */
    String id() {
        int from = at;
        while (at < file.length && Limits.isOfId(file[at])) {
            at++;
        }
        int to = at;
        boolean isId = to > from && to - from <= Limits.ID && skip('"');
        return isId ? new String(file, from, to - from, StandardCharsets.US_ASCII) : null;
    }

    /** Mostly the one of the line before. */
    String sharedId(String likely) {
        int end = at + likely.length();
        if (end < file.length && file[end] == '"' && isHere(likely)) {
            at = end + 1;
            return likely;
        }
        String id = id();
        String known = id == null ? null : shared.putIfAbsent(id, id);
        return known == null ? id : known;
    }

    private boolean isHere(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (file[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Null when it is too long, not clean or not written as the writer does; the quote before it is read. */
    String text() {
        int from = at;
        boolean isAscii = true;
        while (at < file.length && file[at] != '"') {
            byte b = file[at];
            if (b == '\\') {
                return escaped(from);
            }
            if (b < ' ' && b >= 0 || b == 0x7F) {
                return null;
            }
            isAscii &= b > 0;
            at++;
        }
        int to = at;
        if (!skip('"')) {
            return null;
        }
        return isAscii && to - from <= Limits.TEXT
                ? new String(file, from, to - from, StandardCharsets.ISO_8859_1)
                : allowed(new String(file, from, to - from, StandardCharsets.UTF_8));
    }

    /** A text with line breaks, quotes or the like in it; other escapes are not for this class. */
    private String escaped(int from) {
        byte[] text = new byte[SOME];
        int length = 0;
        for (at = from; at < file.length && file[at] != '"'; at++) {
            byte b = file[at];
            if (b == '\\') {
                b = at + 1 < file.length ? meant(file[++at]) : 0;
            } else if (b < ' ' && b >= 0) {
                return null;
            }
            if (b == 0) {
                return null;
            }
            text = length == text.length ? Arrays.copyOf(text, 2 * length) : text;
            text[length++] = b;
        }
        return skip('"') ? allowed(new String(text, 0, length, StandardCharsets.UTF_8)) : null;
    }

    private static byte meant(byte escape) {
        return switch (escape) {
            case '"', '\\' -> escape;
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> 0;
        };
    }

    /** What isn't UTF-8 has become U+FFFD; whether it was that before is checked elsewhere. */
    private static String allowed(String text) {
        boolean isAllowed = text.indexOf('\uFFFD') < 0
                && text.indexOf('\u2028') < 0
                && text.indexOf('\u2029') < 0
                && Limits.fits(text, Limits.TEXT)
                && PlainText.clean(text).equals(text);
        return isAllowed ? text : null;
    }

    /** Null when it is none, has an exponent or more digits than anybody writes; what stands behind it isn't read. */
    Decimal decimal() {
        int from = at;
        skip('-');
        int whole = digits();
        boolean isNumber = whole > 0 && whole <= FEW_DIGITS && (whole == 1 || file[at - whole] != '0');
        if (!isNumber || skip('.') && digits() == 0 || at - from > Decimal.LONGEST) {
            return null;
        }
        return new Decimal(new String(file, from, at - from, StandardCharsets.US_ASCII));
    }

    private int digits() {
        int from = at;
        while (at < file.length && file[at] >= '0' && file[at] <= '9') {
            at++;
        }
        return at - from;
    }

    boolean isAt(byte[] expected) {
        return isAt(expected, at);
    }

    private boolean isAt(byte[] expected, int position) {
        return position + expected.length <= file.length
                && Arrays.equals(file, position, position + expected.length, expected, 0, expected.length);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
