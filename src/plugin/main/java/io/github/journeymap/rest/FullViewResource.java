package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.http.Opened;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.WindowPolicy;
import io.github.journeymap.http.WindowResponse;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownVersion;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.NoteComments;
import io.github.journeymap.view.LiveComments;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/**
 * The map in a window of its own, for reading. The script for zoom, full screen and presenting is fetched only there.
 * Takes permission to see the page.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps")
public class FullViewResource {
    private final Access access;
    private final AskedMaps asked;
    private final NoteComments comments;
    private final ReadingWindow window;
    private final Responses responses;

    @Inject
    public FullViewResource(
            Access access, AskedMaps asked, NoteComments comments, ReadingWindow window, Responses responses) {
        this.access = access;
        this.asked = asked;
        this.comments = comments;
        this.window = window;
        this.responses = responses;
    }

    /**
     * @param number the version of the map, as for an export
     * @param choosing {@code choose} if a note is to be chosen to comment on
     */
    @GET
    @Path("{name}/view")
    @AnonymousSiteAccess
    public Response view(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @QueryParam("template") String template,
            @QueryParam("version") String number,
            @QueryParam("comments") String choosing,
            @BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            AbstractPage page = access.page(id);
            MapName mapName = new MapName(name);
            return asked.find(page, mapName, template, number, found -> {
                ShownVersion version = window.version(template, found.stored(), number != null);
                LiveComments said = comments(page, mapName, version, "choose".equals(choosing));
                ShownMap shown = window.shown(page, mapName, version, found.map(), said);
                return WindowResponse.of(window.html(page, shown, said, opened.isDark()), WindowPolicy.READING);
            });
        });
    }

    private LiveComments comments(AbstractPage page, MapName name, ShownVersion version, boolean isChosen) {
        return version.number() == 0 || version.isFormer()
                ? LiveComments.NONE
                : new LiveComments(
                        comments.counts(page.getId(), name.value()), false, isChosen && access.canComment(page));
    }
}
