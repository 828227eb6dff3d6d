package io.github.journeymap.rest;

import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.http.JsonBody;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.Sender;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.live.RecentSaves;
import io.github.journeymap.refusal.NotAllowedException;
import io.github.journeymap.refusal.ReadOnlyException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.store.SaveResult;
import io.github.journeymap.vote.ToldVotes;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Changes the maps of a page. Takes permission to edit it and to attach files. */
@Path("/pages/{page: [0-9]{1,18}}/maps")
public class EditsResource {
    private final Access access;
    private final MapStore store;
    private final RecentSaves recent;
    private final LateEditors editors;
    private final ChangeNotices notices;
    private final Responses responses;

    @Inject
    public EditsResource(
            Access access,
            MapStore store,
            RecentSaves recent,
            LateEditors editors,
            ChangeNotices notices,
            Responses responses) {
        this.access = access;
        this.store = store;
        this.recent = recent;
        this.editors = editors;
        this.notices = notices;
        this.responses = responses;
    }

    /** Applies edits to the latest map; {@code 200} says what became of each. */
    @POST
    @Path("{name}/edits")
    public Response edit(
            @PathParam("page") long id, @PathParam("name") String name, @BeanParam Sender sender, InputStream body) {
        return responses.respondToWrite(sender, () -> {
            MapName mapName = new MapName(name);
            EditablePage page = editable(id, mapName);
            EditBatch batch = EditsReader.read(body);
            SaveResult saved = store.edit(page, mapName, batch);
            recent.keep(page.id(), mapName, saved);
            if (saved.applied().changesMoreThanVotes()) {
                notices.changed(page.owner(), mapName);
            }
            return Responses.json(answer(page, mapName, batch, saved));
        });
    }

    /**
     * The page for changing its maps. Someone who may not edit it any more is remembered, so that the page shows them
     * what they could not save.
     */
    private EditablePage editable(long id, MapName map) {
        try {
            return access.editable(id);
        } catch (NotAllowedException | ReadOnlyException e) {
            editors.add(id, map, Access.user());
            throw e;
        }
    }

    /**
     * Puts back a map whose file was deleted, or replaced by another one. The body is the map as its file would be;
     * {@code seen} the tag of what is there instead.
     */
    @POST
    @Path("{name}/put-back")
    public Response putBack(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @QueryParam("seen") @DefaultValue("0") String seen,
            @BeanParam Sender sender,
            InputStream body) {
        return responses.respondToWrite(sender, () -> {
            EditablePage page = access.editable(id);
            MapName mapName = new MapName(name);
            StoredMap stored = store.putBack(page, mapName, seen, MapReader.read(body));
            return Responses.json(MapJson.revision(stored.revision()));
        });
    }

    /** Takes all votes of the map away; with {@code {"stamp": "id:1"}} once, however often the request comes. */
    @POST
    @Path("{name}/clear-votes")
    public Response clearVotes(
            @PathParam("page") long id, @PathParam("name") String name, @BeanParam Sender sender, InputStream request) {
        return responses.respondToWrite(sender, () -> {
            EditablePage page = access.editable(id);
            MapName mapName = new MapName(name);
            store.clearVotes(page, mapName, JsonBody.read(request).stamp());
            return Responses.json(MapJson.revision(store.revision(page, mapName)));
        });
    }

    private Object answer(EditablePage page, MapName name, EditBatch batch, SaveResult saved) {
        boolean isKnown = !saved.comesAgain()
                && !saved.isWithOthers()
                && !saved.opensOrClosesVoting()
                && saved.votersBefore() == saved.votersNow();
        if (isKnown && !isStale(batch, saved.before())) {
            return MapJson.saved(saved);
        }
        ToldVotes votes = store.votes(page.id());
        return recent.until(page.id(), name, batch.since(), saved)
                .<Object>map(saves -> MapJson.savedWithChanges(saved, saves, votes))
                .orElseGet(() -> MapJson.savedWithMap(
                        saved,
                        votes.of(saved.map()),
                        saved.overUpload() || store.isUploadedSince(page, name, batch.seen())));
    }

    private static boolean isStale(EditBatch batch, Revision before) {
        return batch.seen().isEmpty()
                ? batch.base() != before.version()
                : !batch.seen().equals(before.tag());
    }
}
