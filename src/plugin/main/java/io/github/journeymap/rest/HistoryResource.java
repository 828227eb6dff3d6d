package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.comparison.ComparedTable;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.history.MapHistory;
import io.github.journeymap.history.TrashedMaps;
import io.github.journeymap.http.JsonBody;
import io.github.journeymap.http.Packed;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.Sender;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.site.Access;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions of a map. Reading takes permission to see the page, restoring takes permission to edit it. */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/versions")
public class HistoryResource {
    private final Access access;
    private final MapHistory history;
    private final TrashedMaps trashed;
    private final MapPictures pictures;
    private final ChangeNotices notices;
    private final Turns turns;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public HistoryResource(
            Access access,
            MapHistory history,
            TrashedMaps trashed,
            MapPictures pictures,
            ChangeNotices notices,
            Turns turns,
            Responses responses,
            UserMessages messages) {
        this.access = access;
        this.history = history;
        this.trashed = trashed;
        this.pictures = pictures;
        this.notices = notices;
        this.turns = turns;
        this.responses = responses;
        this.messages = messages;
    }

    @GET
    @AnonymousSiteAccess
    public Response versions(@PathParam("page") long id, @PathParam("name") String name) {
        return responses.respond(() -> {
            AbstractPage page = access.page(id);
            MapName map = new MapName(name);
            return Responses.json(turns.take(
                    history.size(page, map),
                    () -> MapJson.versions(history.versions(page, map), hasFormer(page, map))));
        });
    }

    @GET
    @Path("{version: [0-9]{1,9}}")
    @AnonymousSiteAccess
    public Response version(
            @PathParam("page") long id, @PathParam("name") String name, @PathParam("version") int version) {
        return responses.respond(() -> {
            AbstractPage page = access.page(id);
            MapName map = new MapName(name);
            return Responses.json(turns.take(history.size(page, map, Set.of(version)), () -> {
                StoredMap stored = history.version(page, map, version);
                return MapJson.map(Optional.of(stored), told(stored, page), stored.uploaded(), false);
            }));
        });
    }

    /**
     * Two versions in one grid, with what changed marked: {@code {"from": 2, "to": 4, "html": …}}. Whichever is asked
     * for first, it is from the older to the newer, so that nothing is called removed that was added later.
     */
    @GET
    @Path("compare")
    @AnonymousSiteAccess
    public Response compare(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @QueryParam("from") String fromNumber,
            @QueryParam("to") String toNumber) {
        return responses.respond(() -> {
            AbstractPage page = access.page(id);
            MapName map = new MapName(name);
            int from = Numbers.version(fromNumber);
            int to = Numbers.version(toNumber);
            int older = Math.min(from, to);
            int newer = Math.max(from, to);
            long size = history.size(page, map, new HashSet<>(List.of(older, newer)));
            return Responses.json(turns.take(size, () -> {
                JourneyMap before = history.version(page, map, older).map().orElseThrow();
                JourneyMap after = history.version(page, map, newer).map().orElseThrow();
                return Packed.inJson(
                        json -> json.name("from").value(older).name("to").value(newer),
                        "html",
                        compared(before, after, pictures.of(page, after), older == newer)
                                .html());
            }));
        });
    }

    /** The first version, which has none before it, is compared with itself: it is shown as it was. */
    private ComparedTable compared(JourneyMap before, JourneyMap after, ShownPictures shown, boolean isOne) {
        return isOne ? ComparedTable.alone(messages, after, shown) : new ComparedTable(messages, before, after, shown);
    }

    /**
     * Writes that version's content as a new version, and answers the map as it is then. With {@code {"stamp": "id:1"}}
     * it is done once, however often the request comes.
     */
    @POST
    @Path("{version: [0-9]{1,9}}/restore")
    public Response restore(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @PathParam("version") int version,
            @BeanParam Sender sender,
            InputStream request) {
        return responses.respondToWrite(sender, () -> {
            AbstractPage page = access.page(id);
            MapName map = new MapName(name);
            StoredMap stored =
                    history.restore(page, map, version, JsonBody.read(request).stamp());
            notices.changed(page, map);
            return Responses.json(MapJson.map(Optional.of(stored), told(stored, page), stored.uploaded(), true));
        });
    }

    /** Whether this person can put back a map of that name that was deleted. */
    private boolean hasFormer(AbstractPage page, MapName map) {
        return access.canEdit(page) && trashed.isOffered(page, map);
    }

    private JourneyMap told(StoredMap stored, AbstractPage page) {
        return history.votes(page).of(stored.map().orElseThrow());
    }
}
