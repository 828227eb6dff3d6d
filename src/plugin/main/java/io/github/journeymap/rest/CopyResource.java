package io.github.journeymap.rest;

import io.github.journeymap.format.JsonText;
import io.github.journeymap.site.Access;
import io.github.journeymap.store.MapCopies;
import io.github.journeymap.store.MapName;
import io.github.journeymap.store.StoredMap;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * Brings a map from another page: {@code {"page": "123", "name": "Journey map"}}, the name being this map's own when it
 * is left out. Takes permission to see that page and to edit this one.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/copy")
public class CopyResource {
    private final Access access;
    private final MapCopies copies;
    private final Responses responses;

    @Inject
    public CopyResource(Access access, MapCopies copies, Responses responses) {
        this.access = access;
        this.copies = copies;
        this.responses = responses;
    }

    @POST
    public Response copy(
            @PathParam("page") long id, @PathParam("name") String name, @BeanParam Sender sender, InputStream request) {
        return responses.respondToWrite(sender, () -> {
            MapName map = new MapName(name);
            JsonBody body = JsonBody.read(request);
            String source = body.text("name");
            StoredMap stored = copies.bring(
                    body.number("page"), source.isEmpty() ? map : new MapName(source), access.page(id), map);
            return Responses.json(JsonText.object(json -> json.name("version").value(stored.version())));
        });
    }
}
