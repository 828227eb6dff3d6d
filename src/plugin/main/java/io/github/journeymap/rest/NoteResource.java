package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.http.Opened;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.http.WindowPolicy;
import io.github.journeymap.http.WindowResponse;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.NoteComment;
import io.github.journeymap.site.NoteComments;
import io.github.journeymap.text.LongText;
import io.github.journeymap.window.NotePage;
import io.github.journeymap.window.WindowPage;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * A note by itself: where comments link to, and what they say. Takes permission to see the page.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/notes/{note: [A-Za-z0-9_-]{1,64}}")
public class NoteResource {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;

    private final Access access;
    private final AskedMaps asked;
    private final WindowLinks links;
    private final NoteComments comments;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public NoteResource(
            Access access,
            AskedMaps asked,
            WindowLinks links,
            NoteComments comments,
            Responses responses,
            UserMessages messages) {
        this.access = access;
        this.asked = asked;
        this.links = links;
        this.comments = comments;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Leads to the note on its page, in sight and marked; says that it is gone where it isn't on the map any more.
     * People who may not see the page are redirected, too: there, Confluence says so or asks them to log in, whether or
     * not the page exists. Anyone may call this, so that links in mails work like this on every site.
     */
    @GET
    @UnrestrictedAccess
    public Response note(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @PathParam("note") String note,
            @BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            MapName mapName = new MapName(name);
            MapAddress address = links.map(id, mapName);
            Optional<Response.ResponseBuilder> gone;
            try {
                access.requireSite();
                AbstractPage page = access.page(id);
                gone = sound(page, mapName)
                        .filter(map -> map.note(note).isEmpty())
                        .map(map -> window(page, mapName, note, map, false).status(NOT_FOUND));
            } catch (NotFoundException e) {
                gone = Optional.empty();
            }
            return gone.orElseGet(
                    () -> Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, address.noteUrl(links.site(), note)));
        });
    }

    @GET
    @Path("comments")
    @AnonymousSiteAccess
    public Response comments(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @PathParam("note") String note,
            @BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            MapName mapName = new MapName(name);
            AbstractPage page = access.page(id);
            JourneyMap map = map(page, mapName).orElseThrow(NotFoundException::new);
            return window(page, mapName, note, map, opened.isDark())
                    .status(map.note(note).isEmpty() ? NOT_FOUND : OK);
        });
    }

    /** What is there of the map to be read. */
    private Optional<JourneyMap> map(AbstractPage page, MapName name) {
        return asked.stored(page, name).flatMap(StoredMap::shown);
    }

    /** The map; empty if it has no file or can't be read, which the page itself explains. */
    private Optional<JourneyMap> sound(AbstractPage page, MapName name) {
        return asked.stored(page, name)
                .filter(stored -> stored.problem().isEmpty())
                .flatMap(StoredMap::shown);
    }

    private Response.ResponseBuilder window(
            AbstractPage page, MapName name, String note, JourneyMap map, boolean isDark) {
        String base = links.site();
        MapAddress address = links.map(page.getId(), name);
        List<NotePage.Remark> remarks = comments.about(page, name.value(), note).stream()
                .map(comment -> remark(comment, address.commentUrl(base, comment.id())))
                .toList();
        NotePage window = new NotePage(messages, address, note);
        String pageUrl = links.page(page.getId());
        LongText body = window.html(
                map, remarks, address.noteUrl(base, note), pageUrl, Access.signedIn(), access.canComment(page));
        WindowPage around = new WindowPage(messages, window.title(), links.picture("macro.png"), NotePage.STYLE)
                .withScript(links.script("reading/talk"));
        return WindowResponse.of(around.html(page.getTitle(), pageUrl, body, isDark), WindowPolicy.READING);
    }

    private NotePage.Remark remark(NoteComment comment, String url) {
        String when = messages.at("journey-map.comments.at", comment.when());
        String by = comment.author().isEmpty()
                ? messages.text("journey-map.comments.by-nobody", when)
                : messages.text("journey-map.comments.by", comment.author(), when);
        return new NotePage.Remark(by, comment.text(), url);
    }
}
