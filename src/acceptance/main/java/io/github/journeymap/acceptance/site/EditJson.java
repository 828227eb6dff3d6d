package io.github.journeymap.acceptance.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** The edits that these tests send, as docs/format.md writes them. */
public final class EditJson {
    private EditJson() {}

    public static JsonObject addNote(String id, String row, String step, String text) {
        JsonObject note = new JsonObject();
        note.addProperty("id", id);
        note.addProperty("row", row);
        note.addProperty("step", step);
        note.addProperty("text", text);
        JsonObject edit = typed("add-note");
        edit.add("note", note);
        return edit;
    }

    /** @param note as its author sees it */
    public static JsonObject changeText(JsonObject note, String text) {
        JsonObject edit = typed("change-note");
        edit.add("id", note.get("id"));
        edit.addProperty("field", "text");
        edit.addProperty("value", text);
        edit.add("was", note.get("text"));
        edit.add("row", note.get("row"));
        edit.add("step", note.get("step"));
        return edit;
    }

    public static JsonObject removeNote(String id, String was) {
        JsonObject edit = typed("remove-note");
        edit.addProperty("id", id);
        edit.addProperty("was", was);
        return edit;
    }

    public static JsonObject setTitle(String was, String title) {
        return setField("title", was, title);
    }

    public static JsonObject setField(String field, String was, String value) {
        JsonObject edit = typed("set-field");
        edit.addProperty("field", field);
        edit.addProperty("value", value);
        edit.addProperty("was", was);
        return edit;
    }

    /** The sender's own. */
    public static JsonObject addVote(String note) {
        JsonObject edit = typed("add-vote");
        edit.addProperty("id", note);
        return edit;
    }

    public static JsonObject addRowFirst(String id, String heading) {
        JsonObject row = new JsonObject();
        row.addProperty("id", id);
        row.addProperty("heading", heading);
        row.addProperty("prompt", "");
        row.addProperty("kind", "notes");
        row.addProperty("tone", "neutral");
        JsonObject edit = typed("add-row");
        edit.add("row", row);
        edit.add("after", JsonNull.INSTANCE);
        return edit;
    }

    /** A row of feelings, from very frustrated to delighted, at the end of the map. */
    public static JsonObject addScale(String id, String heading) {
        JsonObject row = new JsonObject();
        row.addProperty("id", id);
        row.addProperty("heading", heading);
        row.addProperty("kind", "scale");
        JsonObject scale = new JsonObject();
        scale.addProperty("min", -2);
        scale.addProperty("max", 2);
        scale.addProperty("faces", true);
        row.add("scale", scale);
        JsonObject edit = typed("add-row");
        edit.add("row", row);
        return edit;
    }

    /** A value in a cell that has none. */
    public static JsonObject setValue(String row, String step, Number value) {
        JsonObject edit = typed("set-value");
        edit.addProperty("row", row);
        edit.addProperty("step", step);
        edit.addProperty("value", value);
        edit.add("was", JsonNull.INSTANCE);
        return edit;
    }

    public static JsonObject typed(String type) {
        JsonObject edit = new JsonObject();
        edit.addProperty("type", type);
        return edit;
    }

    /** The body of a save. */
    public static JsonObject batch(int base, String template, List<JsonObject> edits) {
        JsonObject batch = new JsonObject();
        batch.addProperty("base", base);
        batch.addProperty("template", template);
        batch.addProperty("client", "acceptance");
        JsonArray list = new JsonArray();
        edits.forEach(list::add);
        batch.add("edits", list);
        return batch;
    }
}
