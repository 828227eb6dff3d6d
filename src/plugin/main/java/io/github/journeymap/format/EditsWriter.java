package io.github.journeymap.format;

import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Position;
import io.github.journeymap.json.JsonOut;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes edits as {@link EditsReader} reads them, without their stamps. */
public final class EditsWriter {
    /** The field of the map that is no text. */
    static final String PERSONAS = "personas";

    private static final int GUESS = 512;

    private final JsonOut json;
    private final MapWriter parts;

    private EditsWriter(JsonOut json) {
        this.json = json;
        this.parts = new MapWriter(json);
    }

    /** The edits as a list, as a part of an answer. */
    public static String json(List<Edit> edits) {
        JsonOut json = new JsonOut(JsonOut.Style.ANSWER, Integer.MAX_VALUE, GUESS);
        EditsWriter writer = new EditsWriter(json);
        json.beginArray();
        for (Edit edit : edits) {
            json.next().beginObject();
            writer.write(edit);
            json.endObject();
        }
        return json.endArray().toString();
    }

    private void write(Edit edit) {
        if (edit instanceof Edit.SetField set) {
            type("set-field");
            change(set.field(), set.value(), set.was());
        } else if (edit instanceof Edit.SetPersonas set) {
            type("set-field");
            json.name("field").value(PERSONAS);
            change(set.value(), set.was());
        } else if (edit instanceof Edit.SetValue set) {
            type("set-value");
            place(set.row(), set.step());
            number("value", set.value());
            number("was", set.was());
        } else if (edit instanceof Edit.OfStage ofStage) {
            write(ofStage);
        } else if (edit instanceof Edit.OfStep ofStep) {
            write(ofStep);
        } else if (edit instanceof Edit.OfRow ofRow) {
            write(ofRow);
        } else if (edit instanceof Edit.OfVote vote) {
            type(vote instanceof Edit.AddVote ? "add-vote" : "remove-vote", vote.id())
                    .name("by")
                    .value(vote.by());
        } else {
            write((Edit.OfNote) edit);
        }
    }

    private void write(Edit.OfStage edit) {
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

    private void write(Edit.OfStep edit) {
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

    private void write(Edit.OfRow edit) {
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
            field(Edit.RowField.CATEGORIES);
            change(change.value(), change.was());
        } else if (edit instanceof Edit.ChangeRowScale change) {
            type("change-row", edit.id());
            field(Edit.RowField.SCALE);
            scale("value", change.value());
            scale("was", change.was());
        } else if (edit instanceof Edit.MoveRow move) {
            type("move-row", edit.id());
            after(move.after());
        } else {
            type("remove-row", edit.id());
        }
    }

    private void write(Edit.OfNote edit) {
        if (edit instanceof Edit.AddNote add) {
            type("add-note").name("note");
            parts.write(add.note());
            after(add.after());
        } else if (edit instanceof Edit.ChangeNoteText change) {
            type("change-note", edit.id());
            change(Edit.NoteField.TEXT, change.value(), change.was());
            place(change.row(), change.step());
        } else if (edit instanceof Edit.ChangeNoteDetail change) {
            type("change-note", edit.id());
            change(change.field(), change.value(), change.was());
            place(change.row(), change.step());
        } else if (edit instanceof Edit.MoveNote move) {
            type("move-note", edit.id());
            place(move.row(), move.step());
            after(move.after());
        } else {
            type("remove-note", edit.id()).name("was").value(((Edit.RemoveNote) edit).was());
        }
    }

    private JsonOut type(String type) {
        return json.name("type").value(type);
    }

    private JsonOut type(String type, String id) {
        return type(type).name("id").value(id);
    }

    /** CONTEXT_TEXT is {@code context.text} in JSON. */
    private JsonOut field(Enum<?> field) {
        return json.name("field").value(field.name().toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    private void change(Enum<?> field, String value, String was) {
        field(field).name("value").value(value).name("was").value(was);
    }

    private void change(List<Category> value, List<Category> was) {
        json.name("value");
        parts.write(value);
        json.name("was");
        parts.write(was);
    }

    private void number(String name, Optional<Decimal> number) {
        json.name(name).literal(number.map(Decimal::literal).orElse("null"));
    }

    private void scale(String name, Optional<Scale> scale) {
        json.name(name);
        scale.ifPresentOrElse(parts::write, () -> json.literal("null"));
    }

    private void place(String row, String step) {
        json.name("row").value(row).name("step").value(step);
    }

    private void after(Position after) {
        if (after instanceof Position.Behind behind) {
            json.name("after").value(behind.id());
        } else if (after instanceof Position.First) {
            json.name("after").literal("null");
        }
    }
}
