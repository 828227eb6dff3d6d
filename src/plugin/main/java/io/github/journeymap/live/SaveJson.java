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
import java.util.Optional;

/** What people did in a save, in JSON. */
public final class SaveJson {
    private SaveJson() {}

    /**
     * One person's edits with their outcomes and, if others may see that, the person. Votes that were counted are
     * separate lines, each a {@link CastVote}.
     */
    static List<String> changes(SaveResult.Part part, boolean byWhom, boolean isHidden) {
        List<Edit> edits = part.applied().edits();
        List<Outcome> outcomes = part.applied().outcomes();
        List<String> changes = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i) instanceof Edit.OfVote vote) {
                change(edits.subList(start, i), outcomes.subList(start, i), part.by(), byWhom)
                        .ifPresent(changes::add);
                start = i + 1;
                if (outcomes.get(i).changes()) {
                    changes.add(new CastVote(vote, isHidden).line());
                }
            }
        }
        change(edits.subList(start, edits.size()), outcomes.subList(start, edits.size()), part.by(), byWhom)
                .ifPresent(changes::add);
        return changes;
    }

    private static Optional<String> change(
            List<Edit> edits, List<Outcome> outcomes, ConfluenceUser by, boolean isSaid) {
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(JsonText.object(json -> {
            json.name("edits").jsonValue(EditsWriter.json(edits));
            OutcomesWriter.write(json, outcomes);
            if (isSaid) {
                person(json.name("author"), by);
            }
        }));
    }

    /** Writes the person; null for someone whom Confluence doesn't know (any more). */
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
