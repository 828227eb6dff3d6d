package io.github.journeymap.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.format.EditsWriter;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Edits, outcomes and maps as the browser sends and gets them. */
final class EditJson {
    private EditJson() {}

    static JsonArray of(List<Edit> edits) {
        return JsonParser.parseString(EditsWriter.json(edits)).getAsJsonArray();
    }

    static JsonArray ofOutcomes(List<Outcome> outcomes) {
        JsonArray array = new JsonArray();
        for (Outcome outcome : outcomes) {
            JsonObject json = object("outcome", outcome.word());
            if (outcome instanceof Outcome.BothKept kept) {
                json.addProperty("note", kept.note());
            } else if (outcome instanceof Outcome.Replaced replaced) {
                json.addProperty("other", replaced.other());
            }
            array.add(json);
        }
        return array;
    }

    static JsonObject of(JourneyMap map) {
        return JsonParser.parseString(new String(MapWriter.write(map), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private static JsonObject object(String name, String value) {
        JsonObject json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }
}
