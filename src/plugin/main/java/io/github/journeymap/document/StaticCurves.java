package io.github.journeymap.document;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import io.github.journeymap.picture.CurvePicture;
import io.github.journeymap.picture.PlottedRow;
import io.github.journeymap.text.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The curves of static tables as pictures, one for each table that a map is split into: the line goes on from one to the next.
 * A row of which any can't be had has none, and shows bars.
 */
final class StaticCurves {
    private final Messages messages;
    private final JourneyMap map;
    private final Labels labels;
    private final Cells cells;
    private final ValueLabels valueLabels;
    private List<Part> parts = List.of();
    /** By the rows' ids, one for each part. */
    private final Map<String, List<CurveFigure>> pictures = new HashMap<>();
    /** The row that is drawn beside each, by the rows' ids. */
    private final Map<String, Row> seconds = new HashMap<>();
    /** The ids of rows that are drawn in another. */
    private final Set<String> joined = new HashSet<>();

    StaticCurves(Messages messages, JourneyMap map, Labels labels, Cells cells) {
        this.messages = messages;
        this.map = map;
        this.labels = labels;
        this.cells = cells;
        valueLabels = new ValueLabels(messages);
    }

    /** @param tables the parts of the map, each of which is a table */
    void draw(List<Part> tables, CurvePictures source) {
        parts = tables;
        if (source == CurvePictures.NONE || map.steps().isEmpty()) {
            return;
        }
        for (int i = 0; i < map.rows().size(); i++) {
            Row row = map.rows().get(i);
            if (row.isCurve() && !map.isJoined(i)) {
                Optional<Row> second = map.isJoined(i + 1)
                        ? Optional.of(map.rows().get(i + 1)).filter(this::hasValues)
                        : Optional.empty();
                if (second.isPresent() || hasValues(row)) {
                    draw(row, second, source);
                }
            }
        }
    }

    private boolean hasValues(Row row) {
        return !cells.values(row, map.steps()).isEmpty();
    }

    private void draw(Row row, Optional<Row> second, CurvePictures source) {
        Scale axis = row.range();
        CurvePicture picture =
                new CurvePicture(plotted(row, axis), second.map(other -> plotted(other, axis)), ValueLabels.zero(axis));
        List<CurvePictures.Span> spans = new ArrayList<>();
        int from = 0;
        for (Part part : parts) {
            int to = from + part.steps().size();
            spans.add(new CurvePictures.Span(from, to));
            from = to;
        }
        List<CurveFigure> figures = source.of(picture, spans);
        if (!figures.isEmpty()) {
            pictures.put(row.id(), figures);
            second.ifPresent(other -> {
                seconds.put(row.id(), other);
                joined.add(other.id());
            });
        }
    }

    private PlottedRow plotted(Row row, Scale axis) {
        List<Optional<Decimal>> numbers = map.steps().stream()
                .map(step -> cells.value(row, step).map(Value::number))
                .toList();
        return new PlottedRow(row.range(), axis, numbers);
    }

    boolean isEmpty() {
        return pictures.isEmpty();
    }

    /** Whether a picture stands in a line of its own above the row's cells. */
    boolean hasPicture(Row row) {
        return pictures.containsKey(row.id());
    }

    /** Whether the row is drawn in a picture, so that its cells need no bars. */
    boolean isDrawn(Row row) {
        return hasPicture(row) || joined.contains(row.id());
    }

    /** What tells the two lines of a picture apart, for the heading of a row; empty for one that is alone in it. */
    String look(Row row) {
        if (joined.contains(row.id())) {
            return messages.text("journey-map.view.value.second");
        }
        return seconds.containsKey(row.id()) ? messages.text("journey-map.view.value.first") : "";
    }

    /** @param part of the map, counted from 0 */
    void write(Row row, int part, Markup html) {
        int steps = parts.get(part).steps().size();
        html.open("td", "colspan", Integer.toString(steps), "style", StaticStyle.PICTURE_CELL);
        pictures.get(row.id()).get(part).write(steps, words(row, part), html);
        html.close();
    }

    private String words(Row row, int part) {
        String first = words(row, parts.get(part));
        Row second = seconds.get(row.id());
        return second == null ? first : first + " " + words(second, parts.get(part));
    }

    /** The curve in words, as far as it stands in that part. */
    private String words(Row row, Part part) {
        StringJoiner said = new StringJoiner("; ").setEmptyValue("–");
        for (Part.Slice slice : part.slices()) {
            for (int i = slice.from(); i < slice.to(); i++) {
                Step step = slice.stage().steps().get(i);
                String name = labels.of(slice.stage(), i);
                String place = name.isEmpty() ? slice.stage().heading() : name;
                cells.value(row, step).ifPresent(value -> said.add(at(place, row.range(), value)));
            }
        }
        String curve = messages.text("journey-map.view.value.curve", said.toString());
        return row.heading().isEmpty() ? curve : row.heading() + " – " + curve;
    }

    private String at(String place, Scale scale, Value value) {
        String written = valueLabels.written(scale, value.number());
        return place.isEmpty() ? written : place + " " + written;
    }
}
