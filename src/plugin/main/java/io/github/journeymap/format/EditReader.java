package io.github.journeymap.format;

import com.google.gson.stream.JsonToken;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Position;
import io.github.journeymap.json.Abbreviated;
import io.github.journeymap.json.JsonSource;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.unreadable.Expected;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one edit. {@code type} need not come first, so all fields are read before the edit is made of them;
 * {@code stage}, {@code step} and {@code row} are a thing in some types and an id in others.
 */
final class EditReader {
    private static final List<String> EDIT =
            List.of("type", "id", "field", "value", "was", "after", "stage", "step", "row", "note", "by", "stamp");
    private static final String LONGEST_ID = String.valueOf(Limits.ID);

    private final JsonSource in;
    private String type;
    private String id;
    private String field;
    private Object value;
    private Object was;
    private Position after = Position.END;
    private Object stage;
    private Object step;
    private Object row;
    private Note note;
    private String by = "";
    private Optional<Stamp> stamp = Optional.empty();

    private EditReader(JsonSource in) {
        this.in = in;
    }

    /** @param stamps is given the edit's stamp */
    static Edit read(JsonSource in, List<Optional<Stamp>> stamps) throws IOException {
        EditReader edit = new EditReader(in);
        edit.readFields();
        stamps.add(edit.stamp);
        return edit.make();
    }

    private void readFields() throws IOException {
        JsonSource.Fields fields = in.object(EDIT);
        while (fields.next()) {
            switch (fields.name()) {
                case "type" -> type = in.text(Limits.TEXT);
                case "id" -> id = in.id();
                case "field" -> field = in.text(Limits.TEXT);
                case "value" -> value = ofAnyField();
                case "was" -> was = ofAnyField();
                case "after" -> after = after();
                case "stage" -> stage = isObject() ? PartsReader.stage(in) : in.id();
                case "step" -> step = isObject() ? PartsReader.step(in) : in.sharedId();
                case "row" -> row = isObject() ? PartsReader.row(in) : in.sharedId();
                case "note" -> note = PartsReader.note(in);
                case "by" -> by = in.idOrEmpty();
                case "stamp" -> stamp = Optional.of(stamp());
                default -> fields.skip();
            }
        }
        fields.end();
    }

    private boolean isObject() throws IOException {
        return in.peek() == JsonToken.BEGIN_OBJECT;
    }

    /** A text, the personas, the categories or the scale of a row, or a number; nothing of the last two is empty. */
    private Object ofAnyField() throws IOException {
        return switch (in.peek()) {
            case BEGIN_ARRAY -> PartsReader.categories(in);
            case BEGIN_OBJECT -> Optional.of(PartsReader.scale(in));
            case NUMBER -> Optional.of(in.decimal());
            case NULL -> {
                in.nextNull();
                yield Optional.empty();
            }
            default -> in.text(Limits.MAP_BYTES);
        };
    }

    private Stamp stamp() throws IOException {
        String text = in.text(Limits.TEXT);
        return Stamp.of(text).orElseThrow(() -> in.afterwards("", Expected.STAMP, "", Abbreviated.text(text)));
    }

    private Position after() throws IOException {
        if (in.nextNull()) {
            return Position.FIRST;
        }
        if (in.peek() != JsonToken.STRING) {
            throw in.wrong(Expected.ID_OR_NULL, "");
        }
        return Position.id(in.id());
    }

