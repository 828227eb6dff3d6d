package io.github.journeymap.format;

import io.github.journeymap.edit.Edit;
import io.github.journeymap.json.JsonBytes;
import io.github.journeymap.json.JsonSource;
import io.github.journeymap.model.Limits;
import io.github.journeymap.unreadable.Expected;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a batch of edits: all of it, or none. */
public final class EditsReader {
    private static final List<String> BATCH = List.of("base", "seen", "since", "template", "client", "edits");

    private final JsonSource in;
    private final List<Optional<Stamp>> stamps = new ArrayList<>();
    private int headings;

    private EditsReader(JsonSource in) {
        this.in = in;
    }

    /** @throws io.github.journeymap.unreadable.UnreadableMapException for whatever is not a well-formed batch [M9] */
    public static EditBatch read(byte[] json) {
        return JsonSource.read(json, in -> new EditsReader(in).batch());
    }

    /** Reads at most the allowed size and leaves closing to the caller. */
    public static EditBatch read(InputStream json) throws IOException {
        return read(JsonBytes.of(json));
    }

    private EditBatch batch() throws IOException {
        int base = -1;
        String seen = "";
        String since = "";
        String template = "";
        String client = "";
        List<Edit> edits = null;
        JsonSource.Fields fields = in.object(BATCH);
        while (fields.next()) {
            switch (fields.name()) {
                case "base" -> base = in.wholeNumber(Expected.WHOLE_NUMBER);
                case "seen" -> seen = in.idOrEmpty();
                case "since" -> since = in.idOrEmpty();
                case "template" -> template = in.idOrEmpty();
                case "client" -> client = in.idOrEmpty();
                case "edits" -> edits = in.list(list -> edit(), Limits.EDITS, Limit.EDITS);
                default -> fields.skip();
            }
        }
        fields.end();
        if (base < 0 && seen.isEmpty()) {
            throw in.missing("base", Expected.WHOLE_NUMBER, "");
        }
        if (edits == null) {
            throw in.missing("edits", Expected.LIST, "");
        }
        return new EditBatch(Math.max(base, 0), seen, since, template, client, edits, stamps);
    }

    private Edit edit() throws IOException {
        Edit edit = EditReader.read(in, stamps);
        headings += addedHeadings(edit);
        if (headings > Limits.ADDED_HEADINGS) {
            throw new MapTooLargeException(Limit.HEADINGS, Limits.ADDED_HEADINGS);
        }
        return edit;
    }

    private static int addedHeadings(Edit edit) {
        if (edit instanceof Edit.AddStage add) {
            return 1 + add.stage().steps().size();
        }
        return edit instanceof Edit.AddStep || edit instanceof Edit.AddRow ? 1 : 0;
    }
}
