package io.github.journeymap.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the web and mail addresses in a text, as GitHub does ({@code autolink} of cmark-gfm): {@code http://},
 * {@code https://}, {@code www.} and mail addresses, also behind {@code mailto:}. What ends a sentence doesn't belong
 * to an address, nor does a bracket at its end that wasn't opened in it. Beyond GitHub, the same goes for the brackets
 * and quotation marks of other scripts.
 *
 * <p>Nothing else is an address, whatever a browser may make of it. The editor finds the same (links.js); both run the
 * cases in test/resources/link-cases. Each character is looked at a few times at most, so a text takes time in
 * proportion to its length.
 */
public final class Links {
    /** What ends a sentence, a quotation or emphasis. */
    private static final String AFTER = "?!.,:*_~'’‘”“„»«›‹…。、，．！？；：）］｝」』】》〉";

    private static final String CLOSING = ")]}";
    private static final String OPENING = "([{";
    /** No address goes on behind these; nor behind white space and what is invisible. */
    private static final String STOPS = "<>\"";
    /** After one of these characters, {@code www.} is in the middle of something else. */
    private static final String INSIDE = "/.-@:+%#&=?\\";

    private static final char LAST_CONTROL = '\u00A0';
    /** The bit that distinguishes a small letter from its capital. */
    private static final int CAPITAL = 0x20;

    private final String text;
    private final List<Link> found = new ArrayList<>();
    /** The end of the last link found. */
    private int done;

    private Links(String text) {
        this.text = text;
    }

    /** All addresses in the text, the first one first. */
    public static List<Link> in(String text) {
        // Most texts have none, and all that is asked of those is whether they could.
        boolean canHaveSome = text.indexOf(':') >= 0
                || text.indexOf('@') >= 0
                || text.indexOf("ww.") >= 0
                || text.indexOf("WW.") >= 0;
        return canHaveSome ? new Links(text).find() : List.of();
    }

    private List<Link> find() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                web(i, "https");
                web(i, "http");
            } else if (c == '.' && isBefore(i, "www")) {
                www(i - 3);
            } else if (c == '@') {
                mail(i);
            }
            i = Math.max(i, done - 1);
        }
        return found;
    }

    private boolean isBefore(int end, String word) {
        int start = end - word.length();
        if (start < done) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            // Capitals of ASCII only: to Java, there is a long s in "https", too.
            if ((text.charAt(start + i) | CAPITAL) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void web(int colon, String scheme) {
        int start = colon - scheme.length();
        if (isBefore(colon, scheme) && text.startsWith("//", colon + 1) && !isAlphanumeric(start - 1)) {
            add(start, colon + 3, "");
        }
    }

    private void www(int start) {
        boolean isInside = start > 0 && INSIDE.indexOf(text.charAt(start - 1)) >= 0;
        if (!isInside && !isAlphanumeric(start - 1)) {
            add(start, start + 4, "http://");
        }
    }

    /** @param host where its host begins */
    private void add(int start, int host, String scheme) {
        int end = host;
        while (end < text.length() && !isStop(text.charAt(end))) {
            end++;
        }
        if (end > host && (isAlphanumeric(host) || text.charAt(host) > LAST_CONTROL)) {
            int stop = trimmed(start, end);
            if (stop > host) {
                found.add(new Link(start, stop, scheme + text.substring(start, stop)));
            }
        }
        // What was no address contains none: all of it was examined.
        done = end;
    }

    private void mail(int at) {
        int start = at;
        while (start > done && isOfMailbox(start - 1)) {
            start--;
        }
        int end = at + 1;
        boolean hasPeriod = false;
        while (isAlphanumeric(end) || isOneOf("-_", end) || isOneOf(".", end) && isAlphanumeric(end + 1)) {
            hasPeriod |= text.charAt(end) == '.';
            end++;
        }
        boolean isDomain = hasPeriod && !isOneOf(".", at + 1) && !isOneOf("-_", end - 1) && !isOneOf("@", end);
        if (start == at || !isDomain) {
            return;
        }
        int scheme = start - "mailto:".length();
        boolean isSaid = scheme >= done
                && text.charAt(start - 1) == ':'
                && isBefore(start - 1, "mailto")
                && !isAlphanumeric(scheme - 1);
        found.add(new Link(isSaid ? scheme : start, end, "mailto:" + text.substring(start, end)));
        done = end;
    }

    /** Where an address ends: punctuation and closing brackets after it don't belong to it. */
    private int trimmed(int start, int last) {
        int[] unopened = new int[CLOSING.length()];
        for (int i = start; i < last; i++) {
            count(text.charAt(i), 1, unopened);
        }
        int stop = last;
        while (stop > start) {
            char c = text.charAt(stop - 1);
            int bracket = CLOSING.indexOf(c);
            if (c == ';') {
                stop = beforeSemicolon(start, stop);
            } else if (AFTER.indexOf(c) >= 0 || bracket >= 0 && unopened[bracket] > 0) {
                count(c, -1, unopened);
                stop--;
            } else {
                return stop;
            }
        }
        return stop;
    }

    /** Something like {@code &amp;} is dropped as a whole. */
    private int beforeSemicolon(int start, int stop) {
        int name = stop - 1;
        while (name > start && isAlphanumeric(name - 1)) {
            name--;
        }
        return name < stop - 1 && name > start && text.charAt(name - 1) == '&' ? name - 1 : stop - 1;
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

    private boolean isOfMailbox(int i) {
        return isAlphanumeric(i) || isOneOf("._+-", i);
    }

    private boolean isOneOf(String characters, int i) {
        return i < text.length() && characters.indexOf(text.charAt(i)) >= 0;
    }

    private boolean isAlphanumeric(int i) {
        if (i < 0 || i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /**
     * White space and invisible characters, as of Unicode in 2020: a fixed list, since Java and browsers know different
     * versions.
     */
    private static boolean isStop(char c) {
        return c <= ' '
                || c > '~' && c <= LAST_CONTROL
                || STOPS.indexOf(c) >= 0
                || c == '\u00AD'
                || c == '\u061C'
                || c == '\u1680'
                || c == '\u180E'
                || c >= '\u2000' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202F'
                || c >= '\u205F' && c <= '\u206F'
                || c == '\u3000'
                || c == '\uFEFF'
                || c >= '\uFFF9' && c <= '\uFFFD'
                // Tags and other invisible characters beyond the first plane.
                || c == '\uDB40';
    }
}
