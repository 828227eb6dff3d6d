package io.github.journeymap.edit;

import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;

/** Applies the edits of rows. */
final class RowEdits {
    private RowEdits() {}

    static Outcome apply(Sequence<Row> rows, Edit.OfRow edit) {
        if (edit instanceof Edit.AddRow add) {
            return add(rows, add);
        }
        if (edit instanceof Edit.RemoveRow remove) {
            return remove(rows, remove);
        }
        if (!rows.has(edit.id())) {
            return Outcome.KEPT;
        }
        if (edit instanceof Edit.ChangeRow change) {
            return change(rows, change);
        }
        if (edit instanceof Edit.ChangeRowTone change) {
            Row row = rows.replace(rows.get(change.id()).withTone(change.value()));
            return Outcome.ofWriting(
                    change.value().word(), row.tone().word(), change.was().word());
        }
        if (edit instanceof Edit.ChangeRowCategories change) {
            Row row = rows.replace(rows.get(change.id()).withCategories(change.value()));
            return Outcome.ofWriting(change.value(), row.categories(), change.was());
        }
        if (edit instanceof Edit.ChangeRowScale change) {
            Row row = rows.replace(rows.get(change.id()).withScale(change.value()));
            return Outcome.ofWriting(change.value(), row.scale(), change.was(), Scale::words);
        }
        return move(rows, (Edit.MoveRow) edit);
    }

    private static Outcome add(Sequence<Row> rows, Edit.AddRow add) {
        if (rows.has(add.row().id())) {
            return Outcome.UNCHANGED;
        }
        rows.insert(add.row(), add.after());
        return Outcome.DONE;
    }

    private static Outcome change(Sequence<Row> rows, Edit.ChangeRow change) {
        Row row = rows.get(change.id());
        rows.replace(
                switch (change.field()) {
                    case PROMPT -> row.withPrompt(change.value());
                    case ICON -> row.withIcon(change.value());
                    default -> row.withHeading(change.value());
                });
        return Outcome.ofWriting(change.value(), text(row, change.field()), change.was());
    }

    /** The value of one of a row's text fields. */
    static String text(Row row, Edit.RowField field) {
        return switch (field) {
            case PROMPT -> row.prompt();
            case ICON -> row.icon();
            default -> row.heading();
        };
    }

    private static Outcome move(Sequence<Row> rows, Edit.MoveRow move) {
        if (rows.isAt(move.id(), move.after())) {
            return Outcome.UNCHANGED;
        }
        rows.move(move.id(), move.after());
        return Outcome.DONE;
    }

    private static Outcome remove(Sequence<Row> rows, Edit.RemoveRow remove) {
        if (!rows.has(remove.id())) {
            return Outcome.UNCHANGED;
        }
        rows.remove(remove.id());
        return Outcome.DONE;
    }
}
