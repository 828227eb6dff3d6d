package io.github.journeymap.view;

import java.util.List;
import java.util.Locale;

/**
 * A sentence above the map, and where it helps a link, or pages that a copy of their map can be brought from.
 *
 * @param text plain text, in the reader's language
 * @param linkText the link's words, or "" for no link
 * @param linkUrl relative to the site, or http(s); any other address is not linked
 * @param offers newest first; mostly none
 */
public record Notice(Kind kind, String text, String linkText, String linkUrl, List<Offer> offers) {

    /**
     * A page with a map of the same name.
     *
     * @param url of the page, relative to the site
     */
    public record Offer(long pageId, String title, String space, String url) {}

    /** How much it matters, least first. */
    public enum Kind {
        INFO,
        WARNING,
        ERROR;

        String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Notice {
        offers = List.copyOf(offers);
        boolean site = linkUrl.startsWith("/") && !linkUrl.startsWith("//") && !linkUrl.startsWith("/\\");
        if (!site && !linkUrl.startsWith("https://") && !linkUrl.startsWith("http://")) {
            linkText = "";
            linkUrl = "";
        }
    }

    /** A sentence with a link. */
    public Notice(Kind kind, String text, String linkText, String linkUrl) {
        this(kind, text, linkText, linkUrl, List.of());
    }

    /** A sentence without a link. */
    public static Notice of(Kind kind, String text) {
        return new Notice(kind, text, "", "");
    }
}
