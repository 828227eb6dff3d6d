package io.github.journeymap.format;

import io.github.journeymap.json.JsonOut;
import io.github.journeymap.json.UnknownFieldsWriter;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import io.github.journeymap.model.Votes;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a map file canonically: equal maps give equal bytes. Fields stand in the order of docs/format.md with
 * unknown ones behind them; steps, categories and notes take one line each, so that a difference reads well.
 */
public final class MapWriter {
    private static final int AROUND_A_NOTE = 96;
    private static final int A_VALUE = 72;
    private static final int AROUND_A_MAP = 4 * 1024;
    private static final int A_ROW = 224;
    private static final int A_STEP = 64;

    private final JsonOut json;
    private final UnknownFieldsWriter unknownFields;
    private final JsonOut.Style lines;
    private final JsonOut.Style oneLine;

    /** Writes parts of maps, each of them in the style of what it is a part of. */
    MapWriter(JsonOut json) {
        this.json = json;
        this.unknownFields = new UnknownFieldsWriter(json);
        this.lines = json.style();
        this.oneLine = lines == JsonOut.Style.LINES ? JsonOut.Style.ONE_LINE : lines;
    }

    /**
     * UTF-8, with a final line feed.
     *
     * @throws MapTooLargeException rather than write what {@link MapReader} would refuse
     */
    public static byte[] write(JourneyMap map) {
        return write(map, new FiledMap(map));
    }

    /**
     * The same bytes at less cost.
     *
     * @param before what the map was made from by editing
     */
    public static byte[] write(JourneyMap map, FiledMap before) {
        requireWithin(map);
        JsonOut out = new JsonOut(JsonOut.Style.LINES, Limits.MAP_BYTES, guess(map, before));
        new MapWriter(out).writeMap(map, before);
        return out.literal("\n").toBytes();
    }

    /**
     * The same value as a part of an answer: what a browser may take for HTML is escaped, so that it never is, which
     * can make it six times as long.
     *
     * @param answer is given it piece by piece
     */
    public static void json(JourneyMap map, Consumer<String> answer) {
        JsonOut out = new JsonOut(JsonOut.Style.ANSWER, answer);
        new MapWriter(out).writeMap(map, new FiledMap(map));
        out.flush();
    }

    private static long aroundNotes(JourneyMap map) {
        return AROUND_A_MAP
                + (long) map.rows().size() * A_ROW
                + (long) map.steps().size() * A_STEP;
    }

    private static int guess(JourneyMap map, FiledMap before) {
        long guess = aroundNotes(map) + before.size();
        if (before.size() > 0) {
            return (int) Math.min(guess, Limits.MAP_BYTES);
        }
        for (Note note : map.notes()) {
            guess += AROUND_A_NOTE + note.text().length();
        }
        guess += (long) map.values().size() * A_VALUE;
        return (int) Math.min(guess, Limits.MAP_BYTES);
    }

    private static void requireWithin(JourneyMap map) {
        require(map.steps().size(), Limits.STEPS, Limit.STEPS);
        require(map.stages().size(), Limits.STEPS, Limit.STEPS);
        require(map.rows().size(), Limits.ROWS, Limit.ROWS);
        require(map.notes().size(), Limits.NOTES, Limit.NOTES);
        require(map.values().size(), Limits.VALUES, Limit.VALUES);
        require(map.votes().total(), Limits.VOTES, Limit.VOTES);
    }

    private static void require(int count, int most, Limit limit) {
        if (count > most) {
            throw new MapTooLargeException(limit, most);
        }
    }

    private void writeMap(JourneyMap map, FiledMap before) {
        writeUntilNotes(map);
        before.writeNotes(map.notes(), json, this::write);
        json.endArray();
        writeValues(map.values(), before);
        writeVotes(map.votes());
        unknownFields.write(map.unknownFields());
        json.endObject();
    }

    private void writeUntilNotes(JourneyMap map) {
        json.beginObject();
        json.name("format").value(MapReader.FORMAT);
        json.name("version").literal(Integer.toString(MapReader.VERSION));
        json.name("title").value(map.title());
        json.name("context").beginObject();
        json.name("heading").value(map.context().heading());
        json.name("prompt").value(map.context().prompt());
        json.name("text").value(map.context().text());
        unknownFields.write(map.context().unknownFields());
        json.endObject();
        if (!map.persona().equals(Persona.NONE)) {
            json.name("persona");
            write(map.persona());
        }
        if (!map.personas().isEmpty()) {
            json.name("personas");
            write(map.personas());
        }
        json.name("stages").beginArray();
        for (Stage stage : map.stages()) {
            json.next();
            write(stage);
        }
        json.endArray();
        json.name("rows").beginArray();
        for (Row row : map.rows()) {
            json.next();
            write(row);
        }
        json.endArray();
        json.name("notes").beginArray();
    }

