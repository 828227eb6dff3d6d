package io.github.journeymap.format;

import io.github.journeymap.model.Note;
import io.github.journeymap.model.Value;
import java.util.Optional;

/**
 * The notes and values of a file that {@link MapWriter} has written: nearly all of the bytes of a large one, in lines that
 * are all alike. Read at a fraction of what a JSON parser costs.
 *
 * <p>It accepts exactly what the writer writes. If any note differs, even by a space, there are no such lines, and the
 * whole file is read like any other JSON; so are the values, if any of them differs.
 *
 * @param values empty where they are read with the rest
 */
record WrittenLines(byte[] file, FileLines<Note> notes, Optional<FileLines<Value>> values) {
    private static final byte[] BEGIN = LineReader.ascii("{\n  \"format\": ");

    static Optional<WrittenLines> in(byte[] file) {
        LineReader in = new LineReader(file);
        if (!in.skip(BEGIN)) {
            return Optional.empty();
        }
        return NoteLines.read(in).map(notes -> new WrittenLines(file, notes, ValueLines.read(in)));
    }

    /** The file without them. */
    byte[] without() {
        int from = values.map(FileLines::start).orElse(file.length);
        int to = values.map(FileLines::end).orElse(file.length);
        byte[] rest = new byte[file.length - notes.size() - (to - from)];
        System.arraycopy(file, 0, rest, 0, notes.start());
        int between = from - notes.end();
        System.arraycopy(file, notes.end(), rest, notes.start(), between);
        System.arraycopy(file, to, rest, notes.start() + between, file.length - to);
        return rest;
    }

    /** In bytes. */
    int size() {
        return notes.size() + values.map(FileLines::size).orElse(0);
    }
}
