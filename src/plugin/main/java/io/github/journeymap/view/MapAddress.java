package io.github.journeymap.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the REST resources of a page's map are.
 *
 * @param rest of all maps, with what the site's own address ends with: {@code /confluence/rest/journey-map/1}
 * @param pageId of the page that owns the map
 */
public record MapAddress(String rest, long pageId, String name) {
    private static final String REST = "/rest/journey-map/1";

    /** @param site where the site is, as the beginning of an address */
    public static MapAddress on(String site, long pageId, String name) {
        return new MapAddress(site + REST, pageId, name);
    }

    /** {@code …/pages/123/maps/Journey%20map}. */
    public String url() {
        return rest + "/pages/" + pageId + "/maps/" + encoded(name);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
