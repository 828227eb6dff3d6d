package io.github.journeymap.edit;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import java.util.List;

/**
 * One change to a map. It addresses things by id, and {@code was} is what its author saw. The type in JSON is the
 * record's name with hyphens; docs/format.md has the shapes, docs/behaviour.md the rules.
 */
public sealed interface Edit {
    record SetField(MapField field, String value, String was) implements Edit {}

    record AddStage(Stage stage, After after) implements Edit {}

    record RemoveStage(String id) implements Edit {}

    record ChangeStage(String id, StageField field, String value, String was) implements Edit {}

    record MoveStage(String id, After after) implements Edit {}

    record AddStep(String stage, Step step, After after) implements Edit {}

    record RemoveStep(String id) implements Edit {}

    record ChangeStep(String id, StepField field, String value, String was) implements Edit {}

    record MoveStep(String id, String stage, After after) implements Edit {}

    record AddRow(Row row, After after) implements Edit {}

    record RemoveRow(String id) implements Edit {}

    /** The heading or the prompt of a row. */
    record ChangeRow(String id, RowField field, String value, String was) implements Edit {}

    record ChangeRowTone(String id, Tone value, Tone was) implements Edit {}

    record ChangeRowCategories(String id, List<Category> value, List<Category> was) implements Edit {
        public ChangeRowCategories {
            value = List.copyOf(value);
            was = List.copyOf(was);
        }
    }

    record MoveRow(String id, After after) implements Edit {}

    record AddNote(Note note, After after) implements Edit {}

    /** Row and step say where the author saw the note: there it comes back when it is gone. */
    record ChangeNoteText(String id, String value, String was, String row, String step) implements Edit {}

    record ChangeNoteCategory(String id, String value, String was, String row, String step) implements Edit {}

    record MoveNote(String id, String row, String step, After after) implements Edit {}

    record RemoveNote(String id, String was) implements Edit {}

    enum MapField {
        TITLE("title"),
        CONTEXT_HEADING("context.heading"),
        CONTEXT_PROMPT("context.prompt"),
        CONTEXT_TEXT("context.text");

        private final String word;

        MapField(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    enum StageField {
        HEADING,
        PROMPT
    }

    enum StepField {
        HEADING
    }

    enum RowField {
        HEADING,
        PROMPT
    }
}
