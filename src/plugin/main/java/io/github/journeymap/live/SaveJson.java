package io.github.journeymap.live;

import com.atlassian.confluence.user.ConfluenceUser;
import com.google.gson.stream.JsonWriter;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.format.EditsWriter;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.format.OutcomesWriter;
import io.github.journeymap.messages.PersonName;
import io.github.journeymap.store.SaveResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What people did in a save, in JSON. */
public final class SaveJson {
    private SaveJson() {}

    /**
     * One person's edits, what came of each, and, if others are to see it, who it was. Votes are told by themselves, as nobody's:
     * who gave them is for nobody to see.
     */
    static List<String> changes(SaveResult.Part part, boolean byWhom) {
        List<Edit> edits = part.applied().edits();
        List<Outcome> outcomes = part.applied().outcomes();
        List<String> changes = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= edits.size(); end++) {
            if (end == edits.size() || isVote(edits.get(end)) != isVote(edits.get(start))) {
                boolean isSaid = byWhom && !isVote(edits.get(start));
                changes.add(change(
                        edits.subList(start, end), outcomes.subList(start, end), isSaid ? part.by() : null, isSaid));
                start = end;
            }
        }
        return changes;
    }

    private static boolean isVote(Edit edit) {
        return edit instanceof Edit.OfVote;
    }

    private static String change(List<Edit> edits, List<Outcome> outcomes, ConfluenceUser by, boolean isSaid) {
        return JsonText.object(json -> {
            json.name("edits").jsonValue(EditsWriter.json(edits));
            OutcomesWriter.write(json, outcomes);
            if (isSaid) {
                person(json.name("author"), by);
            }
        });
    }

    /** Null for someone whom Confluence doesn't know, or no longer. */
    public static void person(JsonWriter json, ConfluenceUser person) throws IOException {
        if (person == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("name").value(person.getName());
        json.name("fullName").value(PersonName.of(person));
        json.endObject();
    }
}
