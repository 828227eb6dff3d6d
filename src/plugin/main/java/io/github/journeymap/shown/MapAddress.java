package io.github.journeymap.shown;

import io.github.journeymap.model.Fnv;
import io.github.journeymap.model.PlainText;
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

    /**
     * What the id of a note's element begins with, wherever on the site the map is shown: the rest is the note's own
     * id.
     */
    public String anchor() {
        return "jm-" + Long.toString(pageId, Character.MAX_RADIX) + "-"
                + Integer.toUnsignedString(Fnv.hash(PlainText.clean(name)), Character.MAX_RADIX) + "-";
    }

    /** Where the page shows that note, in sight and marked. @param site as for {@link #on} */
    public String noteUrl(String site, String noteId) {
        return pageUrl(site, pageId) + "#" + encoded(anchor() + noteId);
    }

    /**
     * What comments link to: {@code …/maps/Journey%20map/notes/n1}. It leads to {@link #noteUrl}, or says that the note
     * is gone.
     */
    public String noteAddress(String noteId) {
        return url() + "/notes/" + encoded(noteId);
    }

    /** The comments on a note, and a field for one more. */
    public String commentsUrl(String noteId) {
        return noteAddress(noteId) + "/comments";
    }

    /** Where the page shows a comment. @param site as for {@link #on} */
    public String commentUrl(String site, long comment) {
        return pageUrl(site, pageId) + "&focusedCommentId=" + comment + "#comment-" + comment;
    }

    /** @param site as for {@link #on} */
    public static String pageUrl(String site, long pageId) {
        return site + "/pages/viewpage.action?pageId=" + pageId;
    }

    /** The address of the overview of many maps. @param site as for {@link #on} */
    public static String overview(String site) {
        return site + REST + "/overview";
    }

    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
