package io.github.journeymap.imports;

import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What pages have for small faces and signs as the characters that they are. The names are those of
 * https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html, and those that its wiki markup has
 * besides (https://confluence.atlassian.com/doc/confluence-wiki-markup-251003035.html).
 */
final class Emoticons {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("smile", "\uD83D\uDE42"),
            Map.entry("sad", "\uD83D\uDE41"),
            Map.entry("cheeky", "\uD83D\uDE1B"),
            Map.entry("laugh", "\uD83D\uDE00"),
            Map.entry("wink", "\uD83D\uDE09"),
            Map.entry("thumbs-up", "\uD83D\uDC4D"),
            Map.entry("thumbs-down", "\uD83D\uDC4E"),
            Map.entry("information", "\u2139\uFE0F"),
            Map.entry("tick", "\u2705"),
            Map.entry("cross", "\u274C"),
            Map.entry("warning", "\u26A0\uFE0F"),
            Map.entry("plus", "\u2795"),
            Map.entry("minus", "\u2796"),
            Map.entry("question", "\u2753"),
            Map.entry("light-on", "\uD83D\uDCA1"),
            Map.entry("yellow-star", "\u2B50"),
            Map.entry("heart", "\u2764\uFE0F"),
            Map.entry("broken-heart", "\uD83D\uDC94"));

    /** One code point or several, as files of emoji are called. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{2,6}(?:-[0-9a-fA-F]{2,6}){0,9}");

    private Emoticons() {}

    /**
     * @param name of the emoticon
     * @param id of the emoji, as code points; empty if there is none
     * @param fallback what is to stand there instead; likewise
     */
    static String text(String name, String id, String fallback) {
        if (ID.matcher(id).matches()) {
            StringBuilder emoji = new StringBuilder();
            for (String hex : id.split("-")) {
                int code = HexFormat.fromHexDigits(hex);
                if (Character.isValidCodePoint(code)) {
                    emoji.appendCodePoint(code);
                }
            }
            return emoji.toString();
        }
        String known = NAMED.get(name);
        if (known != null) {
            return known;
        }
        return fallback.isEmpty() ? ":" + name + ":" : fallback;
    }
}
