package io.github.journeymap.format;

import com.google.gson.stream.JsonWriter;
import io.github.journeymap.edit.After;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.model.Category;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes edits as {@link EditsReader} reads them, without their stamps. */
public final class EditsWriter {
    private final JsonWriter json;
    private final MapWriter parts;

    private EditsWriter(JsonWriter json) {
        this.json = json;
        this.parts = MapWriter.within(json);
    }

    /** The edits as a list, in the style of what they are a part of. */
    public static void write(JsonWriter json, List<Edit> edits) throws IOException {
        EditsWriter writer = new EditsWriter(json);
        json.beginArray();
        for (Edit edit : edits) {
            json.beginObject();
            writer.write(edit);
            json.endObject();
        }
        json.endArray();
    }

    private void write(Edit edit) throws IOException {
        if (edit instanceof Edit.SetField set) {
            type("set-field");
            change(set.field(), set.value(), set.was());
        } else if (edit instanceof Edit.OfStage ofStage) {
            write(ofStage);
        } else if (edit instanceof Edit.OfStep ofStep) {
            write(ofStep);
        } else if (edit instanceof Edit.OfRow ofRow) {
            write(ofRow);
        } else {
            write((Edit.OfNote) edit);
        }
    }

    private void write(Edit.OfStage edit) throws IOException {
        if (edit instanceof Edit.AddStage add) {
            type("add-stage").name("stage");
            parts.write(add.stage());
            after(add.after());
        } else if (edit instanceof Edit.ChangeStage change) {
            type("change-stage", edit.id());
            change(change.field(), change.value(), change.was());
        } else if (edit instanceof Edit.MoveStage move) {
            type("move-stage", edit.id());
            after(move.after());
        } else {
            type("remove-stage", edit.id());
        }
    }

    private void write(Edit.OfStep edit) throws IOException {
        if (edit instanceof Edit.AddStep add) {
            type("add-step").name("stage").value(add.stage()).name("step");
            parts.write(add.step());
            after(add.after());
        } else if (edit instanceof Edit.ChangeStep change) {
            type("change-step", edit.id());
            change(change.field(), change.value(), change.was());
        } else if (edit instanceof Edit.MoveStep move) {
            type("move-step", edit.id()).name("stage").value(move.stage());
            after(move.after());
        } else {
            type("remove-step", edit.id());
        }
    }

    private void write(Edit.OfRow edit) throws IOException {
        if (edit instanceof Edit.AddRow add) {
            type("add-row").name("row");
            parts.write(add.row());
            after(add.after());
        } else if (edit instanceof Edit.ChangeRow change) {
            type("change-row", edit.id());
            change(change.field(), change.value(), change.was());
        } else if (edit instanceof Edit.ChangeRowTone change) {
            type("change-row", edit.id());
            change(Edit.RowField.TONE, change.value().word(), change.was().word());
        } else if (edit instanceof Edit.ChangeRowCategories change) {
            type("change-row", edit.id());
            change(change.value(), change.was());
        } else if (edit instanceof Edit.MoveRow move) {
            type("move-row", edit.id());
            after(move.after());
        } else {
            type("remove-row", edit.id());
        }
    }

    private void write(Edit.OfNote edit) throws IOException {
        if (edit instanceof Edit.AddNote add) {
            type("add-note").name("note");
            parts.write(add.note());
            after(add.after());
        } else if (edit instanceof Edit.ChangeNoteText change) {
            type("change-note", edit.id());
            change(Edit.NoteField.TEXT, change.value(), change.was());
            place(change.row(), change.step());
        } else if (edit instanceof Edit.ChangeNoteCategory change) {
            type("change-note", edit.id());
            change(Edit.NoteField.CATEGORY, change.value(), change.was());
            place(change.row(), change.step());
        } else if (edit instanceof Edit.MoveNote move) {
            type("move-note", edit.id());
            place(move.row(), move.step());
            after(move.after());
        } else {
            type("remove-note", edit.id()).name("was").value(((Edit.RemoveNote) edit).was());
        }
    }

    private JsonWriter type(String type) throws IOException {
        return json.name("type").value(type);
    }

    private JsonWriter type(String type, String id) throws IOException {
        return type(type).name("id").value(id);
    }

    /** CONTEXT_TEXT is {@code context.text} in JSON. */
    private JsonWriter field(Enum<?> field) throws IOException {
        return json.name("field").value(field.name().toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    private void change(Enum<?> field, String value, String was) throws IOException {
        field(field).name("value").value(value).name("was").value(was);
    }

    private void change(List<Category> value, List<Category> was) throws IOException {
        field(Edit.RowField.CATEGORIES).name("value");
        parts.write(value);
        json.name("was");
        parts.write(was);
    }

    private void place(String row, String step) throws IOException {
        json.name("row").value(row).name("step").value(step);
    }

    private void after(After after) throws IOException {
        if (after instanceof After.Behind behind) {
            json.name("after").value(behind.id());
        } else if (after instanceof After.First) {
            json.name("after").nullValue();
        }
    }
}
