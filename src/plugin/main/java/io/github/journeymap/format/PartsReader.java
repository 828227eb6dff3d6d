package io.github.journeymap.format;

import io.github.journeymap.json.Abbreviated;
import io.github.journeymap.json.JsonSource;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.unreadable.Expected;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a map, which stand in map files and in edits alike. What may be left out is empty then. */
final class PartsReader {
    private static final List<String> CONTEXT = List.of("heading", "prompt", "text");
    private static final List<String> STAGE = List.of("id", "heading", "prompt", "accent", "steps");
    private static final List<String> STEP = List.of("id", "heading");
    private static final List<String> ROW =
            List.of("id", "heading", "prompt", "kind", "tone", "icon", "scale", "categories");
    private static final List<String> SCALE = List.of("min", "max", "unit", "faces", "total", "joined");
    private static final List<String> VALUE = List.of("row", "step", "value");
    private static final List<String> PERSONA = List.of("name", "role", "text", "quote", "picture", "alt");
    private static final List<String> CATEGORY = List.of("id", "label", "prompt", "icon");
    private static final List<String> NOTE = List.of("id", "row", "step", "text", "category", "persona", "picture");
    private static final String LONGEST_ID = String.valueOf(Limits.ID);

    private PartsReader() {}

    static Context context(JsonSource in) throws IOException {
        String heading = "";
        String prompt = "";
        String text = "";
        JsonSource.Fields fields = in.object(CONTEXT);
        while (fields.next()) {
            switch (fields.name()) {
                case "heading" -> heading = in.text(Limits.HEADING);
                case "prompt" -> prompt = in.text(Limits.PROMPT);
                case "text" -> text = in.text(Limits.TEXT);
                default -> fields.keep();
            }
        }
        return new Context(heading, prompt, text, fields.end());
    }

