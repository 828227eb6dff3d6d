package io.github.journeymap.rest;

import com.google.gson.stream.JsonWriter;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.Packed;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.Sender;
import io.github.journeymap.imports.Choice;
import io.github.journeymap.imports.Found;
import io.github.journeymap.imports.Imports;
import io.github.journeymap.imports.Origin;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Votes;
import io.github.journeymap.site.Access;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Says what map a file, the body, would become. It writes nothing: a browser that goes ahead makes edits of the answer.
 * Takes permission to edit the page, since only people who can edit have a use for it.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps/{name}/import")
public class ImportResource {
    private static final int MOST_LEFT_OUT = 200;

    private final Access access;
    private final Turns turns;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public ImportResource(Access access, Turns turns, Responses responses, UserMessages messages) {
        this.access = access;
        this.turns = turns;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * @param file its name, whose ending tells kinds of text apart
     * @param part which of the parts that the file has; -1: the one that looks most like a map
     * @param headings which line names the stages; -1: the one that looks so
     * @param swap from which line on rows and columns are swapped; -1: from none, unless the table fits into a map only
     *     so
     */
    @POST
    public Response read(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @QueryParam("file") @DefaultValue("") String file,
            @QueryParam("part") @DefaultValue("-1") int part,
            @QueryParam("headings") @DefaultValue("-1") int headings,
            @QueryParam("swap") @DefaultValue("-1") int swap,
            @BeanParam Sender sender,
            InputStream body) {
        return responses.respondToScript(sender, () -> {
            access.editable(id);
            new MapName(name);
            byte[] bytes = body.readNBytes(Limits.MAP_BYTES + 1);
            if (bytes.length > Limits.MAP_BYTES) {
                return responses.tooLarge();
            }
            Found found = turns.take(
                    Imports.weight(bytes), () -> Imports.read(file, bytes, new Choice(part, headings, swap), messages));
            return Responses.json(Packed.withMap(answer(found), found.map().withVotes(Votes.NONE)));
        });
    }

    private static void write(JsonWriter json, Origin origin) throws IOException {
        json.beginObject();
        fields(json.name("changed"), origin.changed());
        fields(json.name("values"), origin.values());
        JsonText.texts(json, "gone", origin.gone());
        json.endObject();
    }

    private static void fields(JsonWriter json, Map<String, String> fields) throws IOException {
        json.beginObject();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            json.name(field.getKey()).value(field.getValue());
        }
        json.endObject();
    }

    private JsonText.Part answer(Found found) {
        return json -> {
            JsonText.texts(json, "parts", found.parts());
            json.name("part").value(found.part());
            if (found.table().isPresent()) {
                Found.TableLines table = found.table().get();
                JsonText.texts(json, "lines", table.first());
                json.name("headings").value(table.headings());
                json.name("unclear").value(table.isUnclear());
                json.name("swap").value(table.swap());
            }
            if (found.origin().isPresent()) {
                write(json.name("origin"), found.origin().get());
            }
            List<String> leftOut = found.leftOut().stream()
                    .limit(MOST_LEFT_OUT)
                    .map(left -> messages.text(
                            "journey-map.import.left." + left.reason().word(), left.place(), left.text()))
                    .toList();
            JsonText.texts(json, "leftOut", leftOut);
            json.name("more").value(Math.max(0, found.leftOut().size() - MOST_LEFT_OUT));
        };
    }
}
