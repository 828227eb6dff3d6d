package io.github.journeymap.edit;

import io.github.journeymap.model.Note;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.Tone;
import java.util.List;
import java.util.stream.Stream;

/** Random edits over the ids and words of {@link RandomMaps}: many of them too late, wrong or without effect. */
final class RandomEdits {
    private static final List<Edit.MapField> TEXTS = Stream.of(Edit.MapField.values())
            .filter(field -> !field.name().startsWith("VOTES"))
            .toList();

    static final List<Edit.NoteField> DETAILS =
            List.of(Edit.NoteField.CATEGORY, Edit.NoteField.PERSONA, Edit.NoteField.PICTURE);

    private final RandomMaps maps;

    RandomEdits(RandomMaps maps) {
        this.maps = maps;
    }

    List<Edit> batch(int most) {
        return Stream.generate(this::edit).limit(maps.below(most + 1)).toList();
    }

    Edit edit() {
        return switch (maps.below(6)) {
            case 0, 1 -> noteEdit();
            case 4 -> vote();
            case 2, 3 -> structureEdit();
            default -> setValue();
        };
    }

    Edit noteEdit() {
        String id = maps.one(RandomMaps.NOTES);
        String row = maps.one(RandomMaps.ROWS);
        String step = maps.one(RandomMaps.STEPS);
        return switch (maps.below(6)) {
            case 0 -> new Edit.AddNote(newNote(), after(RandomMaps.NOTES));
            case 1, 2 -> new Edit.ChangeNoteText(id, maps.word(), maps.word(), row, step);
            case 3 -> new Edit.ChangeNoteDetail(id, maps.one(DETAILS), maps.one(List.of("", "c1")), "c2", row, step);
            case 4 -> new Edit.MoveNote(id, row, step, after(RandomMaps.NOTES));
            default -> new Edit.RemoveNote(id, maps.word());
        };
    }

    private Edit setValue() {
        return new Edit.SetValue(
                maps.one(RandomMaps.ROWS), maps.one(RandomMaps.STEPS), maps.numberOrNone(), maps.numberOrNone());
    }

    private Edit vote() {
        String note = maps.one(RandomMaps.NOTES);
        String voter = maps.one(RandomMaps.VOTERS);
        return switch (maps.below(7)) {
            case 0 -> new Edit.SetField(Edit.MapField.VOTES_STATE, maps.voting(), maps.voting());
            case 5 -> new Edit.SetField(Edit.MapField.VOTES_LIMIT, maps.voteLimit(), maps.voteLimit());
            case 6 -> new Edit.SetField(Edit.MapField.VOTES_ROWS, maps.votedRows(), maps.votedRows());
            case 1 -> new Edit.RemoveVote(note, voter);
            default -> new Edit.AddVote(note, voter);
        };
    }

    private Note newNote() {
        return maps.note(maps.one(RandomMaps.NOTES));
    }

    private Edit structureEdit() {
        String stage = maps.one(RandomMaps.STAGES);
        String step = maps.one(RandomMaps.STEPS);
        String row = maps.one(RandomMaps.ROWS);
        return switch (maps.below(18)) {
            case 0 -> new Edit.SetField(maps.one(TEXTS), maps.word(), maps.word());
            case 1 -> new Edit.AddStage(maps.stage(), after(RandomMaps.STAGES));
            case 2 -> new Edit.RemoveStage(stage);
            case 3 ->
                maps.below(3) == 0
                        ? new Edit.ChangeStage(stage, Edit.StageField.ACCENT, maps.accent(), maps.accent())
                        : new Edit.ChangeStage(
                                stage,
                                maps.one(List.of(Edit.StageField.HEADING, Edit.StageField.PROMPT)),
                                maps.word(),
                                maps.word());
            case 4 -> new Edit.MoveStage(stage, after(RandomMaps.STAGES));
            case 5 -> new Edit.AddStep(stage, maps.step(step), after(RandomMaps.STEPS));
            case 6 -> new Edit.RemoveStep(step);
            case 7 -> new Edit.ChangeStep(step, Edit.StepField.HEADING, maps.word(), maps.word());
            case 8, 9 -> new Edit.MoveStep(step, stage, after(RandomMaps.STEPS));
            case 10 -> new Edit.AddRow(maps.row(row), after(RandomMaps.ROWS));
            case 11 -> new Edit.RemoveRow(row);
            case 12 ->
                maps.below(3) == 0
                        ? new Edit.ChangeRow(row, Edit.RowField.ICON, maps.icon(), maps.icon())
                        : new Edit.ChangeRow(
                                row,
                                maps.one(List.of(Edit.RowField.HEADING, Edit.RowField.PROMPT)),
                                maps.word(),
                                maps.word());
            case 13 -> new Edit.ChangeRowTone(row, maps.one(List.of(Tone.values())), maps.one(List.of(Tone.values())));
            case 14 -> new Edit.ChangeRowCategories(row, maps.categories(), maps.categories());
            case 15 -> new Edit.ChangeRowScale(row, maps.scale(), maps.scale());
            case 16 -> new Edit.SetPersonas(maps.categories(), maps.categories());
            default -> new Edit.MoveRow(row, after(RandomMaps.ROWS));
        };
    }

    private Position after(List<String> ids) {
        return switch (maps.below(5)) {
            case 0 -> Position.FIRST;
            case 1 -> Position.END;
            default -> Position.id(maps.one(ids));
        };
    }
}
