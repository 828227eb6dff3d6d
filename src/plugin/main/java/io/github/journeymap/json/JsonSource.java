package io.github.journeymap.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.unreadable.Expected;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.unreadable.NotJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * JSON as a stream of values that are checked while they are read, each error with its path. Bounded in bytes; for what
 * nobody asked for see {@link UnknownValues}.
 */
public final class JsonSource {
    private static final String LONGEST_NUMBER = String.valueOf(Decimal.LONGEST);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /**
     * Deeper than anything in a batch or a file: values that this version doesn't know, in a category of a row of an
     * edit.
     */
    private static final int DEEPEST = Limits.DEPTH + 6;

    /** How Gson's message for that begins; it has no exception of its own for it. */
    private static final String TOO_DEEP = "Nesting limit ";

    private final JsonReader in;
    /** The same few row and step ids stand in thousands of notes: one String for each. */
    private final Map<String, String> sharedIds = new HashMap<>();

    private final UnknownValues unknownValues;
    private int categories;

    private JsonSource(JsonReader in, UnknownValues.Count unknown) {
        this.in = in;
        unknownValues = new UnknownValues(in, unknown);
    }

    public interface JsonBody<T> {
        T read(JsonSource source) throws IOException;
    }

    /** Reads the one value that these bytes are. */
    public static <T> T read(byte[] json, JsonBody<T> body) {
        return read(json, new UnknownValues.Count(), body);
    }

