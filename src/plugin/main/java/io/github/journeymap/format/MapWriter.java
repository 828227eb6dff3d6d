package io.github.journeymap.format;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.format.MapTooLargeException.Limit;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a map file canonically: equal maps give equal bytes. Fields stand in the order of docs/format.md with
 * unknown ones behind them; steps, categories and notes take one line each, so that a difference reads well.
 */
public final class MapWriter {
    private static final FormattingStyle LINES = FormattingStyle.PRETTY;
    private static final FormattingStyle ONE_LINE = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

    private final JsonWriter json;
    private final ExtrasWriter extras;
    private final FormattingStyle lines;
    private final FormattingStyle oneLine;

    private MapWriter(JsonWriter json, FormattingStyle lines, FormattingStyle oneLine) {
        this.json = json;
        this.extras = new ExtrasWriter(json);
        this.lines = lines;
        this.oneLine = oneLine;
    }

    /**
     * UTF-8, with a final line feed.
     *
     * @throws MapTooLargeException rather than write what {@link MapReader} would refuse
     */
    public static byte[] write(JourneyMap map) {
        requireWithin(map);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(new Bounded(bytes), StandardCharsets.UTF_8))) {
            JsonWriter json = new JsonWriter(out);
            json.setStrictness(Strictness.STRICT);
            json.setFormattingStyle(LINES);
            new MapWriter(json, LINES, ONE_LINE).writeMap(map);
            json.flush();
            out.write('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same value as a part of something else, in the style of that. */
    public static void write(JsonWriter json, JourneyMap map) throws IOException {
        within(json).writeMap(map);
    }

    /** Writes parts of maps into something else, in the style of that. */
    static MapWriter within(JsonWriter json) {
        FormattingStyle style = json.getFormattingStyle();
        return new MapWriter(json, style, style);
    }

    private static void requireWithin(JourneyMap map) {
        require(map.steps().size(), Limits.STEPS, Limit.STEPS);
        require(map.stages().size(), Limits.STEPS, Limit.STEPS);
        require(map.rows().size(), Limits.ROWS, Limit.ROWS);
        require(map.notes().size(), Limits.NOTES, Limit.NOTES);
    }

    private static void require(int count, int most, Limit limit) {
        if (count > most) {
            throw new MapTooLargeException(limit, most);
        }
    }

    private void writeMap(JourneyMap map) throws IOException {
        json.beginObject();
        json.name("format").value(MapReader.FORMAT);
        json.name("version").value(MapReader.VERSION);
        json.name("title").value(map.title());
        json.name("context").beginObject();
        json.name("heading").value(map.context().heading());
        json.name("prompt").value(map.context().prompt());
        json.name("text").value(map.context().text());
        extras.write(map.context().extras());
        json.endObject();
        json.name("stages").beginArray();
        for (Stage stage : map.stages()) {
            write(stage);
        }
        json.endArray();
        json.name("rows").beginArray();
        for (Row row : map.rows()) {
            write(row);
        }
        json.endArray();
        json.name("notes").beginArray();
        for (Note note : map.notes()) {
            write(note);
        }
        json.endArray();
        extras.write(map.extras());
        json.endObject();
    }

    void write(Stage stage) throws IOException {
        json.beginObject();
        json.name("id").value(stage.id());
        json.name("heading").value(stage.heading());
        json.name("prompt").value(stage.prompt());
        json.name("steps").beginArray();
        for (Step step : stage.steps()) {
            write(step);
        }
        json.endArray();
        extras.write(stage.extras());
        json.endObject();
    }

    void write(Step step) throws IOException {
        json.beginObject();
        json.setFormattingStyle(oneLine);
        json.name("id").value(step.id());
        unlessEmpty("heading", step.heading());
        extras.write(step.extras());
        json.endObject();
        json.setFormattingStyle(lines);
    }

    void write(Row row) throws IOException {
        json.beginObject();
        json.name("id").value(row.id());
        json.name("heading").value(row.heading());
        json.name("prompt").value(row.prompt());
        json.name("kind").value(row.kind());
        json.name("tone").value(row.tone().word());
        if (!row.categories().isEmpty()) {
            json.name("categories");
            write(row.categories());
        }
        extras.write(row.extras());
        json.endObject();
    }

    void write(List<Category> categories) throws IOException {
        json.beginArray();
        for (Category category : categories) {
            json.beginObject();
            json.setFormattingStyle(oneLine);
            json.name("id").value(category.id());
            json.name("label").value(category.label());
            json.name("prompt").value(category.prompt());
            extras.write(category.extras());
            json.endObject();
            json.setFormattingStyle(lines);
        }
        json.endArray();
    }

    void write(Note note) throws IOException {
        json.beginObject();
        json.setFormattingStyle(oneLine);
        json.name("id").value(note.id());
        json.name("row").value(note.row());
        json.name("step").value(note.step());
        json.name("text").value(note.text());
        unlessEmpty("category", note.category());
        extras.write(note.extras());
        json.endObject();
        json.setFormattingStyle(lines);
    }

    private void unlessEmpty(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    /** Stops a map that has grown too large before it takes its memory. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes;

        Bounded(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            require(bytes.size() + 1, Limits.MAP_BYTES, Limit.BYTES);
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) {
            require(bytes.size() + len, Limits.MAP_BYTES, Limit.BYTES);
            bytes.write(b, off, len);
        }
    }
}
