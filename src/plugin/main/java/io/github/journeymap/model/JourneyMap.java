package io.github.journeymap.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer journey map. Ids are unique among the stages, among all steps, among the rows and among the notes.
 * The order of the notes is their order within each cell; that of the values and of the votes means nothing.
 *
 * @param persona who the map is about
 * @param personas those whom notes of any row can be about; a note names one by id
 */
public record JourneyMap(
        String title,
        Context context,
        Persona persona,
        List<Category> personas,
        List<Stage> stages,
        List<Row> rows,
        List<Note> notes,
        List<Value> values,
        Votes votes,
        UnknownFields unknownFields) {
    public JourneyMap {
        personas = List.copyOf(personas);
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        values = List.copyOf(values);
    }

    public static JourneyMap of(String title, Context context, List<Stage> stages, List<Row> rows, List<Note> notes) {
        return new JourneyMap(
                title,
                context,
                Persona.NONE,
                List.of(),
                stages,
                rows,
                notes,
                List.of(),
                Votes.NONE,
                UnknownFields.NONE);
    }

    public JourneyMap withTitle(String changed) {
        return new JourneyMap(changed, context, persona, personas, stages, rows, notes, values, votes, unknownFields);
    }

    /** The names of the files that the persona and the notes have as pictures. */
    public Set<String> pictures() {
        return Stream.concat(Stream.of(persona.picture()), notes.stream().map(Note::picture))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public JourneyMap withPersona(Persona changed) {
        return new JourneyMap(title, context, changed, personas, stages, rows, notes, values, votes, unknownFields);
    }

    public JourneyMap withPersonas(List<Category> changed) {
        return new JourneyMap(title, context, persona, changed, stages, rows, notes, values, votes, unknownFields);
    }

    public JourneyMap withStages(List<Stage> changed) {
        return new JourneyMap(title, context, persona, personas, changed, rows, notes, values, votes, unknownFields);
    }

    public JourneyMap withRows(List<Row> changed) {
        return new JourneyMap(title, context, persona, personas, stages, changed, notes, values, votes, unknownFields);
    }

    public JourneyMap withNotes(List<Note> changed) {
        return new JourneyMap(title, context, persona, personas, stages, rows, changed, values, votes, unknownFields);
    }

    public JourneyMap withValues(List<Value> changed) {
        return new JourneyMap(title, context, persona, personas, stages, rows, notes, changed, votes, unknownFields);
    }

    public JourneyMap withVotes(Votes changed) {
        return new JourneyMap(title, context, persona, personas, stages, rows, notes, values, changed, unknownFields);
    }

    public JourneyMap withUnknownFields(UnknownFields changed) {
        return new JourneyMap(title, context, persona, personas, stages, rows, notes, values, votes, changed);
    }

    /** This map with an unknown field of the file: in place of the one of that name, else after all others. */
    public JourneyMap withField(String name, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>(unknownFields.fields());
        fields.put(name, value);
        return withUnknownFields(new UnknownFields(fields));
    }

    public JourneyMap withoutField(String name) {
        if (!unknownFields.fields().containsKey(name)) {
            return this;
        }
        Map<String, Object> fields = new LinkedHashMap<>(unknownFields.fields());
        fields.remove(name);
        return withUnknownFields(new UnknownFields(fields));
    }

    /** All steps from left to right: the columns. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Stage stage : stages) {
            steps.addAll(stage.steps());
        }
        return List.copyOf(steps);
    }

    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public Optional<Note> note(String id) {
        return notes.stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /** The notes by cell; one pass over all notes, so ask once for a whole map. */
    public Cells cells() {
        return Cells.of(notes, values);
    }

    /**
     * Whether a page that shows this map shows all of it: nobody votes or has voted, the map holds nothing that this
     * version doesn't know or round off, every note and value has a place, and there is a row to tell the steps by.
     */
    public boolean isAllShown() {
        Stream<UnknownFields> ofStages = stages.stream()
                .flatMap(stage -> Stream.concat(
                        Stream.of(stage.unknownFields()), stage.steps().stream().map(Step::unknownFields)));
        Stream<UnknownFields> ofRows = rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.unknownFields()),
                        row.categories().stream().map(Category::unknownFields)));
        Stream<UnknownFields> ofHead = Stream.concat(
                Stream.of(unknownFields, context.unknownFields(), persona.unknownFields()),
                personas.stream().map(Category::unknownFields));
        return votes.isNone()
                && !rows.stream().allMatch(Row::isLine)
                && rows.stream().flatMap(row -> row.scale().stream()).allMatch(Scale::isPlain)
                && values.stream().allMatch(value -> value.number().isPlain())
                && unplacedValues().isEmpty()
                && Stream.of(
                                ofHead,
                                ofStages,
                                ofRows,
                                notes.stream().map(Note::unknownFields),
                                values.stream().map(Value::unknownFields))
                        .flatMap(all -> all)
                        .allMatch(UnknownFields::isEmpty)
                && unplaced().isEmpty();
    }

    /** The notes that have no cell, in their order: their row or step doesn't exist, or the row has none. */
    public List<Note> unplaced() {
        Set<String> rowIds = new HashSet<>();
        rows.stream().filter(row -> !row.isLine()).forEach(row -> rowIds.add(row.id()));
        Set<String> stepIds = stepIds();
        return notes.stream()
                .filter(note -> !rowIds.contains(note.row()) || !stepIds.contains(note.step()))
                .toList();
    }

    /** The values that have no cell: their row or step doesn't exist, or the row isn't one of values. */
    public List<Value> unplacedValues() {
        Set<String> rowIds = new HashSet<>();
        rows.stream().filter(Row::isScale).forEach(row -> rowIds.add(row.id()));
        Set<String> stepIds = stepIds();
        return values.stream()
                .filter(value -> !rowIds.contains(value.row()) || !stepIds.contains(value.step()))
                .toList();
    }

    /**
     * Whether the curve of a row is drawn in the row above, beside that one's: it asks for that, and that one has a
     * curve which isn't itself drawn elsewhere.
     */
    public boolean isJoined(int row) {
        int first = row;
        while (first > 0
                && first < rows.size()
                && rows.get(first).isCurve()
                && rows.get(first).range().joined()
                && rows.get(first - 1).isCurve()) {
            first--;
        }
        return (row - first) % 2 != 0;
    }

    private Set<String> stepIds() {
        Set<String> ids = new HashSet<>();
        stages.forEach(stage -> stage.steps().forEach(step -> ids.add(step.id())));
        return ids;
    }
}
