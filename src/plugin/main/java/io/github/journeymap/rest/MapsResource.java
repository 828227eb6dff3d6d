package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.http.Responses;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.live.RecentSaves;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.AppVersion;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.template.Templates;
import io.github.journeymap.vote.ToldVotes;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Reads the maps of a page. Takes permission to see it; anyone who can't learns nothing, not even that it exists. */
@Path("/pages/{page: [0-9]{1,18}}/maps")
public class MapsResource {
    /** How often a map is read again if someone has saved it in the meantime. */
    private static final int MOST_TRIES = 5;

    private final Access access;
    private final MapStore store;
    private final RecentSaves recent;
    private final LateEditors editors;
    private final Turns turns;
    private final AppVersion app;
    private final Responses responses;

    @Inject
    public MapsResource(
            Access access,
            MapStore store,
            RecentSaves recent,
            LateEditors editors,
            Turns turns,
            AppVersion app,
            Responses responses) {
        this.access = access;
        this.store = store;
        this.recent = recent;
        this.editors = editors;
        this.turns = turns;
        this.app = app;
        this.responses = responses;
    }

    @GET
    @AnonymousSiteAccess
    public Response maps(@PathParam("page") long id) {
        return responses.respond(() -> {
            AbstractPage page = access.page(id);
            // One map at a time: they are read one after the other.
            return Responses.json(MapJson.maps(turns.take(Limits.MAP_BYTES, () -> store.titles(page))));
        });
    }

    /**
     * The map; without a file, the template's map as version 0. 304 when the browser has this answer already.
     *
     * @param since the client holds the whole map at this tag: answers with the saves made since, if they are still
     *     cached
     * @param shown the client holds what the page displayed at this tag: answers "no changes" if that is the whole map
     */
    @GET
    @Path("{name}")
    @AnonymousSiteAccess
    public Response map(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @QueryParam("template") String template,
            @QueryParam("since") @DefaultValue("") String since,
            @QueryParam("shown") @DefaultValue("") String shown,
            @HeaderParam(Responses.PAGE_USER_HEADER) String pageUser,
            @Context Request request) {
        return responses.respond(pageUser, () -> {
            AbstractPage page = access.page(id);
            MapName mapName = new MapName(name);
            boolean mayEdit = access.canEdit(page);
            if (mayEdit && pageUser != null) {
                editors.add(page.getId(), mapName, Access.user());
            }
            Revision now = store.revision(page, mapName);
            ToldVotes votes = store.votes(page.getId());
            EntityTag tag = tag(now, mayEdit, votes);
            Response.ResponseBuilder unchanged = unchanged(request, tag);
            if (unchanged != null) {
                return unchanged.tag(tag);
            }
            Optional<List<RecentSaves.Save>> saves = now.tag().equals(since)
                    ? Optional.empty()
                    : recent.between(page.getId(), mapName, since, now.tag());
            if (saves.isPresent()) {
                return Responses.json(MapJson.changes(now, saves.get(), mayEdit, votes))
                        .tag(tag);
            }
            return turns.take(store.size(page, mapName), () -> {
                Read read = whole(page, mapName, now);
                boolean uploaded = read.stored().filter(StoredMap::uploaded).isPresent()
                        || !since.isEmpty() && store.isUploadedSince(page, mapName, since);
                return Responses.json(answer(read, template, shown, uploaded, mayEdit, votes))
                        .tag(tag(read.revision(), mayEdit, votes));
            });
        });
    }

    /** Null if the map has changed, and for a header that can't be read: it is treated like none. */
    private static Response.ResponseBuilder unchanged(Request request, EntityTag tag) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException | WebApplicationException e) {
            return null;
        }
    }

    // A browser's cache may serve another person, whose votes are others; permissions change; and so does the app,
    // of which another version may make another answer of the same file.
    private EntityTag tag(Revision revision, boolean mayEdit, ToldVotes votes) {
        String person = votes.tag();
        return new EntityTag(
                revision.tag() + (mayEdit ? "-edit" : "") + (person.isEmpty() ? "" : "-" + person) + "-" + app.value());
    }

    /** A map and the revision that it is. */
    private record Read(Optional<StoredMap> stored, Revision revision) {}

    /** If someone saves while the file is read, the bytes may be from one save and the revision from another. */
    private Read whole(AbstractPage page, MapName name, Revision now) {
        Revision before = now;
        for (int tries = 1; ; tries++) {
            Optional<StoredMap> stored = store.find(page, name);
            Revision after = store.revision(page, name);
            if (after.equals(before) || tries == MOST_TRIES) {
                return new Read(stored, before);
            }
            before = after;
        }
    }

    private static Object answer(
            Read read, String template, String shown, boolean uploaded, boolean mayEdit, ToldVotes votes) {
        Optional<StoredMap> stored = read.stored();
        boolean sound = stored.flatMap(StoredMap::problem).isEmpty();
        if (sound && stored.filter(map -> isAllOf(map, shown)).isPresent()) {
            return MapJson.changes(read.revision(), List.of(), mayEdit, votes);
        }
        return MapJson.map(stored, votes.of(shown(stored, template)), uploaded, sound && mayEdit);
    }

    private static boolean isAllOf(StoredMap stored, String tag) {
        return stored.revision().tag().equals(tag)
                && stored.shown().filter(JourneyMap::isAllShown).isPresent();
    }

    private static JourneyMap shown(Optional<StoredMap> stored, String template) {
        return stored.flatMap(StoredMap::shown).orElseGet(() -> Templates.find(template == null ? "" : template)
                .orElseGet(() -> Templates.get(stored.isPresent() ? Templates.BLANK : Templates.FIVE_E)));
    }
}