    void write(Stage stage) {
        json.beginObject();
        json.name("id").value(stage.id());
        json.name("heading").value(stage.heading());
        json.name("prompt").value(stage.prompt());
        unlessEmpty("accent", stage.accent());
        json.name("steps").beginArray();
        for (Step step : stage.steps()) {
            json.next();
            write(step);
        }
        json.endArray();
        unknownFields.write(stage.unknownFields());
        json.endObject();
    }

    void write(Step step) {
        json.beginObject();
        json.style(oneLine);
        json.name("id").value(step.id());
        unlessEmpty("heading", step.heading());
        unknownFields.write(step.unknownFields());
        json.endObject();
        json.style(lines);
    }

    void write(Row row) {
        json.beginObject();
        json.name("id").value(row.id());
        json.name("heading").value(row.heading());
        json.name("prompt").value(row.prompt());
        json.name("kind").value(row.kind());
        json.name("tone").value(row.tone().word());
        unlessEmpty("icon", row.icon());
        row.scale().ifPresent(scale -> {
            json.name("scale");
            write(scale);
        });
        if (!row.categories().isEmpty()) {
            json.name("categories");
            write(row.categories());
        }
        unknownFields.write(row.unknownFields());
        json.endObject();
    }

    void write(List<Category> categories) {
        json.beginArray();
        for (Category category : categories) {
            json.next().beginObject();
            json.style(oneLine);
            json.name("id").value(category.id());
            json.name("label").value(category.label());
            json.name("prompt").value(category.prompt());
            unlessEmpty("icon", category.icon());
            unknownFields.write(category.unknownFields());
            json.endObject();
            json.style(lines);
        }
        json.endArray();
    }

    void write(Scale scale) {
        json.beginObject();
        json.style(oneLine);
        json.name("min").literal(scale.min().literal());
        json.name("max").literal(scale.max().literal());
        unlessEmpty("unit", scale.unit());
        if (scale.faces()) {
            json.name("faces").literal("true");
        }
        unlessEmpty("total", scale.total());
        if (scale.joined()) {
            json.name("joined").literal("true");
        }
        unknownFields.write(scale.unknownFields());
        json.endObject();
        json.style(lines);
    }

    private void write(Persona persona) {
        json.beginObject();
        unlessEmpty("name", persona.name());
        unlessEmpty("role", persona.role());
        unlessEmpty("text", persona.text());
        unlessEmpty("quote", persona.quote());
        unlessEmpty("picture", persona.picture());
        unlessEmpty("alt", persona.alt());
        unknownFields.write(persona.unknownFields());
        json.endObject();
    }

    private void writeValues(List<Value> values, FiledMap before) {
        if (values.isEmpty()) {
            return;
        }
        json.name("values").beginArray();
        before.writeValues(values, json, this::write);
        json.endArray();
    }

    private void write(Value value) {
        json.beginObject();
        json.style(oneLine);
        json.name("row").value(value.row());
        json.name("step").value(value.step());
        json.name("value").literal(value.number().literal());
        unknownFields.write(value.unknownFields());
        json.endObject();
        json.style(lines);
    }

    private void writeVotes(Votes votes) {
        if (votes.isNone()) {
            return;
        }
        json.name("votes").beginObject();
        unlessEmpty("state", votes.state());
        unlessEmpty("limit", votes.limit());
        unlessEmpty("rows", votes.rows());
        if (!votes.on().isEmpty()) {
            json.name("on").beginArray();
            votes.on().forEach((note, voters) -> {
                json.next().beginObject();
                json.style(oneLine);
                json.name("note").value(note);
                json.name("by").beginArray();
                voters.forEach(voter -> json.next().value(voter));
                json.endArray();
                json.endObject();
                json.style(lines);
            });
            json.endArray();
        }
        unknownFields.write(votes.unknownFields());
        json.endObject();
    }

    void write(Note note) {
        json.beginObject();
        json.style(oneLine);
        json.name("id").value(note.id());
        json.name("row").value(note.row());
        json.name("step").value(note.step());
        json.name("text").value(note.text());
        unlessEmpty("category", note.category());
        unlessEmpty("persona", note.persona());
        unlessEmpty("picture", note.picture());
        unknownFields.write(note.unknownFields());
        json.endObject();
        json.style(lines);
    }

    private void unlessEmpty(String name, String value) {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
