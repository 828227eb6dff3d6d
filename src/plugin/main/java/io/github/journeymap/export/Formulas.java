package io.github.journeymap.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a text in a spreadsheet from being a formula: something stands before each sign that would begin one. That is
 * an apostrophe, which shows, where the formula could do something; where it is only words, as in a list of
 * {@code + friendly} and {@code - slow}, a character of no width.
 */
public final class Formulas {
    /** Also their full-width forms, which Excel treats the same in East Asian settings. */
    private static final String SIGNS = "=+-@＝＋－＠";

    private static final String EQUALS = "=＝";
    private static final String APOSTROPHE = "'";
    private static final String NO_WIDTH = "\u200B";

    /**
     * Behind these, a program that expects another delimiter begins a cell within a text, however well the text is
     * quoted, whatever white space and quotes follow.
     */
    private static final String CELL_BEGINS_BEHIND = ",;\t\n";

    /** A formula can do something if it calls a function or refers to another sheet, file or program. */
    private static final Pattern DOES_SOMETHING = Pattern.compile("[\\p{L}\\p{N}_.]\\(|!\\s*+[\\p{L}\\p{N}$'#_]");

    private static final Pattern GUARD = Pattern.compile("['\u200B](?=[" + SIGNS.replace("-", "\\-") + "])");

    private final String text;
    private final int lastThatDoesSomething;
    private final int lastBracket;

    private Formulas(String text) {
        this.text = text;
        Matcher found = DOES_SOMETHING.matcher(text);
        int last = -1;
        while (found.find()) {
            last = found.start();
        }
        lastThatDoesSomething = last;
        lastBracket = text.lastIndexOf('(');
    }

    static String harmless(String text) {
        return text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0) ? new Formulas(text).harmless() : text;
    }

    /** The text before it was guarded. Text that someone wrote to look like a guarded one loses its guard as well. */
    public static String withoutGuards(String harmless) {
        if (harmless.indexOf(APOSTROPHE) < 0 && harmless.indexOf(NO_WIDTH) < 0) {
            return harmless;
        }
        int first = APOSTROPHE.charAt(0) == harmless.charAt(0) || NO_WIDTH.charAt(0) == harmless.charAt(0) ? 1 : 0;
        String text = GUARD.matcher(harmless.substring(first)).replaceAll("");
        return harmless(text).equals(harmless) ? text : harmless;
    }

    private String harmless() {
        StringBuilder harmless = new StringBuilder(text.length() + 8).append(atTheStart());
        boolean cellMayBegin = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (cellMayBegin && SIGNS.indexOf(c) >= 0) {
                harmless.append(i <= lastThatDoesSomething ? APOSTROPHE : i < lastBracket ? NO_WIDTH : "");
            }
            cellMayBegin = CELL_BEGINS_BEHIND.indexOf(c) >= 0 || cellMayBegin && (c == '"' || isBlank(c));
            harmless.append(c);
        }
        return harmless.toString();
    }

    /** Programs differ in whether they skip white space first, so it is skipped here. */
    private String atTheStart() {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        if (first == text.length() || SIGNS.indexOf(text.charAt(first)) < 0) {
            return "";
        }
        boolean isEquation = EQUALS.indexOf(text.charAt(first)) >= 0;
        return isEquation || first <= lastThatDoesSomething ? APOSTROPHE : NO_WIDTH;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }
}
