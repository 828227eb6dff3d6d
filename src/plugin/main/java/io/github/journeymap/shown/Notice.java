package io.github.journeymap.shown;

import java.util.Locale;

/**
 * A sentence above the map, and where it helps a link.
 *
 * @param text plain text, in the reader's language
 * @param linkText the link's words, or "" for no link
 * @param linkUrl relative to the site, or http(s); any other address is not linked
 */
public record Notice(Kind kind, String text, String linkText, String linkUrl) {

    /** How much it matters, least first. */
    public enum Kind {
        INFO,
        WARNING,
        /** A warning that the map's file was deleted. It goes once there is a map again. */
        DELETED,
        ERROR;

        public String attribute() {
            return this == DELETED ? "warning deleted" : name().toLowerCase(Locale.ROOT);
        }
    }

    public Notice {
        boolean site = linkUrl.startsWith("/") && !linkUrl.startsWith("//") && !linkUrl.startsWith("/\\");
        if (!site && !linkUrl.startsWith("https://") && !linkUrl.startsWith("http://")) {
            linkText = "";
            linkUrl = "";
        }
    }

    /** A sentence without a link. */
    public static Notice of(Kind kind, String text) {
        return new Notice(kind, text, "", "");
    }
}
