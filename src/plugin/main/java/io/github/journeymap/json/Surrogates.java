package io.github.journeymap.json;

import java.util.HexFormat;

/**
 * Fixes escapes of half a surrogate pair, such as a browser sends for half an emoji. No bytes in UTF-8 exist for them
 * and Gson refuses them, but the person who typed them must be able to save.
 */
final class Surrogates {
    private static final String REPLACEMENT = "\\uFFFD";
    private static final int ESCAPE = 6;

    private Surrogates() {}

    /** The same JSON, with U+FFFD for each escape of a surrogate that stands alone. */
    static String fix(String json) {
        StringBuilder fixed = null;
        int copied = 0;
        int i = json.indexOf('\\');
        while (i >= 0) {
            char c = escaped(json, i);
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(escaped(json, i + ESCAPE))) {
                i += 2 * ESCAPE;
            } else if (Character.isSurrogate(c)) {
                fixed = fixed == null ? new StringBuilder(json.length()) : fixed;
                fixed.append(json, copied, i).append(REPLACEMENT);
                i += ESCAPE;
                copied = i;
            } else {
                i += 2;
            }
            i = json.indexOf('\\', i);
        }
        return fixed == null ? json : fixed.append(json, copied, json.length()).toString();
    }

    /** The code unit that the escape at this position stands for; NUL if it isn't one like {@code d83d}. */
    private static char escaped(String json, int i) {
        if (i + ESCAPE > json.length() || json.charAt(i) != '\\' || json.charAt(i + 1) != 'u') {
            return 0;
        }
        int c = 0;
        for (int digit = i + 2; digit < i + ESCAPE; digit++) {
            if (!HexFormat.isHexDigit(json.charAt(digit))) {
                return 0;
            }
            c = c * 16 + HexFormat.fromHexDigit(json.charAt(digit));
        }
        return (char) c;
    }
}
