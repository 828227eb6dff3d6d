package io.github.journeymap.edit;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import java.util.List;
import java.util.Optional;

/**
 * One change to a map. It addresses things by id, and {@code was} is what its author saw. The type in JSON is the
 * record's name with hyphens; docs/format.md has the shapes, docs/behaviour.md the rules.
 */
public sealed interface Edit {
    /** Sets the title, a part of the context or of the persona, or how people vote. */
    record SetField(MapField field, String value, String was) implements Edit {}

    /** {@code set-field} of the personas whom notes can be about. */
    record SetPersonas(List<Category> value, List<Category> was) implements Edit {
        public SetPersonas {
            value = List.copyOf(value);
            was = List.copyOf(was);
        }
    }

    /**
     * Sets the value of a cell; without a value, removes it.
     *
     * @param unknownFields the other fields of the value, if this edit creates it
     */
    record SetValue(
            String row, String step, Optional<Decimal> value, Optional<Decimal> was, UnknownFields unknownFields)
            implements Edit {
        public SetValue(String row, String step, Optional<Decimal> value, Optional<Decimal> was) {
            this(row, step, value, was, UnknownFields.NONE);
        }
    }

    /** An edit of the stage with that id. */
    sealed interface OfStage extends Edit {
        String id();
    }

    record AddStage(Stage stage, Position after) implements OfStage {
        @Override
        public String id() {
            return stage.id();
        }
    }

    record RemoveStage(String id) implements OfStage {}

    record ChangeStage(String id, StageField field, String value, String was) implements OfStage {}

    record MoveStage(String id, Position after) implements OfStage {}

    /** An edit of the step with that id. */
    sealed interface OfStep extends Edit {
        String id();
    }

    record AddStep(String stage, Step step, Position after) implements OfStep {
        @Override
        public String id() {
            return step.id();
        }
    }

    record RemoveStep(String id) implements OfStep {}

    record ChangeStep(String id, StepField field, String value, String was) implements OfStep {}

    record MoveStep(String id, String stage, Position after) implements OfStep {}

    /** An edit of the row with that id. */
    sealed interface OfRow extends Edit {
        String id();
    }

    record AddRow(Row row, Position after) implements OfRow {
        @Override
        public String id() {
            return row.id();
        }
    }

    record RemoveRow(String id) implements OfRow {}

    /** {@code change-row} of a field that is a text. */
    record ChangeRow(String id, RowField field, String value, String was) implements OfRow {}

    record ChangeRowTone(String id, Tone value, Tone was) implements OfRow {}

    record ChangeRowCategories(String id, List<Category> value, List<Category> was) implements OfRow {

        public ChangeRowCategories {
            value = List.copyOf(value);
            was = List.copyOf(was);
        }
    }

    /** None: by {@link Scale#EMOTION}. */
    record ChangeRowScale(String id, Optional<Scale> value, Optional<Scale> was) implements OfRow {}

    record MoveRow(String id, Position after) implements OfRow {}

    /** An edit of the note with that id. */
    sealed interface OfNote extends Edit {
        String id();
    }

    record AddNote(Note note, Position after) implements OfNote {
        @Override
        public String id() {
            return note.id();
        }
    }

    /** {@code change-note} of the text. Row and step say where it comes back when the note is gone. */
    record ChangeNoteText(String id, String value, String was, String row, String step) implements OfNote {}

    /** {@code change-note} of what a note has besides its text: an id, or the name of a file. */
    record ChangeNoteDetail(String id, NoteField field, String value, String was, String row, String step)
            implements OfNote {}

    record MoveNote(String id, String row, String step, Position after) implements OfNote {}

    record RemoveNote(String id, String was) implements OfNote {}

    /**
     * An edit of one person's vote on the note with that id.
     *
     * @see #by()
     */
    sealed interface OfVote extends Edit {
        String id();

        /** What stands for that person; empty until the server says who it is. */
        String by();

        OfVote by(String voter);
    }

    record AddVote(String id, String by) implements OfVote {
        @Override
        public AddVote by(String voter) {
            return new AddVote(id, voter);
        }
    }

    record RemoveVote(String id, String by) implements OfVote {
        @Override
        public RemoveVote by(String voter) {
            return new RemoveVote(id, voter);
        }
    }

    enum MapField {
        TITLE,
        CONTEXT_HEADING,
        CONTEXT_PROMPT,
        CONTEXT_TEXT,
        PERSONA_NAME,
        PERSONA_ROLE,
        PERSONA_TEXT,
        PERSONA_QUOTE,
        PERSONA_PICTURE,
        PERSONA_ALT,
        VOTES_STATE,
        VOTES_LIMIT,
        VOTES_ROWS
    }

    enum StageField {
        HEADING,
        PROMPT,
        ACCENT
    }

    enum StepField {
        HEADING
    }

    enum RowField {
        HEADING,
        PROMPT,
        ICON,
        TONE,
        SCALE,
        CATEGORIES
    }

    enum NoteField {
        TEXT,
        CATEGORY,
        PERSONA,
        PICTURE
    }
}
