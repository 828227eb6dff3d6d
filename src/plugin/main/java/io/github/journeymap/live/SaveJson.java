package io.github.journeymap.live;

import com.atlassian.confluence.user.ConfluenceUser;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.format.EditsWriter;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.format.OutcomesWriter;
import io.github.journeymap.store.SaveResult;
import java.io.IOException;

/** What people did in a save, in JSON. */
public final class SaveJson {
    private SaveJson() {}

    /** One person's edits, the outcome of each, and, for others, who it was. */
    static String change(SaveResult.Part part, boolean byWhom) {
        return JsonText.object(json -> {
            json.name("edits").jsonValue(EditsWriter.json(part.applied().edits()));
            OutcomesWriter.write(json, part.applied().outcomes());
            if (byWhom) {
                person(json.name("author"), part.by());
            }
        });
    }

    /** Null for someone whom Confluence doesn't know, or no longer. */
    public static void person(JsonWriter json, ConfluenceUser person) throws IOException {
        if (person == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("name").value(person.getName());
        json.name("fullName").value(person.getFullName() == null ? person.getName() : person.getFullName());
        json.endObject();
    }
}
