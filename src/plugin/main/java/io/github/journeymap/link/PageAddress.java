package io.github.journeymap.link;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page of the site an address is of: {@code …/pages/viewpage.action?pageId=1}, {@code …/display/KEY/A+title},
 * {@code …/spaces/KEY/pages/1/A+title} and {@code …/x/AQ}.
 *
 * <p>The first, the second and the last are described in
 * https://support.atlassian.com/confluence/kb/the-differences-between-various-url-formats-for-a-confluence-page, how
 * the last holds the page's id in
 * https://confluence.atlassian.com/confkb/how-to-programmatically-generate-the-tiny-link-of-a-confluence-page-956713432.html.
 * Whatever else one may mean is shown as it is written.
 *
 * @param id of the page; 0 if the address has its space and title
 */
public record PageAddress(long id, String space, String title) {
    private static final Pattern BY_ID = Pattern.compile("/pages/viewpage\\.action\\?([^#]*)(?:#.*)?");
    private static final Pattern PAGE_ID = Pattern.compile("pageId=(\\d{1,18})");
    private static final Pattern IN_SPACE = Pattern.compile("/spaces/[^/?#]+/pages/(\\d{1,18})(?:[/?#].*)?");
    private static final Pattern BY_TITLE = Pattern.compile("/display/([^/?#]+)/([^/?#]+)(?:[?#].*)?");
    private static final Pattern TINY = Pattern.compile("/x/([A-Za-z0-9_-]{1,11})(?:[?#].*)?");

    /** @param site where the site is, {@code https://wiki.example/confluence} */
    public static Optional<PageAddress> of(String address, String site) {
        if (!isOf(address, site)) {
            return Optional.empty();
        }
        String path = address.substring(site.length());
        Matcher byId = BY_ID.matcher(path);
        Matcher inSpace = IN_SPACE.matcher(path);
        Matcher byTitle = BY_TITLE.matcher(path);
        Matcher tiny = TINY.matcher(path);
        if (byId.matches()) {
            return withId(pageId(byId.group(1)));
        } else if (inSpace.matches()) {
            return withId(Long.parseLong(inSpace.group(1)));
        } else if (tiny.matches()) {
            return withId(idOf(tiny.group(1)));
        }
        return byTitle.matches() ? named(byTitle.group(1), byTitle.group(2)) : Optional.empty();
    }

    /** @param query {@code a=b&pageId=1}; 0 if it doesn't say */
    private static long pageId(String query) {
        for (String parameter : query.split("&")) {
            Matcher pageId = PAGE_ID.matcher(parameter);
            if (pageId.matches()) {
                return Long.parseLong(pageId.group(1));
            }
        }
        return 0;
    }

    private static boolean isOf(String address, String site) {
        return !site.isEmpty()
                && address.length() > site.length()
                && address.charAt(site.length()) == '/'
                && address.regionMatches(true, 0, site, 0, site.length());
    }

    private static Optional<PageAddress> withId(long id) {
        return id > 0 ? Optional.of(new PageAddress(id, "", "")) : Optional.empty();
    }

    private static Optional<PageAddress> named(String space, String title) {
        try {
            return Optional.of(new PageAddress(0, decoded(space), decoded(title)));
        } catch (IllegalArgumentException e) {
            // A percent sign that begins no character: no title either.
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** The bytes of the id, the last one first, in Base64 without the A's that would end it. */
    private static long idOf(String tiny) {
        String padded = tiny.replace('-', '/').replace('_', '+') + "A".repeat(11 - tiny.length()) + "=";
        byte[] bytes = Base64.getDecoder().decode(padded);
        return ByteBuffer.wrap(Arrays.copyOf(bytes, Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }
}
