package io.github.journeymap.view;

import java.util.List;

/**
 * What helps a person to begin a map that the page doesn't have yet: goes away with the first save.
 *
 * @param hints plain text, in the reader's language
 * @param copies maps of the same name on other pages, newest first
 */
public record Beginning(List<String> hints, List<Source> copies) {
    public static final Beginning NONE = new Beginning(List.of(), List.of());

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

    boolean isEmpty() {
        return hints.isEmpty() && copies.isEmpty();
    }
}
