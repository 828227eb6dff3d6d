package io.github.journeymap.shown;

import java.util.List;

/**
 * What helps a person to begin a map that the page doesn't have yet: goes away with the first save.
 *
 * @param hints plain text, in the reader's language
 * @param copies maps of the same name on other pages, newest first
 * @param former whether this person can put back the map that the page had, whose file was deleted
 */
public record Beginning(List<String> hints, List<Source> copies, boolean former) {
    public static final Beginning NONE = new Beginning(List.of(), List.of(), false);

    public Beginning {
        hints = List.copyOf(hints);
        copies = List.copyOf(copies);
    }

    /**
     * A page with a map that can be copied.
     *
     * @param url of the page, relative to the site
     */
    public record Source(long pageId, String title, String space, String url) {}

    public boolean isEmpty() {
        return hints.isEmpty() && copies.isEmpty() && !former;
    }
}
