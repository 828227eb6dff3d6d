package io.github.journeymap.imports;

import java.util.Locale;

/**
 * Something of a file that its map doesn't have.
 *
 * @param place as people find it in the file: the number of a line or of a row, {@code B7} in a sheet, the name of a
 *     field
 */
public record LeftOut(Reason reason, String place, String text) {
    private static final int LONGEST = 80;
    private static final int FAR = 4;

    public LeftOut {
        text = shortened(text);
    }

    /** Why; its word is the end of the key of a message, {@code journey-map.import.left.…}. */
    public enum Reason {
        /** The result is imported, not the formula. */
        FORMULA,
        /** Text that stands in no table, list or diagram. */
        TEXT,
        /** A document of another kind in the same file. */
        DOCUMENT,
        /** A field that a map has no place for. */
        FIELD,
        /** Something in a page that shows no text of its own. */
        MACRO,
        PICTURE,
        /** Someone whom the text of a page has no name for. */
        PERSON;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Characters that are enough to recognise it. */
    static String shortened(String text) {
        // White space counts less than letters, but not so much less.
        String start = text.substring(0, Math.min(text.length(), FAR * LONGEST));
        String line = start.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
