package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.PagePictures;
import io.github.journeymap.http.Download;
import io.github.journeymap.http.Opened;
import io.github.journeymap.http.Responses;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.shown.Excerpt;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.site.Access;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The map as a file of another kind, and its own file as it is. Takes permission to see the page. */
@Path("/pages/{page: [0-9]{1,18}}/maps")
public class DownloadResource {
    private final Access access;
    private final AskedMaps asked;
    private final PagePictures pictures;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public DownloadResource(
            Access access, AskedMaps asked, PagePictures pictures, Responses responses, UserMessages messages) {
        this.access = access;
        this.asked = asked;
        this.pictures = pictures;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * The map in a format of {@link Export}. Where there is no file yet, it is the template's map; one that can't be
     * read is an error.
     *
     * @param number the version of the map, when a former version of the page is shown; 0 if there was no map yet, null
     *     for the newest version
     * @param rows the headings of the rows to include, for a macro that shows no others; null for all
     * @param stages the headings of the stages to include; null for all
     */
    @GET
    @Path("{name}/export/{kind: [a-z]+}")
    @AnonymousSiteAccess
    public Response export(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @PathParam("kind") String kind,
            @QueryParam("template") String template,
            @QueryParam("version") String number,
            @QueryParam("rows") String rows,
            @QueryParam("stages") String stages,
            @BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            AbstractPage page = access.page(id);
            MapName mapName = new MapName(name);
            Export export = Export.named(kind).orElseThrow(NotFoundException::new);
            return asked.find(page, mapName, template, number, found -> {
                JourneyMap map = new Excerpt(rows, stages).of(found.map()).map();
                Object file = export.file(map, shown(export, page, map), messages);
                return export.ending.isEmpty()
                        ? Download.shown(file, export.mediaType)
                        : Download.of(file, export.mediaType, FileNames.of(map, page, mapName) + export.ending);
            });
        });
    }

    private ShownPictures shown(Export export, AbstractPage page, JourneyMap map) {
        return switch (export.pictures) {
            case NONE -> ShownPictures.NONE;
            case EMBEDDED -> new ShownPictures(pictures.embedded(page, map.pictures()));
            case ON_THE_PAGE -> new ShownPictures(pictures.addresses(page, map.pictures(), ""));
        };
    }

    /** The newest version's bytes, readable or not, under the name by which it can be attached again. */
    @GET
    @Path("{name}/file")
    @AnonymousSiteAccess
    public Response file(@PathParam("page") long id, @PathParam("name") String name, @BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            MapName map = new MapName(name);
            AbstractPage page = access.page(id);
            return Download.of(asked.bytes(page, map), MediaType.APPLICATION_OCTET_STREAM, map.fileName());
        });
    }
}
