package io.github.journeymap.format;

import com.google.gson.stream.JsonWriter;
import io.github.journeymap.edit.Outcome;
import java.io.IOException;
import java.util.List;

/** Writes outcomes in the shape that docs/format.md gives them. */
public final class OutcomesWriter {
    private OutcomesWriter() {}

    /** A field with one for each edit. */
    public static void write(JsonWriter json, List<Outcome> outcomes) throws IOException {
        json.name("outcomes").beginArray();
        for (Outcome outcome : outcomes) {
            json.beginObject().name("outcome").value(outcome.word());
            if (outcome instanceof Outcome.BothKept both) {
                json.name("note").value(both.note());
            } else if (outcome instanceof Outcome.Replaced replaced) {
                json.name("other").value(replaced.other());
            }
            json.endObject();
        }
        json.endArray();
    }
}
