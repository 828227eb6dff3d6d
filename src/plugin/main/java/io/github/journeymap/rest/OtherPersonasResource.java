package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.Packed;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Persona;
import io.github.journeymap.origin.OtherPersonas;
import io.github.journeymap.site.Access;
import io.github.journeymap.text.LongText;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * The personas of other maps, to take one over. Takes permission to see the page, and the page of each of those maps.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/other-personas")
public class OtherPersonasResource {
    private final Access access;
    private final OtherPersonas personas;
    private final WindowLinks links;
    private final Turns turns;
    private final Responses responses;

    @Inject
    public OtherPersonasResource(
            Access access, OtherPersonas personas, WindowLinks links, Turns turns, Responses responses) {
        this.access = access;
        this.personas = personas;
        this.links = links;
        this.turns = turns;
        this.responses = responses;
    }

    @GET
    public Response list(@PathParam("page") long id, @PathParam("name") String name) {
        return responses.respond(() -> {
            AbstractPage page = access.page(id);
            MapName own = new MapName(name);
            return turns.take(
                    Limits.MAP_BYTES,
                    () -> Responses.json(Packed.of(json(personas.offeredTo(page, own, links.site())))));
        });
    }

    private LongText json(OtherPersonas.Offer offer) {
        LongText text = new LongText().append("{\"maps\":[");
        String separator = "";
        for (OtherPersonas.WithPersonas one : offer.maps()) {
            text.append(separator).append(JsonText.object(json -> write(json, one)));
            separator = ",";
        }
        return text.append("],\"more\":" + offer.hasMore() + "}");
    }

    private void write(JsonWriter json, OtherPersonas.WithPersonas one) throws IOException {
        json.name("page").value(Long.toString(one.page()));
        json.name("name").value(one.name().value());
        json.name("title").value(one.map().title());
        json.name("pageTitle").value(one.pageTitle());
        json.name("space").value(one.space());
        Persona card = one.map().persona();
        json.name("card").beginObject();
        json.name("name").value(card.name());
        json.name("role").value(card.role());
        json.name("text").value(card.text());
        json.name("quote").value(card.quote());
        json.name("picture").value(card.picture());
        json.name("alt").value(card.alt());
        json.endObject();
        json.name("pictureUrl").value(one.picture());
        json.name("personas").beginArray();
        for (Category persona : one.map().personas()) {
            json.beginObject();
            json.name("id").value(persona.id());
            json.name("label").value(persona.label());
            json.name("prompt").value(persona.prompt());
            json.name("icon").value(persona.icon());
            json.endObject();
        }
        json.endArray();
    }
}
