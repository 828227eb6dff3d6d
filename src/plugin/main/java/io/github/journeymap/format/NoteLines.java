package io.github.journeymap.format;

import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.UnknownFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The notes of a file that {@link MapWriter} has written: nearly all of the bytes of a large one, in lines that are all
 * alike. Read at a fraction of what a JSON parser costs, and known by their place, so that those which a save leaves as
 * they are can be copied.
 *
 * <p>It accepts exactly what the writer writes. If anything differs, even by a space, there are no such lines, and the
 * whole file is read like any other JSON.
 */
final class NoteLines {
    private static final byte[] BEGIN = ascii("\n  \"notes\": [");
    private static final byte[] LINE = ascii("\n    {\"id\": \"");
    private static final byte[] ROW = ascii(", \"row\": \"");
    private static final byte[] STEP = ascii(", \"step\": \"");
    private static final byte[] TEXT = ascii(", \"text\": \"");
    private static final byte[] CATEGORY = ascii(", \"category\": \"");
    private static final byte[] PERSONA = ascii(", \"persona\": \"");
    private static final byte[] END = ascii("\n  ]");
    private static final int INDENT = "\n    ".length();

    private static final int SOME = 64;

    private final byte[] file;
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /** The same few row and step ids stand in thousands of notes: one String for each. */
    private final Map<String, String> shared = new HashMap<>();

    private int[] begins = new int[SOME];
    private int[] ends = new int[SOME];
    private int at;
    private int start;
    private String row = "";
    private String step = "";

    private NoteLines(byte[] file) {
        this.file = file;
    }

    /** Empty when the file, or any of its notes, isn't written as this version would write it. */
    static Optional<NoteLines> in(byte[] file) {
        NoteLines lines = new NoteLines(file);
        return lines.find() && lines.readAll() ? Optional.of(lines) : Optional.empty();
    }

    List<Note> notes() {
        return notes;
    }

    /** In bytes. */
    int size() {
        return at - start;
    }

    /** Where the list of notes begins, behind its bracket. */
    int start() {
        return start;
    }

    /** The file without its notes. */
    byte[] without() {
        byte[] rest = Arrays.copyOf(file, start + file.length - at);
        System.arraycopy(file, at, rest, start, file.length - at);
        return rest;
    }

    /** Writes the notes from {@code first} to {@code last}, as they stand in the file. */
    void copy(int first, int last, JsonOut out) {
        out.raw(file, begins[first], ends[last]);
    }

    private boolean find() {
        for (int i = 0; i + BEGIN.length < file.length; i++) {
            if (file[i] == '\n' && isAt(BEGIN, i)) {
                start = i + BEGIN.length;
                at = start;
                return true;
            }
        }
        return false;
    }

    private boolean readAll() {
        do {
            if (notes.size() == Limits.NOTES || !readLine()) {
                return false;
            }
        } while (skip(','));
        return isAt(END, at);
    }

    private boolean readLine() {
        if (notes.size() == begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        begins[notes.size()] = at + INDENT;
        String id = skip(LINE) ? id() : null;
        row = skip(ROW) ? sharedId(row) : null;
        step = row != null && skip(STEP) ? sharedId(step) : null;
        String text = step != null && skip(TEXT) ? text() : null;
        String category = text != null && skip(CATEGORY) ? id() : "";
        String persona = category != null && skip(PERSONA) ? sharedId("") : "";
        if (id == null || text == null || category == null || persona == null || !skip('}') || !ids.add(id)) {
            return false;
        }
        ends[notes.size()] = at;
        notes.add(new Note(id, row, step, text, category, persona, UnknownFields.NONE));
        return true;
    }

    /** Null when it is none; the quote before it is read. */
    private String id() {
        int from = at;
        while (at < file.length && isOfId(file[at])) {
            at++;
        }
        int to = at;
        boolean isId = to > from && to - from <= Limits.ID && skip('"');
        return isId ? new String(file, from, to - from, StandardCharsets.US_ASCII) : null;
    }

    /** Mostly the one of the note before. */
    private String sharedId(String likely) {
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

    private static boolean isOfId(byte b) {
        return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b == '-' || b == '_';
    }

    /** Null when it is too long, not clean or not written as the writer does; the quote before it is read. */
    private String text() {
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

    private boolean skip(char c) {
        if (at < file.length && file[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private boolean skip(byte[] expected) {
        if (isAt(expected, at)) {
            at += expected.length;
            return true;
        }
        return false;
    }

    private boolean isAt(byte[] expected, int position) {
        return position + expected.length <= file.length
                && Arrays.equals(file, position, position + expected.length, expected, 0, expected.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
