package io.github.journeymap.format;

import com.google.gson.stream.JsonToken;
import io.github.journeymap.json.Abbreviated;
import io.github.journeymap.json.JsonBytes;
import io.github.journeymap.json.JsonSource;
import io.github.journeymap.json.UnknownValues;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.model.Votes;
import io.github.journeymap.unreadable.Expected;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a map file. Work and memory follow the size of the file, which is limited, whatever is in it. */
public final class MapReader {
    static final String FORMAT = "journey-map";
    static final int VERSION = 1;

    private static final List<String> MAP = List.of(
            "format",
            "version",
            "title",
            "context",
            "persona",
            "personas",
            "stages",
            "rows",
            "notes",
            "values",
            "votes");

    /** Another one each time that the app starts, so that no file can name it. */
    private static final String MARK_ID = UUID.randomUUID().toString();

    private static final byte[] MARK =
            LineReader.ascii("{\"id\": \"" + MARK_ID + "\", \"row\": \"-\", \"step\": \"-\"}");

    private MapReader() {}

    /** @throws UnreadableMapException one of its four kinds, for whatever bytes */
    public static JourneyMap read(byte[] json) {
        return readFile(json).map();
    }

    /** As {@link #read(byte[])}, with the file. */
    public static FiledMap readFile(byte[] json) {
        UnknownValues.Count unknown = new UnknownValues.Count();
        return WrittenLines.in(json, unknown)
                .flatMap(lines -> written(json, lines, unknown))
                .orElseGet(() -> new FiledMap(readAny(json), Optional.empty()));
    }

    /**
     * The map of a file that this version has written. One note, which no file can have, is read in the place of all
     * others, to see that they are where the map's notes stand, and not in something that this version doesn't know;
     * values stand right behind them.
     */
    private static Optional<FiledMap> written(byte[] json, WrittenLines lines, UnknownValues.Count unknown) {
        if (json.length > Limits.MAP_BYTES) {
            return Optional.empty();
        }
        JourneyMap rest;
        try {
            rest = readAny(lines.with(MARK), unknown);
        } catch (UnreadableMapException e) {
            return Optional.empty();
        }
        if (rest.notes().size() != 1 || !rest.notes().get(0).id().equals(MARK_ID)) {
            return Optional.empty();
        }
        JourneyMap map = rest.withNotes(lines.notes().items());
        return Optional.of(new FiledMap(
                lines.values().map(values -> map.withValues(values.items())).orElse(map), Optional.of(lines)));
    }

    static JourneyMap readAny(byte[] json) {
        return readAny(json, new UnknownValues.Count());
    }

    private static JourneyMap readAny(byte[] json, UnknownValues.Count unknown) {
        File file;
        try {
            file = JsonSource.read(json, unknown, MapReader::file);
        } catch (NotAJourneyMapException | MapTooLargeException notOurs) {
            if (json.length <= Limits.MAP_BYTES) {
                int version = JsonSource.read(json, MapReader::versionOnly);
                if (version > VERSION) {
                    throw new NewerFormatException(version, null);
                }
            }
            throw notOurs;
        }
        if (file.version() > VERSION) {
            throw new NewerFormatException(file.version(), file.map());
        }
        return file.map();
    }

    /** Reads at most the allowed size and leaves closing to the caller. */
    public static JourneyMap read(InputStream json) throws IOException {
        return readFile(json).map();
    }

    /** As {@link #read(InputStream)}, with the file. */
    public static FiledMap readFile(InputStream json) throws IOException {
        return readFile(JsonBytes.of(json));
    }

    private record File(int version, JourneyMap map) {}