    private Edit make() {
        return switch (text("type", type, Expected.EDIT_TYPE)) {
            case "set-field" -> setField();
            case "set-value" ->
                new Edit.SetValue(partId("row", row), partId("step", step), number("value", value), number("was", was));
            case "add-stage" -> new Edit.AddStage(part("stage", stage, Stage.class), after);
            case "remove-stage" -> new Edit.RemoveStage(id());
            case "change-stage" -> changeStage();
            case "move-stage" -> new Edit.MoveStage(id(), after);
            case "add-step" -> new Edit.AddStep(partId("stage", stage), part("step", step, Step.class), after);
            case "remove-step" -> new Edit.RemoveStep(id());
            case "change-step" -> changeStep();
            case "move-step" -> new Edit.MoveStep(id(), partId("stage", stage), after);
            case "add-row" -> new Edit.AddRow(part("row", row, Row.class), after);
            case "remove-row" -> new Edit.RemoveRow(id());
            case "change-row" -> changeRow();
            case "move-row" -> new Edit.MoveRow(id(), after);
            case "add-note" -> new Edit.AddNote(part("note", note, Note.class), after);
            case "remove-note" -> new Edit.RemoveNote(id(), was());
            case "change-note" -> changeNote();
            case "add-vote" -> new Edit.AddVote(id(), by);
            case "remove-vote" -> new Edit.RemoveVote(id(), by);
            case "move-note" -> new Edit.MoveNote(id(), partId("row", row), partId("step", step), after);
            default -> throw in.afterwards(".type", Expected.EDIT_TYPE, "", Abbreviated.text(type));
        };
    }

    private Edit setField() {
        if (EditsWriter.PERSONAS.equals(field)) {
            return new Edit.SetPersonas(categories("value", value), categories("was", was));
        }
        Edit.MapField target = oneOf(Edit.MapField.values(), EditsWriter.PERSONAS);
        if (target == Edit.MapField.VOTES_STATE) {
            return new Edit.SetField(target, name(), was());
        }
        if (target == Edit.MapField.VOTES_LIMIT) {
            return new Edit.SetField(target, limit(), was());
        }
        if (target == Edit.MapField.VOTES_ROWS) {
            return new Edit.SetField(target, votedRows(), was());
        }
        int most =
                switch (target) {
                    case TITLE, CONTEXT_HEADING, PERSONA_NAME, PERSONA_ROLE -> Limits.HEADING;
                    case CONTEXT_PROMPT, PERSONA_TEXT, PERSONA_QUOTE, PERSONA_ALT -> Limits.PROMPT;
                    case PERSONA_PICTURE -> Limits.FILE_NAME;
                    default -> Limits.TEXT;
                };
        return new Edit.SetField(target, value(most), was());
    }

    private Edit changeStage() {
        Edit.StageField target = oneOf(Edit.StageField.values());
        String to =
                switch (target) {
                    case HEADING -> value(Limits.HEADING);
                    case PROMPT -> value(Limits.PROMPT);
                    case ACCENT -> name();
                };
        return new Edit.ChangeStage(id(), target, to, was());
    }

    private Edit changeStep() {
        return new Edit.ChangeStep(id(), oneOf(Edit.StepField.values()), value(Limits.HEADING), was());
    }

    private Edit changeRow() {
        return switch (oneOf(Edit.RowField.values())) {
            case HEADING -> new Edit.ChangeRow(id(), Edit.RowField.HEADING, value(Limits.HEADING), was());
            case PROMPT -> new Edit.ChangeRow(id(), Edit.RowField.PROMPT, value(Limits.PROMPT), was());
            case ICON -> new Edit.ChangeRow(id(), Edit.RowField.ICON, name(), was());
            case TONE -> new Edit.ChangeRowTone(id(), tone("value", value), tone("was", was));
            case SCALE -> new Edit.ChangeRowScale(id(), scale("value", value), scale("was", was));
            case CATEGORIES -> new Edit.ChangeRowCategories(id(), categories("value", value), categories("was", was));
        };
    }

    private Edit changeNote() {
        Edit.NoteField target = oneOf(Edit.NoteField.values());
        return switch (target) {
            case TEXT ->
                new Edit.ChangeNoteText(id(), value(Limits.TEXT), was(), partId("row", row), partId("step", step));
            case CATEGORY, PERSONA -> changeDetail(target, name());
            case PICTURE -> changeDetail(target, value(Limits.FILE_NAME));
        };
    }

    private Edit changeDetail(Edit.NoteField target, String text) {
        return new Edit.ChangeNoteDetail(id(), target, text, was(), partId("row", row), partId("step", step));
    }

