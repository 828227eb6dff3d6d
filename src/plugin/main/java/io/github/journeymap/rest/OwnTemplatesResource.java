package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.Packed;
import io.github.journeymap.http.Responses;
import io.github.journeymap.model.Limits;
import io.github.journeymap.origin.OwnTemplate;
import io.github.journeymap.origin.OwnTemplates;
import io.github.journeymap.site.Access;
import io.github.journeymap.text.LongText;
import io.github.journeymap.view.Miniature;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/**
 * The templates that people have made themselves, for the maps of a page. Takes permission to see that page, and each
 * template's.
 */
@Path("/pages/{page: [0-9]{1,18}}/templates")
public class OwnTemplatesResource {
    private final Access access;
    private final OwnTemplates templates;
    private final Turns turns;
    private final Responses responses;

    @Inject
    public OwnTemplatesResource(Access access, OwnTemplates templates, Turns turns, Responses responses) {
        this.access = access;
        this.templates = templates;
        this.turns = turns;
        this.responses = responses;
    }

    @GET
    public Response list(@PathParam("page") long id) {
        return responses.respond(() -> {
            AbstractPage page = access.page(id);
            return turns.take(Limits.MAP_BYTES, () -> Responses.json(Packed.of(json(templates.offeredOn(page)))));
        });
    }

    /** What the title doesn't say. */
    private static String about(OwnTemplate template) {
        return template.title().equals(template.pageTitle())
                ? template.space()
                : template.pageTitle() + " \u00b7 " + template.space();
    }

    private static LongText json(OwnTemplates.Offer offer) {
        LongText text = new LongText().append("{\"templates\":[");
        String separator = "";
        for (OwnTemplate template : offer.templates()) {
            text.append(separator).append(JsonText.object(json -> {
                json.name("key").value(template.page() + "/" + template.name().value());
                json.name("page").value(Long.toString(template.page()));
                json.name("name").value(template.name().value());
                json.name("title").value(template.title());
                json.name("about").value(about(template));
                json.name("filled").value(template.isFilled());
                json.name("picture").value(Miniature.html(template.outline()));
                JsonText.map(json, template.outline());
            }));
            separator = ",";
        }
        return text.append("],\"more\":" + offer.hasMore() + "}");
    }
}
