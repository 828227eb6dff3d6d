package io.github.journeymap.format;

import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the notes of a file that {@link MapWriter} has written. */
final class NoteLines {
    private static final byte[] BEGIN = LineReader.ascii("\n  \"notes\": [");
    private static final byte[] LINE = LineReader.ascii("\n    {\"id\": \"");
    private static final byte[] ROW = LineReader.ascii(", \"row\": \"");
    private static final byte[] STEP = LineReader.ascii(", \"step\": \"");
    private static final byte[] TEXT = LineReader.ascii(", \"text\": \"");
    private static final byte[] CATEGORY = LineReader.ascii(", \"category\": \"");
    private static final byte[] PERSONA = LineReader.ascii(", \"persona\": \"");
    private static final byte[] END = LineReader.ascii("\n  ]");
    private static final int INDENT = "\n    ".length();

    private final LineReader in;
    private final FileLines<Note> notes;
    private final Set<String> ids = new HashSet<>();
    private String row = "";
    private String step = "";

    private NoteLines(LineReader in) {
        this.in = in;
        notes = new FileLines<>(in.file(), in.at());
    }

    /** Empty when any of the notes isn't written as this version would write it; reads the end of the list, too. */
    static Optional<FileLines<Note>> read(LineReader in) {
        if (!in.find(BEGIN)) {
            return Optional.empty();
        }
        NoteLines lines = new NoteLines(in);
        return lines.readAll() ? Optional.of(lines.notes) : Optional.empty();
    }

    private boolean readAll() {
        do {
            if (notes.items().size() == Limits.NOTES || !readLine()) {
                return false;
            }
        } while (in.skip(','));
        return in.skip(END);
    }

    private boolean readLine() {
        int begin = in.at() + INDENT;
        String id = in.skip(LINE) ? in.id() : null;
        row = in.skip(ROW) ? in.sharedId(row) : null;
        step = row != null && in.skip(STEP) ? in.sharedId(step) : null;
        String text = step != null && in.skip(TEXT) ? in.text() : null;
        String category = text != null && in.skip(CATEGORY) ? in.id() : "";
        String persona = category != null && in.skip(PERSONA) ? in.sharedId("") : "";
        if (id == null || text == null || category == null || persona == null || !in.skip('}') || !ids.add(id)) {
            return false;
        }
        notes.add(new Note(id, row, step, text, category, persona, UnknownFields.NONE), begin, in.at());
        return true;
    }
}
