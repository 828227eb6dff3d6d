package io.github.journeymap.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.Responses;
import io.github.journeymap.site.NoteComments;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.TreeMap;

/**
 * The comments of a page that point to notes of a map: how many there are, and whether a certain one has arrived.
 * Requires permission to see the page.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/comments")
public class CommentsResource {
    private final NoteComments comments;
    private final Responses responses;

    @Inject
    public CommentsResource(NoteComments comments, Responses responses) {
        this.comments = comments;
        this.responses = responses;
    }

    @GET
    @AnonymousSiteAccess
    public Response counts(@PathParam("page") long id, @PathParam("name") String name) {
        return responses.respond(() -> {
            TreeMap<String, Integer> counts = new TreeMap<>(comments.counts(id, new MapName(name).value()));
            return Responses.json(JsonText.object(json -> {
                json.name("comments").beginObject();
                for (var count : counts.entrySet()) {
                    json.name(count.getKey()).value(count.getValue());
                }
                json.endObject();
            }));
        });
    }

    /**
     * Whether a comment of the current user on the note is there; {@code mark} is what the browser has marked it by.
     */
    @GET
    @Path("{note: [A-Za-z0-9_-]{1,64}}/{mark: [0-9a-f]{16}}")
    public Response isSaid(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @PathParam("note") String note,
            @PathParam("mark") String mark) {
        return responses.respond(() -> {
            boolean isSaid = comments.isSaid(id, new MapName(name).value(), note, mark);
            return Responses.json(JsonText.object(json -> json.name("isSaid").value(isSaid)));
        });
    }
}
