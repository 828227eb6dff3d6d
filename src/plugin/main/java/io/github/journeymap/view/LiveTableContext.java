package io.github.journeymap.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the live table needs to know about the page around the map.
 *
 * @param place counts the maps on the page from 1, so that two maps, or one map twice, have different element ids
 * @param version of the map's file; 0 while there is none
 * @param tag tells this content of the file from all others
 * @param former whether the page is a former version of itself, and the map the one of its time
 * @param template the key of the macro's template
 * @param restBase the path of the REST resources with the context path: {@code /confluence/rest/journey-map/1}
 * @param canEdit whether this person may change the map, here and now
 * @param user the key of the one for whom the page is drawn; used only when {@code canEdit}
 * @param editorUrl the address of editor.js; used only when {@code canEdit}
 */
public record LiveTableContext(
        long pageId,
        int place,
        String mapName,
        int version,
        String tag,
        boolean former,
        String template,
        String restBase,
        boolean canEdit,
        String user,
        String editorUrl) {

    String elementId() {
        return "journey-map-" + pageId + "-" + place;
    }

    /**
     * The address of a download: {@code …/maps/Journey%20map/export/csv}; while there is no file, of the template; of a
     * former version of the page, of exactly what it shows.
     */
    String exportUrl(String format) {
        String url = restBase + "/pages/" + pageId + "/maps/" + encoded(mapName) + "/export/" + format;
        String of = version == 0 ? "template=" + encoded(template) : "";
        if (former) {
            return url + "?version=" + version + (of.isEmpty() ? "" : "&" + of);
        }
        return of.isEmpty() ? url : url + "?" + of;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
