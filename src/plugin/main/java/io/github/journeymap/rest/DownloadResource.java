package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.store.Access;
import io.github.journeymap.store.MapHistory;
import io.github.journeymap.store.MapName;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.store.StoredMap;
import io.github.journeymap.template.Templates;
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
    private final MapStore store;
    private final MapHistory history;
    private final Answers answers;

    public DownloadResource(Access access, MapStore store, MapHistory history, Answers answers) {
        this.access = access;
        this.store = store;
        this.history = history;
        this.answers = answers;
    }

    @GET
    @Path("{name}/export/json")
    @AnonymousSiteAccess
    public Response json(
            @PathParam("page") long id, @PathParam("name") String name, @QueryParam("template") String template) {
        return answers.of(() -> {
            MapName map = new MapName(name);
            byte[] json = MapWriter.write(map(access.page(id), map, template));
            return Download.of(json, "application/json;charset=utf-8", map, MapName.SUFFIX);
        });
    }

    /** The newest version's bytes, readable or not. */
    @GET
    @Path("{name}/file")
    @AnonymousSiteAccess
    public Response file(@PathParam("page") long id, @PathParam("name") String name) {
        return answers.of(() -> {
            MapName map = new MapName(name);
            byte[] bytes = history.bytes(access.page(id), map);
            return Download.of(bytes, MediaType.APPLICATION_OCTET_STREAM, map, MapName.SUFFIX);
        });
    }

    private JourneyMap map(AbstractPage page, MapName name, String template) {
        return store.find(page, name).flatMap(StoredMap::map).orElseGet(() -> Templates.find(
                        template == null ? "" : template)
                .orElseGet(() -> Templates.get(Templates.FIVE_E)));
    }
}
