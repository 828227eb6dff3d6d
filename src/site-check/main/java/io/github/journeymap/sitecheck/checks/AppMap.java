package io.github.journeymap.sitecheck.checks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.sitecheck.Place.Page;
import io.github.journeymap.sitecheck.http.Reply;
import io.github.journeymap.sitecheck.http.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A map on a page, by the app's REST, and its file, by Confluence's. */
record AppMap(Rest rest, Page page, String name) {
    static final String MAPS = "/rest/journey-map/1/pages/";
    static final String TEMPLATE = "four-stage";
    /** What the app's own saves are known by. */
    static final String MEDIA_TYPE = "application/vnd.journey-map+json";

    AppMap(Rest rest, Page page) {
        this(rest, page, SitePage.MAP);
    }

    /** The macro in storage format with a map that shows the four stages until it is begun. */
    static String macro() {
        return Site.macro("template", TEMPLATE);
    }

    static String macro(String name) {
        return Site.macro("name", name, "template", TEMPLATE);
    }

    String path() {
        return MAPS + page.id() + "/maps/" + Rest.encoded(name);
    }

    Reply get() {
        return rest.get(path() + "?template=" + TEMPLATE);
    }

    /** Saves a note in the first cell; answers what the app answered. */
    Reply add(String id, String text) {
        return save(EditJson.addNote(id, "steps", "enter-1", text));
    }

    Reply save(JsonObject edit) {
        Reply now = get();
        int version = now.isOk() ? now.json().get("version").getAsInt() : 0;
        return rest.post(path() + "/edits", EditJson.batch(version, TEMPLATE, List.of(edit)));
    }

    /** The texts of its notes, as the app answers them. */
    List<String> notes() {
        List<String> texts = new ArrayList<>();
        for (JsonElement note : get().ok().json().getAsJsonObject("map").getAsJsonArray("notes")) {
            texts.add(note.getAsJsonObject().get("text").getAsString());
        }
        return texts;
    }

    String fileName() {
        return SitePage.fileOf(name);
    }

    /** The attachment, as Confluence describes it. */
    Optional<JsonObject> file() {
        for (JsonElement file : rest.get(
                        "/rest/api/content/" + page.id() + "/child/attachment?limit=100&expand=version")
                .ok()
                .json()
                .getAsJsonArray("results")) {
            if (file.getAsJsonObject().get("title").getAsString().equals(fileName())) {
                return Optional.of(file.getAsJsonObject());
            }
        }
        return Optional.empty();
    }

    JsonObject mustHaveFile() {
        return file().orElseThrow(
                        () -> new AssertionError("The page has no attachment \u201c" + fileName() + "\u201d"));
    }

    String content() {
        String link = mustHaveFile().getAsJsonObject("_links").get("download").getAsString();
        return rest.get(link).ok().text();
    }

    /** How many versions of the file Confluence has. */
    int versions() {
        String id = mustHaveFile().get("id").getAsString();
        Reply reply = rest.get("/rest/api/content/" + id + "/version");
        if (!reply.isOk()) {
            // Until Confluence 9 it was found there only.
            reply = rest.get("/rest/experimental/content/" + id + "/version");
        }
        return reply.ok().json().getAsJsonArray("results").size();
    }
}
