package io.github.journeymap.acceptance.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A map on a page, through the plugin's REST. */
public record MapOnSite(SitePage page, String name) {
    public String path() {
        return "/rest/journey-map/1/pages/" + page.id() + "/maps/" + SitePage.encoded(name);
    }

    public Answer get(User user) {
        return page.site().as(user).get(path() + "?template=" + page.template());
    }

    /** What was saved since the map had that tag. */
    public Answer since(String tag, User user) {
        return page.site().as(user).get(path() + "?template=" + page.template() + "&since=" + tag);
    }

    /** Tells this content of the map from all others. */
    public String tag() {
        return get(User.ADMIN).expecting(200).json().get("tag").getAsString();
    }

    public Answer save(User user, int base, String template, JsonObject... edits) {
        return page.site().as(user).post(path() + "/edits", EditJson.batch(base, template, List.of(edits)));
    }

    public Answer save(User user, JsonObject... edits) {
        return save(user, version(), page.template(), edits);
    }

    /** Saves edits that the server must accept. */
    public void edit(User user, JsonObject... edits) {
        save(user, edits).expecting(200);
    }

    /**
     * Saves as an editor that has the whole map of a tag and wants to know what others have saved since.
     *
     * @param tag empty while it has none
     */
    public Answer saveSince(User user, String tag, String template, JsonObject... edits) {
        JsonObject batch = EditJson.batch(0, template, List.of(edits));
        batch.addProperty("seen", tag);
        batch.addProperty("since", tag);
        return page.site().as(user).post(path() + "/edits", batch);
    }

    /** The stored version; 0 while the page shows its template and no file is there. */
    public int version() {
        return get(User.ADMIN).expecting(200).json().get("version").getAsInt();
    }

    /** The numbers of the versions that are left, newest first. */
    public List<Integer> versions() {
        List<Integer> numbers = new ArrayList<>();
        for (JsonElement version : page.site()
                .as(User.ADMIN)
                .get(path() + "/versions")
                .expecting(200)
                .json()
                .getAsJsonArray("versions")) {
            numbers.add(version.getAsJsonObject().get("version").getAsInt());
        }
        return numbers;
    }

    public JsonObject content() {
        return get(User.ADMIN).expecting(200).json().getAsJsonObject("map");
    }

    /** The texts of all notes, in the order of the file. */
    public List<String> notes() {
        List<String> texts = new ArrayList<>();
        for (JsonElement note : content().getAsJsonArray("notes")) {
            texts.add(note.getAsJsonObject().get("text").getAsString());
        }
        return texts;
    }

    /** The note with that text, as the file has it. */
    public JsonObject note(String text) {
        for (JsonElement note : content().getAsJsonArray("notes")) {
            if (note.getAsJsonObject().get("text").getAsString().equals(text)) {
                return note.getAsJsonObject();
            }
        }
        throw new AssertionError("No note \"" + text + "\", only " + notes());
    }

    /** The names of the pictures of all notes that have one. */
    public List<String> pictures() {
        List<String> names = new ArrayList<>();
        for (JsonElement note : content().getAsJsonArray("notes")) {
            if (note.getAsJsonObject().has("picture")) {
                names.add(note.getAsJsonObject().get("picture").getAsString());
            }
        }
        return names;
    }

    /** The texts of the notes in one cell, named by row heading and stage heading; the stage's first step. */
    public List<String> notes(String rowHeading, String stageHeading) {
        JsonObject map = content();
        String row = idOf(map, "rows", rowHeading);
        String step = "";
        for (JsonElement stage : map.getAsJsonArray("stages")) {
            if (stage.getAsJsonObject().get("heading").getAsString().equals(stageHeading)) {
                step = stage.getAsJsonObject()
                        .getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject()
                        .get("id")
                        .getAsString();
            }
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement element : map.getAsJsonArray("notes")) {
            JsonObject note = element.getAsJsonObject();
            if (note.get("row").getAsString().equals(row)
                    && note.get("step").getAsString().equals(step)) {
                texts.add(note.get("text").getAsString());
            }
        }
        return texts;
    }

    private static String idOf(JsonObject map, String list, String heading) {
        for (JsonElement element : map.getAsJsonArray(list)) {
            if (element.getAsJsonObject().get("heading").getAsString().equals(heading)) {
                return element.getAsJsonObject().get("id").getAsString();
            }
        }
        throw new AssertionError("No heading \"" + heading + "\" in " + map.get(list));
    }
}
