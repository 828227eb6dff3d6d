package io.github.journeymap.edit;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Applies the edits of rows. */
final class RowEdits {
    private RowEdits() {}

    static Outcome apply(Draft draft, Edit.OfRow edit) {
        if (edit instanceof Edit.AddRow add) {
            return add(draft, add);
        }
        if (edit instanceof Edit.ChangeRow change) {
            return change(draft, change);
        }
        if (edit instanceof Edit.ChangeRowTone change) {
            return changeTone(draft, change);
        }
        if (edit instanceof Edit.ChangeRowCategories change) {
            return changeCategories(draft, change);
        }
        if (edit instanceof Edit.MoveRow move) {
            return move(draft, move);
        }
        return remove(draft, (Edit.RemoveRow) edit);
    }

    private static Outcome add(Draft draft, Edit.AddRow add) {
        if (at(draft, add.row().id()) >= 0) {
            return Outcome.UNCHANGED;
        }
        Draft.insert(draft.rows, Row::id, add.row(), add.after());
        return Outcome.DONE;
    }

    private static Outcome change(Draft draft, Edit.ChangeRow change) {
        int i = at(draft, change.id());
        if (i < 0) {
            return Outcome.KEPT;
        }
        Row row = draft.rows.get(i);
        boolean isHeading = change.field() == Edit.RowField.HEADING;
        draft.rows.set(i, isHeading ? row.withHeading(change.value()) : row.withPrompt(change.value()));
        return Outcome.ofWriting(change.value(), isHeading ? row.heading() : row.prompt(), change.was());
    }

    private static Outcome changeTone(Draft draft, Edit.ChangeRowTone change) {
        int i = at(draft, change.id());
        if (i < 0) {
            return Outcome.KEPT;
        }
        Row row = draft.rows.set(i, draft.rows.get(i).withTone(change.value()));
        return Outcome.ofWriting(
                change.value().word(), row.tone().word(), change.was().word());
    }

    /** What was replaced is told by its labels. */
    private static Outcome changeCategories(Draft draft, Edit.ChangeRowCategories change) {
        int i = at(draft, change.id());
        if (i < 0) {
            return Outcome.KEPT;
        }
        List<Category> now = draft.rows.get(i).categories();
        if (now.equals(change.value())) {
            return Outcome.UNCHANGED;
        }
        draft.rows.set(i, draft.rows.get(i).withCategories(change.value()));
        return now.equals(change.was())
                ? Outcome.DONE
                : new Outcome.Replaced(now.stream().map(Category::label).collect(Collectors.joining(", ")));
    }

    private static Outcome move(Draft draft, Edit.MoveRow move) {
        int i = at(draft, move.id());
        if (i < 0) {
            return Outcome.KEPT;
        }
        if (Places.isAt(Draft.ids(draft.rows, Row::id), move.id(), move.after())) {
            return Outcome.UNCHANGED;
        }
        Draft.insert(draft.rows, Row::id, draft.rows.remove(i), move.after());
        return Outcome.DONE;
    }

    private static Outcome remove(Draft draft, Edit.RemoveRow remove) {
        int i = at(draft, remove.id());
        if (i < 0) {
            return Outcome.UNCHANGED;
        }
        draft.rows.remove(i);
        return Outcome.DONE;
    }

    private static int at(Draft draft, String id) {
        return Draft.position(draft.rows, Row::id, id);
    }
}
