package io.github.journeymap.rest;

import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.JsonBody;
import io.github.journeymap.http.Opened;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.Sender;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.http.WindowPolicy;
import io.github.journeymap.http.WindowResponse;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.origin.OwnTemplates;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.TemplateSpace;
import io.github.journeymap.window.AdministrationPage;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * The setting of the app that administrators of the site can change: the space whose templates are offered in every
 * space. Requires that permission.
 */
@Path("/administration")
public class AdministrationResource {
    /** A query can't be made of any other. */
    private static final Pattern SPACE_KEY = Pattern.compile("[^\"\\\\\\p{Cntrl}]{0,255}");

    private final Access access;
    private final TemplateSpace space;
    private final OwnTemplates templates;
    private final WindowLinks links;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public AdministrationResource(
            Access access,
            TemplateSpace space,
            OwnTemplates templates,
            WindowLinks links,
            Responses responses,
            UserMessages messages) {
        this.access = access;
        this.space = space;
        this.templates = templates;
        this.links = links;
        this.responses = responses;
        this.messages = messages;
    }

    @GET
    public Response page(@BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            access.requireAdministrator();
            String script = links.script("administration/administration");
            String icon = links.picture("macro.png");
            AdministrationPage page = new AdministrationPage(messages, links.site(), icon, script);
            String key = space.key();
            return WindowResponse.of(page.html(key, found(key), opened.mode()), WindowPolicy.SETTING);
        });
    }

    /** {@code {"space": "KEY"}}; an empty one names none. Answers in a sentence what was found there. */
    @POST
    @Path("template-space")
    public Response name(@BeanParam Sender sender, InputStream request) {
        return responses.respondToWrite(sender, () -> {
            access.requireAdministrator();
            String key = JsonBody.read(request).text("space").strip();
            if (!SPACE_KEY.matcher(key).matches()) {
                throw new JsonBody.BadBodyException();
            }
            space.name(key);
            String saved = messages.text("journey-map.administration.saved", found(key));
            return Responses.json(JsonText.object(json -> json.name("message").value(saved)));
        });
    }

    /** What a space of that key offers everywhere, in a sentence. */
    private String found(String key) {
        return key.isEmpty()
                ? messages.text("journey-map.administration.none")
                : messages.text("journey-map.administration.found", key, Long.toString(templates.count(key)));
    }
}
