package io.github.journeymap.model;

/**
 * Text as people type it: any Unicode character that XML and HTML can carry, with LF as the only line break.
 */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char DELETE = '\u007F';
    private static final char LAST_CONTROL = '\u009F';

    private PlainText() {}

    /**
     * The same text with CR, CR LF, VT and FF as LF, and with U+FFFD for what no page can show: other control
     * characters, halves of surrogate pairs, U+FFFE and U+FFFF. Cleaning twice changes nothing more.
     */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isFine(text.charAt(i))) {
                return cleanFrom(text, i);
            }
        }
        return text;
    }

    private static boolean isFine(char c) {
        return c >= ' ' && c < DELETE || c > LAST_CONTROL && c < Character.MIN_SURROGATE || c == '\n' || c == '\t';
    }

    private static String cleanFrom(String text, int start) {
        StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPairAt(text, i)) {
                cleaned.append(c).append(text.charAt(++i));
            } else if (c == '\r') {
                cleaned.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c == '\u000B' || c == '\f') {
                cleaned.append('\n');
            } else if (isFine(c) || c > Character.MAX_SURROGATE && c < '\uFFFE') {
                cleaned.append(c);
            } else {
                cleaned.append(REPLACEMENT);
            }
        }
        return cleaned.toString();
    }

    private static boolean isPairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