    private static File file(JsonSource in) throws IOException {
        boolean isFormat = false;
        int version = 0;
        String title = "";
        Context context = Context.NONE;
        Persona persona = Persona.NONE;
        List<Category> personas = List.of();
        List<Stage> stages = null;
        List<Row> rows = null;
        List<Note> notes = List.of();
        List<Value> values = List.of();
        Votes votes = Votes.NONE;
        JsonSource.Fields fields = in.object(MAP);
        while (fields.next()) {
            switch (fields.name()) {
                case "format" -> isFormat = format(in);
                case "version" -> version = version(in);
                case "title" -> title = in.text(Limits.HEADING);
                case "context" -> context = PartsReader.context(in);
                case "persona" -> persona = PartsReader.persona(in);
                case "personas" -> personas = PartsReader.categories(in);
                case "stages" -> stages = stages(in);
                case "rows" -> rows = rows(in);
                case "notes" -> notes = notes(in);
                case "values" -> values = values(in);
                case "votes" -> votes = VotesReader.votes(in);
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        if (!isFormat) {
            throw in.missing("format", Expected.FORMAT, "");
        }
        if (version == 0) {
            throw in.missing("version", Expected.VERSION, "");
        }
        if (stages == null) {
            throw in.missing("stages", Expected.LIST, "");
        }
        if (rows == null) {
            throw in.missing("rows", Expected.LIST, "");
        }
        return new File(
                version,
                new JourneyMap(title, context, persona, personas, stages, rows, notes, values, votes, unknownFields));
    }

    private static boolean format(JsonSource in) throws IOException {
        String format = in.text(Limits.TEXT);
        if (!format.equals(FORMAT)) {
            throw in.afterwards("", Expected.FORMAT, "", Abbreviated.text(format));
        }
        return true;
    }

    private static int version(JsonSource in) throws IOException {
        int version = in.wholeNumber(Expected.VERSION);
        if (version == 0) {
            throw in.afterwards("", Expected.VERSION, "", "0");
        }
        return version;
    }

    private static List<Stage> stages(JsonSource in) throws IOException {
        Set<String> ids = new HashSet<>();
        Set<String> stepIds = new HashSet<>();
        return in.list(
                source -> {
                    Stage stage = PartsReader.stage(source);
                    PartsReader.requireNew(source, ids, stage.id());
                    for (int i = 0; i < stage.steps().size(); i++) {
                        Step step = stage.steps().get(i);
                        if (!stepIds.add(step.id())) {
                            throw source.afterwards(
                                    ".steps[" + i + "].id", Expected.UNIQUE_ID, "", Abbreviated.text(step.id()));
                        }
                        if (stepIds.size() > Limits.STEPS) {
                            throw new MapTooLargeException(Limit.STEPS, Limits.STEPS);
                        }
                    }
                    return stage;
                },
                Limits.STEPS,
                Limit.STEPS);
    }

    private static List<Row> rows(JsonSource in) throws IOException {
        Set<String> ids = new HashSet<>();
        return in.list(
                source -> {
                    Row row = PartsReader.row(source);
                    PartsReader.requireNew(source, ids, row.id());
                    return row;
                },
                Limits.ROWS,
                Limit.ROWS);
    }

    private static List<Note> notes(JsonSource in) throws IOException {
        Set<String> ids = new HashSet<>();
        return in.list(
                source -> {
                    Note note = PartsReader.note(source);
                    PartsReader.requireNew(source, ids, note.id());
                    return note;
                },
                Limits.NOTES,
                Limit.NOTES);
    }

    private static List<Value> values(JsonSource in) throws IOException {
        Set<Cell> cells = new HashSet<>();
        return in.list(
                source -> {
                    Value value = PartsReader.value(source);
                    if (!cells.add(value.cell())) {
                        throw source.afterwards(
                                "", Expected.ONE_VALUE, "", Abbreviated.text(value.row() + "/" + value.step()));
                    }
                    return value;
                },
                Limits.VALUES,
                Limit.VALUES);
    }

    /**
     * The format version, if the JSON says that it is a journey map; 0 otherwise. Reads to the end, so that what breaks
     * off behind another error is still called "not JSON".
     */
    private static int versionOnly(JsonSource in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            in.skip();
            return 0;
        }
        boolean isFormat = false;
        int version = 0;
        JsonSource.Fields fields = in.object(List.of());
        while (fields.next()) {
            if (fields.name().equals("format") && in.peek() == JsonToken.STRING) {
                isFormat = in.text(Limits.MAP_BYTES).equals(FORMAT);
            } else if (fields.name().equals("version") && in.peek() == JsonToken.NUMBER) {
                version = in.wholeNumber(Expected.VERSION);
            } else {
                fields.skip();
            }
        }
        fields.end();
        return isFormat ? version : 0;
    }
}
