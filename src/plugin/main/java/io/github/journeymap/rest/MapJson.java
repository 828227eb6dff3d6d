package io.github.journeymap.rest;

import com.atlassian.confluence.user.ConfluenceUser;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.format.EditsWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.store.MapTitle;
import io.github.journeymap.store.MapVersion;
import io.github.journeymap.store.Revision;
import io.github.journeymap.store.SaveResult;
import io.github.journeymap.store.StoredMap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What maps and saves are in JSON. */
final class MapJson {
    private MapJson() {}

    /** @param uploaded whether it came as a file, since somebody had it */
    static Object map(Optional<StoredMap> stored, JourneyMap map, boolean uploaded, boolean canEdit) {
        Json.Part fields = json -> {
            json.name("version").value(stored.map(StoredMap::version).orElse(0));
            json.name("tag")
                    .value(stored.map(StoredMap::edition).orElse(Revision.NONE).tag());
            facts(json, stored);
            json.name("uploaded").value(uploaded);
            json.name("canEdit").value(canEdit);
        };
        return Json.withMap(fields, map);
    }

    /** What leads to that edition from the one that somebody has. */
    static String changes(Revision edition, List<RecentSaves.Save> saves, boolean canEdit) {
        return Json.object(json -> {
            edition(json, edition);
            changes(json, saves);
            json.name("canEdit").value(canEdit);
        });
    }

    /** For an author who knows the map from what was seen and sent. */
    static String saved(SaveResult saved) {
        return Json.object(saved(saved, json -> {}));
    }

    /** For an author who can't know the map. */
    static Object savedWithMap(SaveResult saved, boolean uploaded) {
        return Json.withMap(saved(saved, json -> json.name("uploaded").value(uploaded)), saved.map());
    }

    /** For an author who has the whole map as it was before those saves, and this one. */
    static String savedWithChanges(SaveResult saved, List<RecentSaves.Save> saves) {
        return Json.object(saved(saved, json -> changes(json, saves)));
    }

    private static Json.Part saved(SaveResult saved, Json.Part news) {
        return json -> {
            edition(json, saved.edition());
            outcomes(json, saved.outcomes());
            news.to(json);
            facts(json, saved.stored());
        };
    }

    /** What one person did in a save: their edits, what came of each, and, if others are to see it, who it was. */
    static String change(SaveResult.Part part, boolean byWhom) {
        return Json.object(json -> {
            json.name("edits").jsonValue(EditsWriter.json(part.taken().edits()));
            outcomes(json, part.taken().outcomes());
            if (byWhom) {
                person(json.name("author"), part.by());
            }
        });
    }

    private static void changes(JsonWriter json, List<RecentSaves.Save> saves) throws IOException {
        json.name("changes").beginArray();
        for (RecentSaves.Save save : saves) {
            for (String part : save.parts()) {
                json.jsonValue(part);
            }
        }
        json.endArray();
    }

    static String maps(List<MapTitle> maps) {
        return Json.object(json -> {
            json.name("maps").beginArray();
            for (MapTitle map : maps) {
                json.beginObject();
                json.name("name").value(map.name().value());
                json.name("version").value(map.version());
                json.name("title").value(map.title());
                json.endObject();
            }
            json.endArray();
        });
    }

    static String versions(List<MapVersion> versions) {
        return Json.object(json -> {
            json.name("versions").beginArray();
            for (MapVersion version : versions) {
                json.beginObject();
                json.name("version").value(version.version());
                person(json.name("author"), version.author());
                json.name("modified").value(version.modified().toString());
                json.name("comment").value(version.comment());
                json.name("summary").value(version.summary());
                json.endObject();
            }
            json.endArray();
        });
    }

    static String presence(Revision edition, List<Presence.Person> people) {
        return Json.object(json -> {
            edition(json, edition);
            json.name("people").beginArray();
            for (Presence.Person person : people) {
                json.beginObject();
                json.name("name").value(person.name());
                json.name("fullName").value(person.fullName());
                json.name("place").value(person.place());
                json.endObject();
            }
            json.endArray();
        });
    }

    static String edition(Revision edition) {
        return Json.object(json -> edition(json, edition));
    }

    private static void edition(JsonWriter json, Revision edition) throws IOException {
        json.name("version").value(edition.version());
        json.name("tag").value(edition.tag());
    }

    static void person(JsonWriter json, ConfluenceUser person) throws IOException {
        if (person == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("name").value(person.getName());
        json.name("fullName").value(person.getFullName() == null ? person.getName() : person.getFullName());
        json.endObject();
    }

    private static void facts(JsonWriter json, Optional<StoredMap> stored) throws IOException {
        if (stored.isPresent()) {
            person(json.name("author"), stored.get().author());
            json.name("modified").value(stored.get().modified().toString());
        }
    }

    private static void outcomes(JsonWriter json, List<Outcome> outcomes) throws IOException {
        json.name("outcomes").beginArray();
        for (Outcome outcome : outcomes) {
            json.beginObject().name("outcome").value(outcome.word());
            if (outcome instanceof Outcome.BothKept both) {
                json.name("note").value(both.note());
            } else if (outcome instanceof Outcome.Replaced replaced) {
                json.name("other").value(replaced.other());
            }
            json.endObject();
        }
        json.endArray();
    }
}
