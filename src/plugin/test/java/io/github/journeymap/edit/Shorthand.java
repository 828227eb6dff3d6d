package io.github.journeymap.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What cases needn't write out, from base.json: test/resources/edit-cases/README.md. */
final class Shorthand {
    private static final String NAME = "$";

    private final JsonObject names;
    private final JsonObject defaults;

    Shorthand(JsonObject base) {
        names = base.getAsJsonObject("names");
        defaults = base.getAsJsonObject("defaults");
    }

    /** With the things in place of their names. */
    JsonElement writtenOut(JsonElement json) {
        if (isName(json)) {
            return writtenOut(names.get(json.getAsString().substring(NAME.length())));
        } else if (json.isJsonArray()) {
            JsonArray list = new JsonArray();
            for (JsonElement each : json.getAsJsonArray()) {
                JsonElement element = writtenOut(each);
                if (isName(each) && element.isJsonArray()) {
                    list.addAll(element.getAsJsonArray());
                } else {
                    list.add(element);
                }
            }
            return list;
        } else if (json.isJsonObject()) {
            JsonObject object = new JsonObject();
            json.getAsJsonObject().asMap().forEach((name, value) -> object.add(name, writtenOut(value)));
            return object;
        }
        return json;
    }

    /** With the fields that edits of this type have unless they say otherwise. */
    JsonArray complete(JsonArray edits) {
        JsonArray complete = new JsonArray();
        for (JsonElement each : edits) {
            JsonObject edit = each.getAsJsonObject();
            JsonObject completed = withDefaults(edit.get("type").getAsString(), edit);
            if (edit.has("note")) {
                completed.add("note", withDefaults("note", edit.getAsJsonObject("note")));
            }
            complete.add(completed);
        }
        return complete;
    }

    /** With the fields that such a thing has unless it says otherwise. */
    JsonObject withDefaults(String kind, JsonObject thing) {
        JsonObject result = defaults.has(kind) ? defaults.getAsJsonObject(kind).deepCopy() : new JsonObject();
        thing.asMap().forEach(result::add);
        return result;
    }

    private static boolean isName(JsonElement json) {
        return json.isJsonPrimitive()
                && json.getAsJsonPrimitive().isString()
                && json.getAsString().startsWith(NAME);
    }
}