    /** As {@link #read(byte[], JsonBody)}, for a part of something. */
    public static <T> T read(byte[] json, UnknownValues.Count unknown, JsonBody<T> body) {
        JsonReader reader = new JsonReader(new StringReader(JsonBytes.text(json)));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            T value = body.read(new JsonSource(reader, unknown));
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new NotJsonException("$");
            }
            return value;
        } catch (IOException malformed) {
            if (String.valueOf(malformed.getMessage()).startsWith(TOO_DEEP)) {
                throw new MapTooLargeException(Limit.DEPTH, Limits.DEPTH);
            }
            throw new NotJsonException(Abbreviated.path(whole(reader.getPath())));
        }
    }

    /** The fields of one object: {@code while (fields.next()) switch (fields.name()) …}, then {@code end()}. */
    public final class Fields {
        private final List<String> known;
        /** The one that comes next where the fields stand in the usual order. */
        private int likely;

        private long seen;
        private String name = "";
        private Map<String, Object> unknown = Map.of();

        private Fields(List<String> known) {
            this.known = known;
        }

        /** Whether there is one more; its {@link #name()} is read then, its value not yet. */
        public boolean next() throws IOException {
            if (!in.hasNext()) {
                return false;
            }
            name = in.nextName();
            int i = likely < known.size() && known.get(likely).equals(name) ? likely : known.indexOf(name);
            if (i >= 0 && (seen & 1L << i) != 0 || i < 0 && unknown.containsKey(name)) {
                throw twice(in);
            }
            if (i >= 0) {
                seen |= 1L << i;
                likely = i + 1;
                // Its hash, by which a switch goes, is known already.
                name = known.get(i);
            }
            return true;
        }

        public String name() {
            return name;
        }

        /** Keeps the value of a field that this version doesn't know, for {@link #end()}. */
        public void keep() throws IOException {
            if (unknown.isEmpty()) {
                unknown = new LinkedHashMap<>();
            }
            unknown.put(name, unknownValues.next());
        }

        public void skip() throws IOException {
            JsonSource.this.skip();
        }

        /** The end of the object, with the fields that were kept. */
        public UnknownFields end() throws IOException {
            in.endObject();
            return unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
        }
    }

    /** @param known the names of the fields that have a meaning, in the order in which they usually stand; 64 at most */
    public Fields object(List<String> known) throws IOException {
        expect(JsonToken.BEGIN_OBJECT, Expected.OBJECT);
        in.beginObject();
        return new Fields(known);
    }

    /** As many items as the list has; past the limit it stops at once. */
    public <T> List<T> list(JsonBody<T> item, int most, Limit limit) throws IOException {
        expect(JsonToken.BEGIN_ARRAY, Expected.LIST);
        in.beginArray();
        List<T> items = new ArrayList<>();
        while (in.hasNext()) {
            if (items.size() == most) {
                throw new MapTooLargeException(limit, most);
            }
            items.add(item.read(this));
        }
        in.endArray();
        return items;
    }

    /** Of a file or a batch as a whole, as a batch may set those of a row again and again. */
    public void countCategory() {
        if (++categories > Limits.CATEGORIES_AT_ONCE) {
            throw new MapTooLargeException(Limit.CATEGORIES_AT_ONCE, Limits.CATEGORIES_AT_ONCE);
        }
    }

    public void skip() throws IOException {
        in.skipValue();
    }

    public JsonToken peek() throws IOException {
        return in.peek();
    }

    /** @param most characters that it may have once what no text may contain is out of it */
    public String text(int most) throws IOException {
        expect(JsonToken.STRING, Expected.TEXT);
        String text = PlainText.clean(in.nextString());
        if (!Limits.fits(text, most)) {
            throw afterwards("", Expected.TEXT_AT_MOST, String.valueOf(most), Abbreviated.text(text));
        }
        return text;
    }

    public String id() throws IOException {
        return id(Limits::isId);
    }

    /** An id that stands in many places, such as a note's row. */
    public String sharedId() throws IOException {
        String id = id();
        String known = sharedIds.putIfAbsent(id, id);
        return known == null ? id : known;
    }

    public String idOrEmpty() throws IOException {
        return id(id -> id.isEmpty() || Limits.isId(id));
    }

    private String id(Predicate<String> allowed) throws IOException {
        if (in.peek() != JsonToken.STRING) {
            throw wrong(Expected.ID, String.valueOf(Limits.ID));
        }
        String id = in.nextString();
        if (!allowed.test(id)) {
            throw afterwards("", Expected.ID, String.valueOf(Limits.ID), Abbreviated.text(id));
        }
        return id;
    }

    /** True when the value was null and is read. */
    public boolean nextNull() throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }

    /** One of at most nine digits, from 0; {@code expected} says what it counts. */
    public int wholeNumber(Expected expected) throws IOException {
        if (in.peek() != JsonToken.NUMBER) {
            throw wrong(expected, "");
        }
        String literal = in.nextString();
        if (!WHOLE_NUMBER.matcher(literal).matches()) {
            throw afterwards("", expected, "", Abbreviated.literal(literal));
        }
        return Integer.parseInt(literal);
    }

    public Decimal decimal() throws IOException {
        if (in.peek() != JsonToken.NUMBER) {
            throw wrong(Expected.NUMBER, LONGEST_NUMBER);
        }
        String literal = in.nextString();
        if (!Decimal.isOne(literal)) {
            throw afterwards("", Expected.NUMBER, LONGEST_NUMBER, Abbreviated.literal(literal));
        }
        return new Decimal(literal);
    }

    /** As JSON has it: {@code true} or {@code false}. */
    public boolean truth() throws IOException {
        expect(JsonToken.BOOLEAN, Expected.TRUTH);
        return in.nextBoolean();
    }

    /** The value to come isn't what it should be. */
    public NotAJourneyMapException wrong(Expected expected, String argument) throws IOException {
        String path = Abbreviated.path(in.getPath());
        return new NotAJourneyMapException(path, expected, argument, Abbreviated.next(in));
    }

    /** The field whose name was just read is in its object already. */
    static NotAJourneyMapException twice(JsonReader in) {
        return new NotAJourneyMapException(Abbreviated.path(in.getPath()), Expected.FIELD_ONCE, "", "it again");
    }

    /** The value just read, or its part ({@code ".id"}), isn't what it should be. */
    public NotAJourneyMapException afterwards(String part, Expected expected, String argument, String found) {
        return new NotAJourneyMapException(Abbreviated.path(in.getPreviousPath()) + part, expected, argument, found);
    }

    /** The object just read lacks a field. */
    public NotAJourneyMapException missing(String field, Expected expected, String argument) {
        return afterwards("." + field, expected, argument, "");
    }

    /** Between the fields of an object, Gson's path ends with the dot of the field to come. */
    private static String whole(String path) {
        return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
    }

    private void expect(JsonToken token, Expected expected) throws IOException {
        if (in.peek() != token) {
            throw wrong(expected, "");
        }
    }
}
