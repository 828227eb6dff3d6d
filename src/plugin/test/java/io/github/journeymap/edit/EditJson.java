package io.github.journeymap.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.Extras;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Tone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Edits and outcomes as the browser sends and gets them; the product itself only ever reads edits. */
final class EditJson {
    private static final JourneyMap EMPTY =
            new JourneyMap("", new Context("", "", "", Extras.NONE), List.of(), List.of(), List.of(), Extras.NONE);

    private EditJson() {}

    static JsonArray of(List<Edit> edits) {
        JsonArray array = new JsonArray();
        edits.forEach(edit -> array.add(of(edit)));
        return array;
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

    private static JsonObject of(Edit edit) {
        if (edit instanceof Edit.SetField set) {
            return changed(object("type", "set-field"), set.field(), set.value(), set.was());
        } else if (edit instanceof Edit.OfStage ofStage) {
            return ofStage(ofStage);
        } else if (edit instanceof Edit.OfStep ofStep) {
            return ofStep(ofStep);
        } else if (edit instanceof Edit.OfRow ofRow) {
            return ofRow(ofRow);
        }
        return ofNote((Edit.OfNote) edit);
    }

    private static JsonObject ofStage(Edit.OfStage edit) {
        if (edit instanceof Edit.AddStage add) {
            return placed(with(object("type", "add-stage"), "stage", json(add.stage())), add.after());
        } else if (edit instanceof Edit.MoveStage move) {
            return placed(typed("move-stage", move.id()), move.after());
        } else if (edit instanceof Edit.ChangeStage change) {
            return changed(typed("change-stage", change.id()), change.field(), change.value(), change.was());
        }
        return typed("remove-stage", edit.id());
    }

    private static JsonObject ofStep(Edit.OfStep edit) {
        if (edit instanceof Edit.AddStep add) {
            JsonElement step = json(new Stage("s", "", "", List.of(add.step()), Extras.NONE))
                    .getAsJsonArray("steps")
                    .get(0);
            JsonObject json = with(object("type", "add-step"), "step", step);
            json.addProperty("stage", add.stage());
            return placed(json, add.after());
        } else if (edit instanceof Edit.MoveStep move) {
            JsonObject json = typed("move-step", move.id());
            json.addProperty("stage", move.stage());
            return placed(json, move.after());
        } else if (edit instanceof Edit.ChangeStep change) {
            return changed(typed("change-step", change.id()), change.field(), change.value(), change.was());
        }
        return typed("remove-step", edit.id());
    }

    private static JsonObject ofRow(Edit.OfRow edit) {
        if (edit instanceof Edit.AddRow add) {
            return placed(with(object("type", "add-row"), "row", json(add.row())), add.after());
        } else if (edit instanceof Edit.MoveRow move) {
            return placed(typed("move-row", move.id()), move.after());
        } else if (edit instanceof Edit.ChangeRow change) {
            return changed(typed("change-row", change.id()), change.field(), change.value(), change.was());
        } else if (edit instanceof Edit.ChangeRowTone change) {
            JsonObject json = typed("change-row", change.id());
            return changed(
                    json,
                    Edit.RowField.TONE,
                    change.value().word(),
                    change.was().word());
        } else if (edit instanceof Edit.ChangeRowCategories change) {
            JsonObject json = with(typed("change-row", change.id()), "value", json(change.value()));
            json.addProperty("field", "categories");
            return with(json, "was", json(change.was()));
        }
        return typed("remove-row", edit.id());
    }

    private static JsonObject ofNote(Edit.OfNote edit) {
        if (edit instanceof Edit.AddNote add) {
            return placed(with(object("type", "add-note"), "note", json(add.note())), add.after());
        } else if (edit instanceof Edit.MoveNote move) {
            return placed(at(typed("move-note", move.id()), move.row(), move.step()), move.after());
        } else if (edit instanceof Edit.ChangeNoteText change) {
            JsonObject json = at(typed("change-note", change.id()), change.row(), change.step());
            return changed(json, Edit.NoteField.TEXT, change.value(), change.was());
        } else if (edit instanceof Edit.ChangeNoteCategory change) {
            JsonObject json = at(typed("change-note", change.id()), change.row(), change.step());
            return changed(json, Edit.NoteField.CATEGORY, change.value(), change.was());
        }
        JsonObject json = typed("remove-note", edit.id());
        json.addProperty("was", ((Edit.RemoveNote) edit).was());
        return json;
    }

    private static JsonObject json(Stage stage) {
        return of(new JourneyMap("", EMPTY.context(), List.of(stage), List.of(), List.of(), Extras.NONE))
                .getAsJsonArray("stages")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject json(Row row) {
        return of(new JourneyMap("", EMPTY.context(), List.of(), List.of(row), List.of(), Extras.NONE))
                .getAsJsonArray("rows")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject json(Note note) {
        return of(new JourneyMap("", EMPTY.context(), List.of(), List.of(), List.of(note), Extras.NONE))
                .getAsJsonArray("notes")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonArray json(List<Category> categories) {
        JsonElement json = json(new Row("r", "", "", Row.NOTES, Tone.NEUTRAL, categories, Extras.NONE))
                .get("categories");
        return json == null ? new JsonArray() : json.getAsJsonArray();
    }

    private static JsonObject typed(String type, String id) {
        JsonObject json = object("type", type);
        json.addProperty("id", id);
        return json;
    }

    private static JsonObject changed(JsonObject json, Enum<?> field, String value, String was) {
        json.addProperty("field", field.name().toLowerCase(Locale.ROOT).replace('_', '.'));
        json.addProperty("value", value);
        json.addProperty("was", was);
        return json;
    }

    private static JsonObject at(JsonObject json, String row, String step) {
        json.addProperty("row", row);
        json.addProperty("step", step);
        return json;
    }

    private static JsonObject placed(JsonObject json, After after) {
        if (after instanceof After.Behind behind) {
            json.addProperty("after", behind.id());
        } else if (after instanceof After.First) {
            json.add("after", JsonNull.INSTANCE);
        }
        return json;
    }

    private static JsonObject with(JsonObject json, String name, JsonElement value) {
        json.add(name, value);
        return json;
    }

    private static JsonObject object(String name, String value) {
        JsonObject json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }
}
