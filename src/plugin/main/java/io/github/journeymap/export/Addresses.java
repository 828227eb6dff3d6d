package io.github.journeymap.export;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web and mail addresses in a text. Markdown renderers link them by rules of their own, each a little differently, and
 * no escape keeps all of them from it; so they are links on purpose, to exactly what is written.
 */
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:https?://|www\\.(?=[\\p{L}\\p{N}]))[^\\s\\p{Z}\\p{Cc}\\p{Cf}<>\"]++"
                    + "|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]++@[A-Za-z0-9_.-]++(?<=\\.[A-Za-z0-9_-]{1,63})(?<![-_])",
            Pattern.CASE_INSENSITIVE);

    /** What ends a sentence and not an address. */
    private static final String AFTER = "?!.,:;*_~'’”“«»…";

    private static final String CLOSING = ")]}";
    private static final String OPENING = "([{";
    /** What would end the target of a link, or mean something in the table around it. */
    private static final String ENCODED = "()[]{}|\\^`$";

    private final String text;
    private final Matcher found;
    private int end;

    Addresses(String text) {
        this.text = text;
        found = ADDRESS.matcher(text);
    }

    /** Goes on to the next one, if there is one. */
    boolean next() {
        while (found.find()) {
            end = trimmed(found.start(), found.end());
            if (target().matches("(?i)(https?://|mailto:)[^/?#].*")) {
                return true;
            }
        }
        return false;
    }

    int start() {
        return found.start();
    }

    int end() {
        return end;
    }

    /** Where it leads to, ready to stand in the parentheses of a link. */
    String target() {
        String address = text.substring(start(), end);
        String lower = address.toLowerCase(Locale.ROOT);
        StringBuilder target = new StringBuilder(
                lower.startsWith("http") && address.contains("://")
                        ? ""
                        : lower.startsWith("www.") && !address.contains("@") ? "http://" : "mailto:");
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '&') {
                target.append("&amp;");
            } else if (ENCODED.indexOf(c) >= 0) {
                target.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                target.append(c);
            }
        }
        return target.toString();
    }

    /** A bracket at the end belongs to the address if it was opened in it. */
    private int trimmed(int start, int last) {
        int[] unopened = new int[CLOSING.length()];
        for (int i = start; i < last; i++) {
            count(text.charAt(i), 1, unopened);
        }
        int stop = last;
        while (stop > start) {
            char c = text.charAt(stop - 1);
            int bracket = CLOSING.indexOf(c);
            if (AFTER.indexOf(c) < 0 && (bracket < 0 || unopened[bracket] <= 0)) {
                return stop;
            }
            count(c, -1, unopened);
            stop--;
        }
        return stop;
    }

    private static void count(char c, int one, int[] unopened) {
        int closing = CLOSING.indexOf(c);
        int opening = OPENING.indexOf(c);
        if (closing >= 0) {
            unopened[closing] += one;
        } else if (opening >= 0) {
            unopened[opening] -= one;
        }
    }
}
