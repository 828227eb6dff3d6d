package io.github.journeymap.rest;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.http.JsonBody;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.Sender;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.live.OpenWindow;
import io.github.journeymap.live.Presence;
import io.github.journeymap.live.Sign;
import io.github.journeymap.model.Limits;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.store.MapStore;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Reports that someone is editing, and answers who else is there and what the map's tag is. Writes nothing to the page.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/presence")
public class PresenceResource {
    private static final Pattern CELL = Pattern.compile("(?:[A-Za-z0-9_-]{1,64}/[A-Za-z0-9_-]{1,64})?");

    private final Access access;
    private final MapStore store;
    private final Presence presence;
    private final LateEditors editors;
    private final Responses responses;

    @Inject
    public PresenceResource(
            Access access, MapStore store, Presence presence, LateEditors editors, Responses responses) {
        this.access = access;
        this.store = store;
        this.presence = presence;
        this.editors = editors;
        this.responses = responses;
    }

    @POST
    public Response presence(
            @PathParam("page") long id, @PathParam("name") String name, @BeanParam Sender sender, InputStream request) {
        return responses.respondToWrite(sender, () -> {
            EditablePage page = access.editable(id);
            MapName map = new MapName(name);
            JsonBody body = JsonBody.read(request);
            ConfluenceUser user = page.person();
            String client = body.text("client");
            Instant now = Instant.now();
            editors.add(page.id(), map, user);
            if (Limits.isId(client)) {
                String cell = body.text("cell");
                Sign sign =
                        new Sign(body.number("number"), CELL.matcher(cell).matches() ? cell : "", body.flag("leave"));
                presence.sign(new OpenWindow(page.id(), map, user, client), sign, now);
            }
            return Responses.json(
                    MapJson.presence(store.revision(page, map), presence.others(page.id(), map, user, now)));
        });
    }
}