    /** @param others that are no such field, but would have been right */
    private <F extends Enum<F>> F oneOf(F[] fields, String... others) {
        String words = Stream.concat(Arrays.stream(fields).map(EditReader::word), Stream.of(others))
                .collect(Collectors.joining(", "));
        if (field == null) {
            throw in.missing("field", Expected.FIELD, words);
        }
        for (F candidate : fields) {
            if (word(candidate).equals(field)) {
                return candidate;
            }
        }
        throw in.afterwards(".field", Expected.FIELD, words, Abbreviated.text(field));
    }

    /** CONTEXT_TEXT is {@code context.text} in JSON. */
    private static String word(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private String id() {
        return text("id", id, Expected.ID);
    }

    private String value(int most) {
        String text = text("value", value, Expected.TEXT);
        if (!Limits.fits(text, most)) {
            throw in.afterwards(".value", Expected.TEXT_AT_MOST, String.valueOf(most), Abbreviated.text(text));
        }
        return text;
    }

    /** Not limited: it is only compared. */
    private String was() {
        return text("was", was, Expected.TEXT);
    }

    /** The name of something, or nothing. */
    private String name() {
        String text = value(Limits.TEXT);
        if (!text.isEmpty() && !Limits.isId(text)) {
            throw in.afterwards(".value", Expected.ID, LONGEST_ID, Abbreviated.text(text));
        }
        return text;
    }

    /** How many, in digits, or nothing. */
    private String limit() {
        String text = value(Limits.TEXT);
        if (!text.isEmpty() && !text.matches("[1-9][0-9]{0,2}")) {
            throw in.afterwards(".value", Expected.NUMBER_OF_VOTES, "", Abbreviated.text(text));
        }
        return text;
    }

    /** The ids of rows, with a space between them, or nothing. */
    private String votedRows() {
        String text = value(VotesReader.LONGEST_ROWS);
        VotesReader.wrongIn(text).ifPresent(wrong -> {
            throw in.afterwards(".value", Expected.ID, LONGEST_ID, Abbreviated.text(wrong));
        });
        return text;
    }

    private Tone tone(String name, Object found) {
        String word = text(name, found, Expected.TONE);
        return Tone.of(word).orElseThrow(() -> in.afterwards("." + name, Expected.TONE, "", Abbreviated.text(word)));
    }

    private List<Category> categories(String name, Object found) {
        if (found instanceof List<?> list) {
            return list.stream().map(Category.class::cast).toList();
        }
        throw in.afterwards("." + name, Expected.LIST, "", shown(found));
    }

    private Optional<Decimal> number(String name, Object found) {
        return nullable(found, Decimal.class, name, Expected.NUMBER, String.valueOf(Decimal.LONGEST));
    }

    private Optional<Scale> scale(String name, Object found) {
        return nullable(found, Scale.class, name, Expected.OBJECT, "");
    }

    /** A value that may be null, but of no other type. */
    private <T> Optional<T> nullable(Object found, Class<T> kind, String name, Expected expected, String argument) {
        if (found instanceof Optional<?> given && given.map(kind::isInstance).orElse(true)) {
            return given.map(kind::cast);
        }
        throw in.afterwards("." + name, expected, argument, shown(found));
    }

    private String partId(String name, Object found) {
        return text(name, found, Expected.ID);
    }

    private <T> T part(String name, Object found, Class<T> kind) {
        if (!kind.isInstance(found)) {
            throw in.afterwards("." + name, Expected.OBJECT, "", found instanceof String ? shown(found) : "");
        }
        return kind.cast(found);
    }

    private String text(String name, Object found, Expected expected) {
        if (found instanceof String text) {
            return text;
        }
        String argument = expected == Expected.ID ? LONGEST_ID : "";
        throw in.afterwards("." + name, expected, argument, shown(found));
    }

    /** A short form of what was read of a field; "" if it wasn't there. */
    private static String shown(Object found) {
        if (found instanceof String text) {
            return Abbreviated.text(text);
        }
        if (found instanceof Optional<?> given) {
            return given.map(EditReader::shown).orElse("null");
        }
        if (found instanceof Decimal number) {
            return number.literal();
        }
        return found == null ? "" : found instanceof List<?> ? "[…]" : "{…}";
    }
}
