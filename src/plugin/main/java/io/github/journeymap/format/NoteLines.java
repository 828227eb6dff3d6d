package io.github.journeymap.format;

import io.github.journeymap.json.JsonSource;
import io.github.journeymap.json.UnknownValues;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.unreadable.UnreadableMapException;
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
    private static final byte[] PICTURE = LineReader.ascii(", \"picture\": \"");
    private static final byte[] END = LineReader.ascii("\n  ]");
    private static final int INDENT = "\n    ".length();

    /**
     * So many notes, and one of so many, may be written in another way; where there are more, all of the file is read
     * at once.
     */
    private static final int FEW_OTHERS = 16;

    private static final int ONE_OF = 64;

    private final LineReader in;
    private final UnknownValues.Count unknown;
    private final FileLines<Note> notes;
    private final Set<String> ids = new HashSet<>();
    private String row = "";
    private String step = "";
    private int others;

    private NoteLines(LineReader in, UnknownValues.Count unknown) {
        this.in = in;
        this.unknown = unknown;
        notes = new FileLines<>(in.file(), in.at());
    }

    /**
     * Empty when more than a few of the notes aren't written as this version would write them; reads the end of the
     * list, too.
     */
    static Optional<FileLines<Note>> read(LineReader in, UnknownValues.Count unknown) {
        if (!in.find(BEGIN)) {
            return Optional.empty();
        }
        NoteLines lines = new NoteLines(in, unknown);
        return lines.readAll() ? Optional.of(lines.notes) : Optional.empty();
    }

    private boolean readAll() {
        do {
            int from = in.at();
            if (notes.items().size() == Limits.NOTES || !readLine() && !readOther(from)) {
                return false;
            }
        } while (in.skip(','));
        return in.skip(END) || others > 0 && in.skip(']');
    }

    /**
     * A note that someone has changed by hand, or another program. What is wrong with it is told where the whole file
     * is read.
     */
    private boolean readOther(int from) {
        if (++others > FEW_OTHERS + notes.items().size() / ONE_OF) {
            return false;
        }
        in.goTo(from);
        in.skipSpace();
        Optional<Note> note = in.object().flatMap(this::note);
        if (note.isEmpty() || !ids.add(note.get().id())) {
            return false;
        }
        row = note.get().row();
        step = note.get().step();
        notes.addOther(note.get(), in.at());
        if (!in.isAt(END)) {
            in.skipSpace();
        }
        return true;
    }

    private Optional<Note> note(byte[] json) {
        try {
            return Optional.of(JsonSource.read(json, unknown, PartsReader::note));
        } catch (UnreadableMapException e) {
            return Optional.empty();
        }
    }

    private boolean readLine() {
        int begin = in.at() + INDENT;
        String id = in.skip(LINE) ? in.id() : null;
        row = in.skip(ROW) ? in.sharedId(row) : null;
        step = row != null && in.skip(STEP) ? in.sharedId(step) : null;
        String text = step != null && in.skip(TEXT) ? in.text() : null;
        String category = text != null && in.skip(CATEGORY) ? in.id() : "";
        String persona = category != null && in.skip(PERSONA) ? in.sharedId("") : "";
        String picture = persona != null && in.skip(PICTURE) ? in.text() : "";
        boolean isRead = id != null && text != null && category != null && persona != null && picture != null;
        if (!isRead || !Limits.fits(picture, Limits.FILE_NAME) || !in.skip('}') || !ids.add(id)) {
            return false;
        }
        notes.add(new Note(id, row, step, text, category, persona, picture, UnknownFields.NONE), begin, in.at());
        return true;
    }
}
