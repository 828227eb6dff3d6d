package io.github.journeymap.imports;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a piece of Markdown, without the signs that only say how they look. */
final class MarkdownText {
    private static final Pattern SIGNS = Pattern.compile(
            "\\\\(?<escaped>[!-/:-@\\[-`{-~])"
                    + "|(?<break><br\\s*/?>)"
                    + "|&(?:#(?<number>\\d{1,7})|(?<name>amp|lt|gt|quot|nbsp));"
                    + "|!?\\[(?<label>[^\\[\\]]*)\\]\\((?<target>[^()\\s]*)(?:\\s+\"[^\"]*\")?\\)"
                    + "|(?<code>`[^`]+`)"
                    + "|(?<mark>\\*++|~~|(?<![\\p{L}\\p{N}])_++(?=\\S)|(?<=\\S)_++(?![\\p{L}\\p{N}]))",
            Pattern.CASE_INSENSITIVE);
    /** All markup begins with one of these, and few texts have any. */
    private static final String BEGINNINGS = "\\<&![`*~_\u200B";

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", "\u00A0");
    /** Stands in addresses, so that nothing makes links of them. */
    private static final char NO_WIDTH = '\u200B';

    /** The scheme, {@code www.} and the last slash of an address. */
    private static final Pattern UNSAID =
            Pattern.compile("^(?:https?://|mailto:)?(?:www\\.)?|/$", Pattern.CASE_INSENSITIVE);

    /** Signs that an address in Markdown can't have as they are. */
    private static final Pattern ENCODED =
            Pattern.compile("%(24|28|29|5B|5C|5D|5E|60|7B|7C|7D)", Pattern.CASE_INSENSITIVE);

    private static final int HEXADECIMAL = 16;

    private MarkdownText() {}

    static String plain(String markdown) {
        // Most texts have no sign at all.
        Matcher sign = null;
        StringBuilder plain = new StringBuilder(markdown.length());
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (BEGINNINGS.indexOf(c) < 0) {
                plain.append(c);
                continue;
            }
            sign = sign == null ? SIGNS.matcher(markdown).useTransparentBounds(true) : sign;
            if (sign.region(i, markdown.length()).lookingAt()) {
                plain.append(plain(sign, markdown));
                i = sign.end() - 1;
            } else if (c != NO_WIDTH) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    private static String plain(Matcher sign, String markdown) {
        if (sign.group("escaped") != null) {
            return sign.group("escaped");
        }
        if (sign.group("break") != null) {
            return "\n";
        }
        if (sign.group("number") != null) {
            int code = Integer.parseInt(sign.group("number"));
            if (code == NO_WIDTH) {
                return "";
            }
            return Character.isValidCodePoint(code) ? Character.toString(code) : sign.group();
        }
        if (sign.group("name") != null) {
            return NAMED.get(sign.group("name").toLowerCase(Locale.ROOT));
        }
        if (sign.group("label") != null) {
            return link(plain(sign.group("label")), sign.group("target").replace("&amp;", "&"));
        }
        if (sign.group("code") != null) {
            return sign.group("code").substring(1, sign.group("code").length() - 1);
        }
        return isAlone(sign, markdown) ? sign.group() : "";
    }

    /** Between spaces, it is a sign that someone wrote. */
    private static boolean isAlone(Matcher sign, String markdown) {
        boolean before = sign.start() == 0 || Character.isWhitespace(markdown.charAt(sign.start() - 1));
        boolean behind = sign.end() == markdown.length() || Character.isWhitespace(markdown.charAt(sign.end()));
        return before && behind;
    }

    /** With where it leads, unless it says so itself. */
    static String link(String label, String target) {
        boolean isSaid =
                target.isEmpty() || label.contains(target) || bare(label).equals(bare(target));
        if (label.isEmpty()) {
            return target;
        }
        return isSaid ? label : label + " (" + target + ")";
    }

    /** An address as people write it: what they leave out tells no two of them apart. */
    private static String bare(String address) {
        return UNSAID.matcher(ENCODED.matcher(address)
                        .replaceAll(sign -> Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(sign.group(1), HEXADECIMAL)))))
                .replaceAll("");
    }
}
