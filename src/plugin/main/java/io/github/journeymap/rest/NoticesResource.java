package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.JsonBody;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.Sender;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.site.Access;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Whether the current user wants notices of changes to a map. Requires permission to see the page. */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/notices")
public class NoticesResource {
    private final Access access;
    private final ChangeNotices notices;
    private final Responses responses;

    @Inject
    public NoticesResource(Access access, ChangeNotices notices, Responses responses) {
        this.access = access;
        this.notices = notices;
        this.responses = responses;
    }

    /** {@code {"wanted": true}}; answers the same. */
    @POST
    public Response want(
            @PathParam("page") long id, @PathParam("name") String name, @BeanParam Sender sender, InputStream request) {
        return responses.respondToWrite(sender, () -> {
            AbstractPage page = access.page(id);
            if (notices.offered().isEmpty()) {
                throw new NotFoundException();
            }
            boolean isWanted = JsonBody.read(request).flag("wanted");
            notices.want(page, new MapName(name), isWanted);
            return Responses.json(JsonText.object(json -> json.name("wanted").value(isWanted)));
        });
    }
}
