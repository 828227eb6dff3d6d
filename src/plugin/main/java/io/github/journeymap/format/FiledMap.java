package io.github.journeymap.format;

import io.github.journeymap.json.JsonOut;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A map and the file that it was read from, so that writing its next version need not write anew what stays as it is.
 */
public final class FiledMap {
    /** How far ahead a note or value of the next version is looked for, where others were removed before it. */
    private static final int FAR = 64;

    private final JourneyMap map;
    private final Optional<WrittenLines> lines;

    /** A map that has no file yet. */
    public FiledMap(JourneyMap map) {
        this(map, Optional.empty());
    }

    /** @param lines the notes and values of this map; empty where the file wasn't written by this version */
    FiledMap(JourneyMap map, Optional<WrittenLines> lines) {
        this.map = map;
        this.lines = lines;
    }

    /** The same file, for a map of which no note is another. */
    public FiledMap with(JourneyMap other) {
        return new FiledMap(other, lines);
    }

    public JourneyMap map() {
        return map;
    }

    /** How many bytes notes and values have in the file, about. */
    int size() {
        return lines.map(WrittenLines::size).orElse(0);
    }

    /** Writes a list of notes: those that are this map's by copying their lines, the others one by one. */
    void writeNotes(List<Note> notes, JsonOut out, Consumer<Note> writer) {
        write(notes, lines.map(WrittenLines::notes), out, writer);
    }

    /** Writes a list of values in the same way. */
    void writeValues(List<Value> values, JsonOut out, Consumer<Value> writer) {
        write(values, lines.flatMap(WrittenLines::values), out, writer);
    }

    private static <T> void write(List<T> items, Optional<FileLines<T>> filed, JsonOut out, Consumer<T> writer) {
        int there = 0;
        int i = 0;
        while (i < items.size()) {
            int found = filed.isPresent() ? find(items.get(i), filed.get(), there) : -1;
            out.next();
            if (found < 0) {
                writer.accept(items.get(i));
                i++;
            } else {
                int length = 1;
                while (i + length < items.size() && filed.get().isSame(items.get(i + length), found + length)) {
                    length++;
                }
                filed.get().copy(found, found + length - 1, out);
                there = found + length;
                i += length;
            }
        }
    }

    private static <T> int find(T item, FileLines<T> filed, int from) {
        for (int i = from; i < from + FAR; i++) {
            if (filed.isSame(item, i)) {
                return i;
            }
        }
        return -1;
    }
}
