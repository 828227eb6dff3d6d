package io.github.journeymap.edit;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;

/** Applies the edits of notes [M2]–[M7]. */
final class NoteEdits {
    private NoteEdits() {}

    /**
     * @param superseded the same author goes on from this text in the same batch, so that only the last of their
     *     changes needs to be kept beside someone else's
     */
    static Outcome apply(NoteList notes, Edit.OfNote edit, boolean superseded) {
        if (edit instanceof Edit.AddNote add) {
            return add(notes, add, superseded);
        }
        if (edit instanceof Edit.ChangeNoteText change) {
            return changeText(notes, change, superseded);
        }
        if (edit instanceof Edit.ChangeNoteDetail change) {
            return changeDetail(notes, change);
        }
        if (edit instanceof Edit.MoveNote move) {
            return move(notes, move);
        }
        return remove(notes, (Edit.RemoveNote) edit);
    }

    /**
     * A new note may be there already: another window of its author has recovered its draft, taking this one for
     * closed.
     */
    private static Outcome add(NoteList notes, Edit.AddNote add, boolean superseded) {
        Note added = add.note();
        if (!notes.has(added.id())) {
            notes.add(added, add.after());
            return Outcome.DONE;
        }
        Note now = notes.get(added.id());
        return superseded || now.text().equals(added.text()) ? Outcome.UNCHANGED : keepBoth(notes, now, added);
    }

    private static Outcome changeText(NoteList notes, Edit.ChangeNoteText change, boolean superseded) {
        if (!notes.has(change.id())) {
            notes.add(
                    new Note(change.id(), change.row(), change.step(), change.value(), "", UnknownFields.NONE),
                    Position.END);
            return Outcome.RESTORED;
        }
        Note now = notes.get(change.id());
        if (now.text().equals(change.value())) {
            return Outcome.UNCHANGED;
        }
        if (now.text().equals(change.was())) {
            notes.replace(now.withText(change.value()));
            return Outcome.DONE;
        }
        Note typed = now.withText(change.value()).withUnknownFields(UnknownFields.NONE);
        return superseded ? Outcome.UNCHANGED : keepBoth(notes, now, typed);
    }

    /**
     * The id of the second note follows from the first one's and the text, so that a repeated edit finds it there [M2].
     */
    private static Outcome keepBoth(NoteList notes, Note now, Note typed) {
        String id = notes.conflictCopyIds().find(now.id(), typed.text());
        if (notes.has(id)) {
            return Outcome.UNCHANGED;
        }
        notes.add(typed.withId(id).at(now.row(), now.step()), Position.id(now.id()));
        return new Outcome.BothKept(id);
    }

    private static Outcome changeDetail(NoteList notes, Edit.ChangeNoteDetail change) {
        if (!notes.has(change.id())) {
            return Outcome.KEPT;
        }
        Note now = notes.get(change.id());
        notes.replace(
                switch (change.field()) {
                    case TEXT -> now.withText(change.value());
                    case CATEGORY -> now.withCategory(change.value());
                    case PERSONA -> now.withPersona(change.value());
                    case PICTURE -> now.withPicture(change.value());
                });
        return Outcome.ofWriting(change.value(), value(now, change.field()), change.was());
    }

    static String value(Note note, Edit.NoteField field) {
        return switch (field) {
            case TEXT -> note.text();
            case CATEGORY -> note.category();
            case PERSONA -> note.persona();
            case PICTURE -> note.picture();
        };
    }

    private static Outcome move(NoteList notes, Edit.MoveNote move) {
        if (!notes.has(move.id())) {
            return Outcome.KEPT;
        }
        Cell place = new Cell(move.row(), move.step());
        if (notes.isAt(move.id(), place, move.after())) {
            return Outcome.UNCHANGED;
        }
        notes.move(move.id(), place, move.after());
        return Outcome.DONE;
    }

    private static Outcome remove(NoteList notes, Edit.RemoveNote remove) {
        if (!notes.has(remove.id())) {
            return Outcome.UNCHANGED;
        }
        if (!notes.get(remove.id()).text().equals(remove.was())) {
            return Outcome.KEPT;
        }
        notes.remove(remove.id());
        return Outcome.DONE;
    }
}
