package io.github.journeymap.edit;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import io.github.journeymap.model.Votes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map while a batch is applied to it. */
final class MapBuilder {
    private final JourneyMap before;
    private boolean changed;
    private boolean notesChanged;
    private boolean valuesChanged;
    private String title;
    private Context context;
    private Persona persona;
    private String voting;
    private String voteLimit;
    private String votedRows;
    private List<Category> personas;
    private NoteList notes;
    private ValueList values;
    private VoteList votes;
    private final Sequence<StageBuilder> stages;
    private final Map<String, StageBuilder> stagesBySteps = new HashMap<>();
    private final Sequence<Row> rows;

    MapBuilder(JourneyMap map) {
        before = map;
        title = map.title();
        context = map.context();
        persona = map.persona();
        voting = map.votes().state();
        voteLimit = map.votes().limit();
        votedRows = map.votes().rows();
        personas = map.personas();
        stages = new Sequence<>(List.of(), StageBuilder::id);
        map.stages().forEach(stage -> addStage(stage, Position.END));
        rows = new Sequence<>(map.rows(), Row::id);
    }

    Outcome apply(Edit edit, boolean superseded) {
        Outcome outcome;
        if (edit instanceof Edit.OfNote ofNote) {
            outcome = NoteEdits.apply(notes(), ofNote, superseded);
            notesChanged |= outcome.changes();
        } else if (edit instanceof Edit.OfStage ofStage) {
            outcome = StageEdits.apply(this, ofStage);
        } else if (edit instanceof Edit.OfStep ofStep) {
            outcome = StepEdits.apply(this, ofStep);
        } else if (edit instanceof Edit.OfRow ofRow) {
            outcome = RowEdits.apply(rows, ofRow);
        } else if (edit instanceof Edit.SetValue set) {
            outcome = values().apply(set);
            valuesChanged |= outcome.changes();
        } else if (edit instanceof Edit.OfVote vote) {
            outcome = votes().apply(vote, rules(), this::rowOf);
        } else if (edit instanceof Edit.SetPersonas set) {
            outcome = Outcome.ofWriting(set.value(), personas, set.was());
            personas = set.value();
        } else {
            outcome = setField((Edit.SetField) edit);
        }
        changed |= outcome.changes();
        return outcome;
    }

    /** The map now; the very map from before when nothing changed. */
    JourneyMap toMap() {
        if (!changed) {
            return before;
        }
        List<Note> list = notesChanged ? notes.toList() : before.notes();
        List<Value> numbers = valuesChanged ? values.toList() : before.values();
        List<Stage> whole = stages.toList().stream().map(StageBuilder::toStage).toList();
        return new JourneyMap(
                title,
                context,
                persona,
                personas,
                whole,
                rows.toList(),
                list,
                numbers,
                votesNow(),
                before.unknownFields());
    }

    Sequence<StageBuilder> stages() {
        return stages;
    }

    Sequence<Row> rows() {
        return rows;
    }

    private NoteList notes() {
        if (notes == null) {
            notes = new NoteList(before.notes());
        }
        return notes;
    }

    private VoteList votes() {
        if (votes == null) {
            votes = new VoteList(before.votes());
        }
        return votes;
    }

    /** How people vote now. */
    private Votes rules() {
        return before.votes().withState(voting).withLimit(voteLimit).withRows(votedRows);
    }

    private Votes votesNow() {
        return votes == null ? rules() : rules().with(votes.toMap());
    }

    /** The row of a note; empty where there is no such note. */
    private Optional<String> rowOf(String note) {
        return notes().has(note) ? Optional.of(notes().get(note).row()) : Optional.empty();
    }

    private ValueList values() {
        if (values == null) {
            values = new ValueList(before.values());
        }
        return values;
    }

    String field(Edit.MapField field) {
        return switch (field) {
            case TITLE -> title;
            case CONTEXT_HEADING -> context.heading();
            case CONTEXT_PROMPT -> context.prompt();
            case CONTEXT_TEXT -> context.text();
            case PERSONA_NAME -> persona.name();
            case PERSONA_ROLE -> persona.role();
            case PERSONA_TEXT -> persona.text();
            case PERSONA_QUOTE -> persona.quote();
            case PERSONA_PICTURE -> persona.picture();
            case PERSONA_ALT -> persona.alt();
            case VOTES_STATE -> voting;
            case VOTES_LIMIT -> voteLimit;
            case VOTES_ROWS -> votedRows;
        };
    }

    private Outcome setField(Edit.SetField edit) {
        Outcome outcome = Outcome.ofWriting(edit.value(), field(edit.field()), edit.was());
        switch (edit.field()) {
            case TITLE -> title = edit.value();
            case CONTEXT_HEADING -> context = context.withHeading(edit.value());
            case CONTEXT_PROMPT -> context = context.withPrompt(edit.value());
            case CONTEXT_TEXT -> context = context.withText(edit.value());
            case PERSONA_NAME -> persona = persona.withName(edit.value());
            case PERSONA_ROLE -> persona = persona.withRole(edit.value());
            case PERSONA_TEXT -> persona = persona.withText(edit.value());
            case PERSONA_QUOTE -> persona = persona.withQuote(edit.value());
            case PERSONA_PICTURE -> persona = persona.withPicture(edit.value());
            case PERSONA_ALT -> persona = persona.withAlt(edit.value());
            case VOTES_STATE -> voting = edit.value();
            case VOTES_LIMIT -> voteLimit = edit.value();
            case VOTES_ROWS -> votedRows = edit.value();
        }
        return outcome;
    }

    void addStage(Stage stage, Position after) {
        StageBuilder draft = new StageBuilder(stage);
        stages.insert(draft, after);
        stage.steps().forEach(step -> stagesBySteps.put(step.id(), draft));
    }

    void removeStage(String id) {
        stages.remove(id).steps.toList().forEach(step -> stagesBySteps.remove(step.id()));
    }

    /** The stage that has this step; null when none has. */
    StageBuilder stageOfStep(String stepId) {
        return stagesBySteps.get(stepId);
    }

    void addStep(StageBuilder stage, Step step, Position after) {
        stage.steps.insert(step, after);
        stagesBySteps.put(step.id(), stage);
    }

    Step removeStep(String id) {
        return stagesBySteps.remove(id).steps.remove(id);
    }
}
