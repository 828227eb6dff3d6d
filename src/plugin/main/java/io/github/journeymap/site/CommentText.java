package io.github.journeymap.site;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a comment says, as plain text: enough to know it again. The comment itself is shown by Confluence. */
final class CommentText {
    private static final int LONGEST = 300;

    /** Only so many characters of a comment are read. */
    private static final int READ = 50_000;

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    /** A mention; only Confluence knows whose name it stands for. */
    private static final Pattern MENTION = Pattern.compile("<ri:user[^<>]*>");

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[a-z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final String QUOTE = "<blockquote";
    private static final String QUOTE_END = "</blockquote>";

    private CommentText() {}

    /** @param storage Confluence's storage format */
    static String of(String storage) {
        String read = storage.length() > READ ? storage.substring(0, READ) : storage;
        String said = MENTION.matcher(withoutQuotes(read)).replaceAll("@… ");
        String bare =
                TAG.matcher(said.replace("<![CDATA[", "").replace("]]>", "")).replaceAll(" ");
        String text = unescaped(bare).strip().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + " …";
    }

    private static String withoutQuotes(String storage) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (true) {
            int quote = storage.indexOf(QUOTE, from);
            int end = quote < 0 ? -1 : storage.indexOf(QUOTE_END, quote);
            if (end < 0) {
                return rest.append(storage, from, storage.length()).toString();
            }
            rest.append(storage, from, quote).append(' ');
            from = end + QUOTE_END.length();
        }
    }

    /** Replaces the character references of XML; unknown ones stay as they are. */
    static String unescaped(String xml) {
        return ENTITY.matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String otherwise) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, otherwise);
        }
        int code =
                name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : otherwise;
    }
}
