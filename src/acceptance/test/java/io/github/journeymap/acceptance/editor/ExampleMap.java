package io.github.journeymap.acceptance.editor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import java.util.ArrayList;
import java.util.List;

/** The job-seeker map as someone would copy it from paper: headings, prompts, tones and notes, no ids. */
record ExampleMap(
        String title, String context, List<Heading> stages, List<Heading> rows, List<List<List<String>>> notes) {
    record Heading(String heading, String prompt, String tone) {}

    static ExampleMap from(Site site) {
        for (JsonElement template : site.as(User.EDITOR)
                .get("/rest/journey-map/1/templates")
                .expecting(200)
                .json()
                .getAsJsonArray("templates")) {
            if (template.getAsJsonObject().get("key").getAsString().equals("job-seeker")) {
                return of(template.getAsJsonObject().getAsJsonObject("map"));
            }
        }
        throw new AssertionError("No template job-seeker");
    }

    static ExampleMap of(JsonObject map) {
        List<List<List<String>>> notes = new ArrayList<>();
        for (JsonElement row : map.getAsJsonArray("rows")) {
            List<List<String>> cells = new ArrayList<>();
            for (JsonElement stage : map.getAsJsonArray("stages")) {
                for (JsonElement step : stage.getAsJsonObject().getAsJsonArray("steps")) {
                    cells.add(notes(map, id(row), id(step)));
                }
            }
            notes.add(cells);
        }
        return new ExampleMap(
                text(map, "title"),
                text(map.getAsJsonObject("context"), "text"),
                headings(map, "stages"),
                headings(map, "rows"),
                notes);
    }

    private static List<Heading> headings(JsonObject map, String list) {
        List<Heading> headings = new ArrayList<>();
        for (JsonElement element : map.getAsJsonArray(list)) {
            JsonObject thing = element.getAsJsonObject();
            headings.add(new Heading(text(thing, "heading"), text(thing, "prompt"), text(thing, "tone")));
        }
        return headings;
    }

    private static List<String> notes(JsonObject map, String row, String step) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : map.getAsJsonArray("notes")) {
            JsonObject note = element.getAsJsonObject();
            if (text(note, "row").equals(row) && text(note, "step").equals(step)) {
                texts.add(text(note, "text"));
            }
        }
        return texts;
    }

    private static String id(JsonElement thing) {
        return text(thing.getAsJsonObject(), "id");
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }
}
