package io.github.journeymap.macro;

import io.github.journeymap.store.MapName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a map's REST resources are, below Confluence's base URL. */
final class MapAddress {
    static final String REST = "/rest/journey-map/1";

    private MapAddress() {}

    static String of(long pageId, MapName name) {
        String encoded = URLEncoder.encode(name.value(), StandardCharsets.UTF_8).replace("+", "%20");
        return REST + "/pages/" + pageId + "/maps/" + encoded;
    }
}
