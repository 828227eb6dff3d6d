package io.github.journeymap.rest;

import com.google.gson.stream.JsonWriter;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.format.OutcomesWriter;
import io.github.journeymap.history.MapVersion;
import io.github.journeymap.http.Packed;
import io.github.journeymap.live.Presence;
import io.github.journeymap.live.RecentSaves;
import io.github.journeymap.live.SaveJson;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.store.MapTitle;
import io.github.journeymap.store.SaveResult;
import io.github.journeymap.vote.ToldVotes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Maps and saves as JSON. */
final class MapJson {
    private MapJson() {}

    /** @param uploaded whether it came as a file, since someone had it */
    static Object map(Optional<StoredMap> stored, JourneyMap map, boolean uploaded, boolean canEdit) {
        JsonText.Part fields = json -> {
            json.name("version").value(stored.map(StoredMap::version).orElse(0));
            json.name("tag")
                    .value(stored.map(StoredMap::revision).orElse(Revision.NONE).tag());
            facts(json, stored);
            json.name("uploaded").value(uploaded);
            json.name("canEdit").value(canEdit);
        };
        return Packed.withMap(fields, map);
    }

    /** What leads to that revision from the one that someone has. */
    static String changes(Revision revision, List<RecentSaves.Save> saves, boolean canEdit, ToldVotes votes) {
        return JsonText.object(json -> {
            revision(json, revision);
            changes(json, saves, votes);
            json.name("canEdit").value(canEdit);
        });
    }

    /** The answer to an author who can work out the map from what they had seen and sent. */
    static String saved(SaveResult saved) {
        return JsonText.object(saved(saved, json -> {}));
    }

    /** The answer to an author who needs the whole map. */
    static Object savedWithMap(SaveResult saved, JourneyMap map, boolean uploaded) {
        return Packed.withMap(saved(saved, json -> json.name("uploaded").value(uploaded)), map);
    }

    /** The answer to an author who has the map as it was before those saves and this one. */
    static String savedWithChanges(SaveResult saved, List<RecentSaves.Save> saves, ToldVotes votes) {
        return JsonText.object(saved(saved, json -> changes(json, saves, votes)));
    }

    private static JsonText.Part saved(SaveResult saved, JsonText.Part news) {
        return json -> {
            revision(json, saved.revision());
            OutcomesWriter.write(json, saved.outcomes());
            news.to(json);
            facts(json, saved.stored());
        };
    }

    private static void changes(JsonWriter json, List<RecentSaves.Save> saves, ToldVotes votes) throws IOException {
        json.name("changes").beginArray();
        for (RecentSaves.Save save : saves) {
            for (String change : save.toldTo(votes)) {
                json.jsonValue(change);
            }
        }
        json.endArray();
    }

    static String maps(List<MapTitle> maps) {
        return JsonText.object(json -> {
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

    /** @param hasFormer whether there is a deleted map of that name to put back */
    static String versions(List<MapVersion> versions, boolean hasFormer) {
        return JsonText.object(json -> {
            json.name("versions").beginArray();
            for (MapVersion version : versions) {
                json.beginObject();
                json.name("version").value(version.version());
                SaveJson.person(json.name("author"), version.author());
                json.name("modified").value(version.modified().toString());
                json.name("comment").value(version.comment());
                json.name("summary").value(version.summary());
                json.endObject();
            }
            json.endArray();
            json.name("former").value(hasFormer);
        });
    }

    static String presence(Revision revision, List<Presence.Person> people) {
        return JsonText.object(json -> {
            revision(json, revision);
            json.name("people").beginArray();
            for (Presence.Person person : people) {
                json.beginObject();
                json.name("name").value(person.name());
                json.name("fullName").value(person.fullName());
                json.name("cell").value(person.cell());
                json.endObject();
            }
            json.endArray();
        });
    }

    static String revision(Revision revision) {
        return JsonText.object(json -> revision(json, revision));
    }

    private static void revision(JsonWriter json, Revision revision) throws IOException {
        json.name("version").value(revision.version());
        json.name("tag").value(revision.tag());
    }

    private static void facts(JsonWriter json, Optional<StoredMap> stored) throws IOException {
        if (stored.isPresent()) {
            SaveJson.person(json.name("author"), stored.get().author());
            json.name("modified").value(stored.get().modified().toString());
        }
    }
}
