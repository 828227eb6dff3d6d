package io.github.journeymap.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A page's text in storage format as XML that a parser takes: in one element, and without the names that HTML has for
 * characters.
 */
final class StorageText {
    /** The names of HTML 4.01 (https://www.w3.org/TR/html4/sgml/entities.html), but for those that XML knows itself. */
    private static final Map<String, String> NAMED = named();

    /** What the names of a page's elements begin with is declared nowhere in its text. */
    private static final String BEGINNING = "<page xmlns:ac=\"ac\" xmlns:ri=\"ri\" xmlns:at=\"at\">";

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final int LONGEST_NAME = 8;

    private StorageText() {}

    static String xml(String storage) {
        StringBuilder xml = new StringBuilder(storage.length() + 64).append(BEGINNING);
        int at = 0;
        while (at < storage.length()) {
            char c = storage.charAt(at);
            int next = at + 1;
            if (c == '<' && storage.startsWith(CDATA, at)) {
                int end = storage.indexOf(CDATA_END, at);
                next = end < 0 ? storage.length() : end + CDATA_END.length();
                xml.append(storage, at, next);
            } else if (c == '&') {
                next = endOfName(storage, at);
                xml.append(character(storage.substring(at, next)));
            } else {
                xml.append(c);
            }
            at = next;
        }
        return xml.append("</page>").toString();
    }

    /** Behind the semicolon that ends a reference to a character, or behind the sign alone. */
    private static int endOfName(String storage, int at) {
        for (int i = at + 1; i < storage.length() && i <= at + LONGEST_NAME + 1; i++) {
            char c = storage.charAt(i);
            if (c == ';') {
                return i + 1;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                break;
            }
        }
        return at + 1;
    }

    private static String character(String reference) {
        String name = reference.substring(1, Math.max(1, reference.length() - 1));
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> reference;
            default -> name.startsWith("#") ? reference : NAMED.getOrDefault(name, "&amp;" + reference.substring(1));
        };
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        try (InputStream in = StorageText.class.getResourceAsStream("/imports/characters.txt")) {
            for (String pair : new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split("\\s+")) {
                int sign = pair.indexOf('=');
                named.put(pair.substring(0, sign), Character.toString(Integer.parseInt(pair.substring(sign + 1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }
}
