package io.github.journeymap.model;

/**
 * How big a map and its parts may be. Lengths count characters (code points), as JSON Schema does.
 */
public final class Limits {
    public static final int MAP_BYTES = 5 * 1024 * 1024;
    public static final int STEPS = 200;
    public static final int ROWS = 100;
    public static final int NOTES = 20_000;
    /** Values of a map: one in each cell. */
    public static final int VALUES = STEPS * ROWS;

    /** Votes of all people on all notes of a map. */
    public static final int VOTES = 50_000;

    public static final int CATEGORIES = 50;
    public static final int ID = 64;
    public static final int HEADING = 200;
    public static final int PROMPT = 1_000;
    public static final int TEXT = 5_000;
    /** Characters of a unit. */
    public static final int UNIT = 20;
    /** Characters of the name of a file. */
    public static final int FILE_NAME = 255;
    /** Fields and list items that this version doesn't know, counted over the whole map. */
    public static final int UNKNOWN_VALUES = 50_000;
    /** Digits of a number that this version doesn't know. */
    public static final int DIGITS = 1_000;
    /** How deeply lists and objects may be nested. */
    public static final int DEPTH = 60;
    /** Edits in one batch: enough to put a full map back in one undo. */
    public static final int EDITS = 25_000;
    /** Stages, steps and rows that one batch may add: far beyond what a map can hold, so that none takes long. */
    public static final int ADDED_HEADINGS = 2_000;
    /** Categories in one batch, before and after counted each: five times what all rows can have. */
    public static final int CATEGORIES_AT_ONCE = 25_000;

    private Limits() {}

    /** Whether it consists of 1 to {@link #ID} letters, digits, dashes and underscores of ASCII. */
    public static boolean isId(String value) {
        // Not a regular expression: that took a third of the time of reading a small file.
        for (int i = 0; i < value.length(); i++) {
            if (!isOfId(value.charAt(i))) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= ID;
    }

    public static boolean isOfId(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
    }

    /** True when the text has at most that many characters, counting a surrogate pair as one. */
    public static boolean fits(String text, int characters) {
        return text.length() <= characters || text.codePointCount(0, text.length()) <= characters;
    }
}
