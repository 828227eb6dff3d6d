package io.github.journeymap.format;

import io.github.journeymap.json.UnknownValues;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Value;
import java.util.Optional;

/**
 * The notes and values of a file that {@link MapWriter} has written: nearly all of the bytes of a large one, in lines
 * that are all alike. Read at a fraction of what a JSON parser costs.
 *
 * <p>It accepts exactly what the writer writes. A few notes that differ, even by a space, are read like any other JSON,
 * each by itself; if there are more, there are no such lines, and the whole file is read so. The values are, if any of
 * them differs.
 *
 * @param values empty where they are read with the rest
 */
record WrittenLines(byte[] file, FileLines<Note> notes, Optional<FileLines<Value>> values) {
    private static final byte[] BEGIN = LineReader.ascii("{\n  \"format\": ");

    static Optional<WrittenLines> in(byte[] file, UnknownValues.Count unknown) {
        LineReader in = new LineReader(file);
        if (!in.skip(BEGIN)) {
            return Optional.empty();
        }
        return NoteLines.read(in, unknown).map(notes -> new WrittenLines(file, notes, ValueLines.read(in)));
    }

    /** The file with that in the place of all notes, and without the values. */
    byte[] with(byte[] note) {
        int from = values.map(FileLines::start).orElse(file.length);
        int to = values.map(FileLines::end).orElse(file.length);
        byte[] rest = new byte[file.length - notes.size() + note.length - (to - from)];
        System.arraycopy(file, 0, rest, 0, notes.start());
        System.arraycopy(note, 0, rest, notes.start(), note.length);
        int behind = notes.start() + note.length;
        int between = from - notes.end();
        System.arraycopy(file, notes.end(), rest, behind, between);
        System.arraycopy(file, to, rest, behind + between, file.length - to);
        return rest;
    }

    /** In bytes. */
    int size() {
        return notes.size() + values.map(FileLines::size).orElse(0);
    }
}
