package io.github.journeymap.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a case says of a map, which is only how it differs from another one: test/resources/edit-cases/README.md. */
final class MapChange {
    /** The lists whose things have ids. */
    private static final List<String> LISTS = List.of("stages", "steps", "rows", "notes");

    private final JsonObject map;
    private final Shorthand shorthand;
    private final Map<String, JsonObject> known = new HashMap<>();

    MapChange(JsonObject map, Shorthand shorthand) {
        this.map = map;
        this.shorthand = shorthand;
        know(map);
    }

    /** Things that are added are known by their ids, too. */
    MapChange adding(JsonArray edits) {
        for (JsonElement each : edits) {
            JsonObject edit = each.getAsJsonObject();
            for (String list : LISTS) {
                String thing = singular(list);
                if (edit.get("type").getAsString().equals("add-" + thing)) {
                    know(list, edit.getAsJsonObject(thing));
                }
            }
        }
        return this;
    }

    /** @param change null for none */
    JsonObject apply(JsonObject change) {
        return change == null ? map : changed(map, change);
    }

    private void know(JsonObject thing) {
        for (String list : LISTS) {
            if (thing.has(list)) {
                thing.getAsJsonArray(list).forEach(each -> know(list, each.getAsJsonObject()));
            }
        }
    }

    private void know(String list, JsonObject thing) {
        known.putIfAbsent(list + " " + thing.get("id").getAsString(), thing);
        know(thing);
    }

    private JsonObject changed(JsonObject what, JsonObject change) {
        JsonObject changed = what.deepCopy();
        change.asMap().forEach((name, value) -> {
            if (value.isJsonNull()) {
                changed.remove(name);
            } else if (LISTS.contains(name)) {
                changed.add(name, list(name, value.getAsJsonArray()));
            } else if (value.isJsonObject()
                    && changed.has(name)
                    && changed.get(name).isJsonObject()) {
                changed.add(name, changed(changed.getAsJsonObject(name), value.getAsJsonObject()));
            } else {
                changed.add(name, value);
            }
        });
        return changed;
    }

    private JsonArray list(String name, JsonArray written) {
        JsonArray list = new JsonArray();
        for (JsonElement each : written) {
            if (each.isJsonPrimitive()) {
                list.add(known.get(name + " " + each.getAsString()));
            } else {
                JsonObject thing = each.getAsJsonObject();
                JsonObject old = known.get(name + " " + thing.get("id").getAsString());
                list.add(old == null ? shorthand.withDefaults(singular(name), thing) : changed(old, thing));
            }
        }
        return list;
    }

    private static String singular(String list) {
        return list.substring(0, list.length() - 1);
    }
}
