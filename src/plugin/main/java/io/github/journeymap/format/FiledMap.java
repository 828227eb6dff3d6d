package io.github.journeymap.format;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import java.util.List;
import java.util.Optional;

/** A map and the file that it was read from, so that writing its next version need not write anew what stays as it is. */
public final class FiledMap {
    /** How far ahead a note of the next version is looked for, where others were removed before it. */
    private static final int FAR = 64;

    private final JourneyMap map;
    private final Optional<NoteLines> lines;

    /** A map that has no file yet. */
    public FiledMap(JourneyMap map) {
        this(map, Optional.empty());
    }

    /** @param lines the notes of this map; empty where the file wasn't written by this version */
    FiledMap(JourneyMap map, Optional<NoteLines> lines) {
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

    /** How many bytes the notes have in the file, about. */
    int size() {
        return lines.map(NoteLines::size).orElse(0);
    }

    /** Writes a list of notes: those that are this map's by copying their lines, the others one by one. */
    void write(List<Note> notes, JsonOut out, MapWriter writer) {
        int there = 0;
        int i = 0;
        while (i < notes.size()) {
            int found = lines.isPresent() ? find(notes.get(i), there) : -1;
            out.next();
            if (found < 0) {
                writer.write(notes.get(i));
                i++;
            } else {
                int length = 1;
                while (i + length < notes.size() && isSame(notes.get(i + length), found + length)) {
                    length++;
                }
                lines.get().copy(found, found + length - 1, out);
                there = found + length;
                i += length;
            }
        }
    }

    private int find(Note note, int from) {
        for (int i = from; i < from + FAR; i++) {
            if (isSame(note, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is that very note: an edit leaves all others the objects that they were. */
    private boolean isSame(Note note, int i) {
        List<Note> before = lines.get().notes();
        return i < before.size() && before.get(i) == note;
    }
}