    static Stage stage(JsonSource in) throws IOException {
        String id = "";
        String heading = "";
        String prompt = "";
        String accent = "";
        List<Step> steps = List.of();
        JsonSource.Fields fields = in.object(STAGE);
        while (fields.next()) {
            switch (fields.name()) {
                case "id" -> id = in.id();
                case "heading" -> heading = in.text(Limits.HEADING);
                case "prompt" -> prompt = in.text(Limits.PROMPT);
                case "accent" -> accent = in.idOrEmpty();
                case "steps" -> steps = steps(in);
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        requireId(in, "id", id);
        if (steps.isEmpty()) {
            throw in.missing("steps", Expected.AT_LEAST_ONE_STEP, "");
        }
        return new Stage(id, heading, prompt, accent, steps, unknownFields);
    }

    private static List<Step> steps(JsonSource in) throws IOException {
        Set<String> ids = new HashSet<>();
        return in.list(
                source -> {
                    Step step = step(source);
                    requireNew(source, ids, step.id());
                    return step;
                },
                Limits.STEPS,
                Limit.STEPS);
    }

    static Step step(JsonSource in) throws IOException {
        String id = "";
        String heading = "";
        JsonSource.Fields fields = in.object(STEP);
        while (fields.next()) {
            switch (fields.name()) {
                case "id" -> id = in.id();
                case "heading" -> heading = in.text(Limits.HEADING);
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        requireId(in, "id", id);
        return new Step(id, heading, unknownFields);
    }

    static Row row(JsonSource in) throws IOException {
        String id = "";
        String heading = "";
        String prompt = "";
        String kind = Row.NOTES;
        Tone tone = Tone.NEUTRAL;
        String icon = "";
        Optional<Scale> scale = Optional.empty();
        List<Category> categories = List.of();
        JsonSource.Fields fields = in.object(ROW);
        while (fields.next()) {
            switch (fields.name()) {
                case "id" -> id = in.id();
                case "heading" -> heading = in.text(Limits.HEADING);
                case "prompt" -> prompt = in.text(Limits.PROMPT);
                case "kind" -> kind = in.id();
                case "tone" -> tone = tone(in);
                case "icon" -> icon = in.idOrEmpty();
                case "scale" -> scale = Optional.of(scale(in));
                case "categories" -> categories = categories(in);
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        requireId(in, "id", id);
        return new Row(id, heading, prompt, kind, tone, icon, scale, categories, unknownFields);
    }

    private static Tone tone(JsonSource in) throws IOException {
        String word = in.text(Limits.TEXT);
        return Tone.of(word).orElseThrow(() -> in.afterwards("", Expected.TONE, "", Abbreviated.text(word)));
    }

    static List<Category> categories(JsonSource in) throws IOException {
        Set<String> ids = new HashSet<>();
        return in.list(
                source -> {
                    source.countCategory();
                    Category category = category(source);
                    requireNew(source, ids, category.id());
                    return category;
                },
                Limits.CATEGORIES,
                Limit.CATEGORIES);
    }

    private static Category category(JsonSource in) throws IOException {
        String id = "";
        String label = "";
        String prompt = "";
        String icon = "";
        JsonSource.Fields fields = in.object(CATEGORY);
        while (fields.next()) {
            switch (fields.name()) {
                case "id" -> id = in.id();
                case "label" -> label = in.text(Limits.HEADING);
                case "prompt" -> prompt = in.text(Limits.PROMPT);
                case "icon" -> icon = in.idOrEmpty();
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        requireId(in, "id", id);
        return new Category(id, label, prompt, icon, unknownFields);
    }

    static Scale scale(JsonSource in) throws IOException {
        Decimal min = null;
        Decimal max = null;
        String unit = "";
        boolean faces = false;
        String total = "";
        boolean joined = false;
        JsonSource.Fields fields = in.object(SCALE);
        while (fields.next()) {
            switch (fields.name()) {
                case "min" -> min = in.decimal();
                case "max" -> max = in.decimal();
                case "unit" -> unit = in.text(Limits.UNIT);
                case "faces" -> faces = in.truth();
                case "total" -> total = in.idOrEmpty();
                case "joined" -> joined = in.truth();
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        requireNumber(in, "min", min);
        requireNumber(in, "max", max);
        if (max.value() <= min.value()) {
            throw in.afterwards(".max", Expected.ABOVE_MIN, "", max.plain());
        }
        return new Scale(min, max, unit, faces, total, joined, unknownFields);
    }

    static Value value(JsonSource in) throws IOException {
        String row = "";
        String step = "";
        Decimal number = null;
        JsonSource.Fields fields = in.object(VALUE);
        while (fields.next()) {
            switch (fields.name()) {
                case "row" -> row = in.sharedId();
                case "step" -> step = in.sharedId();
                case "value" -> number = in.decimal();
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        requireId(in, "row", row);
        requireId(in, "step", step);
        requireNumber(in, "value", number);
        return new Value(row, step, number, unknownFields);
    }

    static Persona persona(JsonSource in) throws IOException {
        Persona persona = Persona.NONE;
        JsonSource.Fields fields = in.object(PERSONA);
        while (fields.next()) {
            switch (fields.name()) {
                case "name" -> persona = persona.withName(in.text(Limits.HEADING));
                case "role" -> persona = persona.withRole(in.text(Limits.HEADING));
                case "text" -> persona = persona.withText(in.text(Limits.PROMPT));
                case "quote" -> persona = persona.withQuote(in.text(Limits.PROMPT));
                case "picture" -> persona = persona.withPicture(in.text(Limits.FILE_NAME));
                case "alt" -> persona = persona.withAlt(in.text(Limits.PROMPT));
                default -> fields.keep();
            }
        }
        return persona.withUnknownFields(fields.end());
    }

    static Note note(JsonSource in) throws IOException {
        String id = "";
        String row = "";
        String step = "";
        String text = "";
        String category = "";
        String persona = "";
        String picture = "";
        JsonSource.Fields fields = in.object(NOTE);
        while (fields.next()) {
            switch (fields.name()) {
                case "id" -> id = in.id();
                case "row" -> row = in.sharedId();
                case "step" -> step = in.sharedId();
                case "text" -> text = in.text(Limits.TEXT);
                case "category" -> category = in.idOrEmpty();
                case "persona" -> persona = in.idOrEmpty();
                case "picture" -> picture = in.text(Limits.FILE_NAME);
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        requireId(in, "id", id);
        requireId(in, "row", row);
        requireId(in, "step", step);
        return new Note(id, row, step, text, category, persona, picture, unknownFields);
    }

    static void requireNew(JsonSource in, Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw in.afterwards(".id", Expected.UNIQUE_ID, "", Abbreviated.text(id));
        }
    }

    private static void requireNumber(JsonSource in, String field, Decimal number) {
        if (number == null) {
            throw in.missing(field, Expected.NUMBER, String.valueOf(Decimal.LONGEST));
        }
    }

    private static void requireId(JsonSource in, String field, String id) {
        if (id.isEmpty()) {
            throw in.missing(field, Expected.ID, LONGEST_ID);
        }
    }
}
