package io.github.journeymap.bench.server;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.edit.Applied;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.edit.Position;
import io.github.journeymap.format.FiledMap;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading, changing and writing a map file: what one save costs besides the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MapBenchmark {
    @Param({"30", "400", "2700", "20000"})
    public int notes;

    private JourneyMap map;
    private byte[] file;
    private byte[] byHand;
    private FiledMap filed;
    private JourneyMap edited;
    private List<Edit> oneEdit;
    private List<Edit> hundredEdits;

    @Setup
    public void draw() {
        of(MapSize.of(notes).map());
    }

    void of(JourneyMap map) {
        this.map = map;
        file = MapWriter.write(map);
        byHand = changedByHand(new String(file, StandardCharsets.UTF_8));
        oneEdit = edits(1);
        hundredEdits = edits(100);
        filed = MapReader.readFile(file);
        edited = Edits.apply(filed.map(), oneEdit).map();
    }

    /** With a space in the last note, where this version writes none. */
    private static byte[] changedByHand(String file) {
        int last = file.lastIndexOf("{\"id\": ", file.indexOf("\n  ]", file.indexOf("\"notes\": [")));
        return (file.substring(0, last) + "{ " + file.substring(last + 1)).getBytes(StandardCharsets.UTF_8);
    }

    int fileSize() {
        return file.length;
    }

    /** What reading is measured by: Gson going through the file, each name and value made a string. */
    @Benchmark
    public String walk() {
        try (JsonReader in =
                new JsonReader(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
            String last = "";
            while (in.peek() != JsonToken.END_DOCUMENT) {
                switch (in.peek()) {
                    case BEGIN_OBJECT -> in.beginObject();
                    case END_OBJECT -> in.endObject();
                    case BEGIN_ARRAY -> in.beginArray();
                    case END_ARRAY -> in.endArray();
                    case NAME -> last = in.nextName();
                    case BOOLEAN -> in.nextBoolean();
                    default -> last = in.nextString();
                }
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What writing is measured by. */
    @Benchmark
    public byte[] copy() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        out.write(file, 0, file.length);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] writeAfterOneEdit() {
        return MapWriter.write(edited, filed);
    }

    @Benchmark
    public JourneyMap parse() {
        return MapReader.read(file);
    }

    @Benchmark
    public JourneyMap parseByHand() {
        return MapReader.read(byHand);
    }

    @Benchmark
    public byte[] write() {
        return MapWriter.write(map);
    }

    @Benchmark
    public Applied applyOneEdit() {
        return Edits.apply(map, oneEdit);
    }

    @Benchmark
    public Applied applyHundredEdits() {
        return Edits.apply(map, hundredEdits);
    }

    /** What a colleague's typing sends: texts changed, notes moved, notes added, all over the map. */
    private List<Edit> edits(int count) {
        List<Edit> edits = new ArrayList<>();
        for (int edit = 0; edit < count; edit++) {
            Note note = map.notes().get((int) ((long) edit * map.notes().size() / count));
            Note other = map.notes().get((edit * 7 + 3) % map.notes().size());
            edits.add(
                    switch (edit % 3) {
                        case 0 ->
                            new Edit.ChangeNoteText(
                                    note.id(), note.text() + " again", note.text(), note.row(), note.step());
                        case 1 -> new Edit.MoveNote(note.id(), other.row(), other.step(), Position.END);
                        default ->
                            new Edit.AddNote(
                                    new Note(
                                            "new-" + edit,
                                            other.row(),
                                            other.step(),
                                            "A new one",
                                            "",
                                            UnknownFields.NONE),
                                    Position.END);
                    });
        }
        return edits;
    }
}
