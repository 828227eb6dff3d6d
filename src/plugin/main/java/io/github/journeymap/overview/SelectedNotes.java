package io.github.journeymap.overview;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Value;
import io.github.journeymap.shown.Headings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The notes of one map that an overview asks for, and how the map's first curve goes. */
final class SelectedNotes {
    private final JourneyMap map;
    private final OverviewRequest request;
    private final Labels labels;
    private final ValueLabels valueLabels;
    private final VoteLabels votes;
    private final Cells cells;
    private final Optional<Row> curve;
    private final List<Row> rows = new ArrayList<>();

    SelectedNotes(JourneyMap map, OverviewRequest request, UserMessages messages) {
        this.map = map;
        this.request = request;
        labels = new Labels(messages, map);
        valueLabels = new ValueLabels(messages);
        votes = new VoteLabels(messages, map.votes());
        cells = map.cells();
        curve = map.rows().stream()
                .filter(row -> row.isCurve() && !cells.values(row, map.steps()).isEmpty())
                .findFirst();
        Headings asked = new Headings(
                request.text("rows"), map.rows().stream().map(Row::heading).toList());
        map.rows().stream().filter(row -> isAsked(row, asked)).forEach(rows::add);
    }

    private boolean isAsked(Row row, Headings asked) {
        return !row.isLine()
                && request.asksForRow(asked, row.heading())
                && request.tones().contains(row.tone())
                && switch (request.kind()) {
                    case ANY -> true;
                    case NOTES -> !row.isScale();
                    case SCALE -> row.isScale();
                };
    }

    Map<Tone, Integer> counts() {
        Map<String, Tone> tones = new HashMap<>();
        rows.forEach(row -> tones.put(row.id(), row.tone()));
        Map<Tone, Integer> counts = new EnumMap<>(Tone.class);
        for (Note note : map.notes()) {
            Tone tone = tones.get(note.row());
            if (tone != null) {
                counts.merge(tone, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The number of votes on the notes that were asked for, as far as counts may be shown. */
    int votes() {
        Set<String> asked = rows.stream().map(Row::id).collect(Collectors.toSet());
        return map.notes().stream()
                .filter(note -> asked.contains(note.row()))
                .mapToInt(votes::count)
                .sum();
    }

    Optional<MapLine.Mood> mood() {
        return curve.map(row -> {
            List<Optional<Decimal>> values = new ArrayList<>();
            String worst = "";
            double depth = -1;
            for (Stage stage : map.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    Optional<Decimal> value =
                            cells.value(row, stage.steps().get(i)).map(Value::number);
                    values.add(value);
                    double height = value.map(number -> ValueLabels.height(row.range(), number))
                            .orElse(-1.0);
                    if (height > depth) {
                        depth = height;
                        worst = valueLabels.written(row.range(), value.orElseThrow()) + place(stage, i);
                    }
                }
            }
            return new MapLine.Mood(row, values, worst);
        });
    }

    private String place(Stage stage, int step) {
        String name = labels.of(stage, step);
        String place = stage.heading() + (stage.heading().isEmpty() || name.isEmpty() ? "" : ", ") + name;
        return place.isEmpty() ? "" : ": " + place;
    }

    /** Adds them, row by row and step by step; those without a place behind. */
    void addTo(List<NoteLine> lines, MapLine line) {
        for (Row row : rows) {
            for (Stage stage : map.stages()) {
                for (int i = 0; i < stage.steps().size(); i++) {
                    Step step = stage.steps().get(i);
                    List<Note> notes = cells.of(row, step);
                    if (!notes.isEmpty()) {
                        add(notes, row, stage.heading(), labels.of(stage, i), value(row, step), lines, line);
                    }
                }
            }
        }
        Map<String, Row> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        for (Note note : map.unplaced()) {
            Row row = known.get(note.row());
            if (row != null) {
                add(List.of(note), row, "", "", Optional.empty(), lines, line);
            }
        }
    }

    private void add(
            List<Note> notes,
            Row row,
            String stage,
            String step,
            Optional<Felt> felt,
            List<NoteLine> lines,
            MapLine line) {
        String value = felt.map(Felt::words).orElse("");
        String number = felt.map(Felt::number).orElse("");
        double depth = felt.map(Felt::depth).orElse(Double.NaN);
        for (Note note : notes) {
            lines.add(new NoteLine(
                    line,
                    note,
                    row,
                    stage,
                    step,
                    labels.category(note),
                    persona(note),
                    votes.count(note),
                    value,
                    number,
                    depth));
        }
    }

    /** Whom the note is about: its own persona, else the one that the whole map is about. */
    private String persona(Note note) {
        String own = labels.persona(note);
        return own.isEmpty() ? map.persona().name() : own;
    }

    private record Felt(String words, String number, double depth) {}

    /** The value at a step: of the note's own row, if that has one; else of the map's curve. */
    private Optional<Felt> value(Row row, Step step) {
        Optional<Felt> own = felt(row, step);
        return own.isPresent() ? own : curve.flatMap(other -> felt(other, step));
    }

    private Optional<Felt> felt(Row row, Step step) {
        return cells.value(row, step)
                .map(value -> new Felt(
                        valueLabels.written(row.range(), value.number()),
                        value.number().plain(),
                        ValueLabels.height(row.range(), value.number())));
    }
}
