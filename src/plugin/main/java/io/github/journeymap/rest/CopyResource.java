package io.github.journeymap.rest;

import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.history.TrashedMaps;
import io.github.journeymap.http.JsonBody;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.Sender;
import io.github.journeymap.origin.MapCopies;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
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
 *
 * <p>From the page itself, it is the map of that name whose file was deleted: then {@code "seen"} is the tag of what is
 * in its place, {@code 0} when it is left out, and nothing is.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/copy")
public class CopyResource {
    private final Access access;
    private final MapCopies copies;
    private final TrashedMaps trashed;
    private final ChangeNotices notices;
    private final Responses responses;

    @Inject
    public CopyResource(
            Access access, MapCopies copies, TrashedMaps trashed, ChangeNotices notices, Responses responses) {
        this.access = access;
        this.copies = copies;
        this.trashed = trashed;
        this.notices = notices;
        this.responses = responses;
    }

    @POST
    public Response copy(
            @PathParam("page") long id, @PathParam("name") String name, @BeanParam Sender sender, InputStream request) {
        return responses.respondToWrite(sender, () -> {
            MapName map = new MapName(name);
            JsonBody body = JsonBody.read(request);
            String text = body.text("name");
            MapName source = text.isEmpty() ? map : new MapName(text);
            long from = body.number("page");
            StoredMap stored = from == id && source.equals(map)
                    ? putBack(id, map, body.text("seen"))
                    : copies.bring(from, source, access.page(id), map);
            return Responses.json(JsonText.object(json -> json.name("version").value(stored.version())));
        });
    }

    private StoredMap putBack(long id, MapName map, String seen) {
        EditablePage page = access.editable(id);
        StoredMap stored = trashed.putBack(page, map, seen.isEmpty() ? Revision.NONE.tag() : seen);
        notices.changed(page.owner(), map);
        return stored;
    }
}
