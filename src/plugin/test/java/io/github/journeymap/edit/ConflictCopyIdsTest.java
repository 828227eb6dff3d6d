package io.github.journeymap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictCopyIdsTest {
    private final Map<String, Note> notes = new HashMap<>();
    private int looked;
    private final ConflictCopyIds ids = new ConflictCopyIds(id -> {
        looked++;
        return notes.get(id);
    });

    @Test
    @Rule("M3")
    void notesMadeToHaveTheIdsOfSecondTextsCostABatchSoManyLooksForEachEditAndEachOnce() {
        String first = "a".repeat(Limits.ID);
        int edits = 500;
        int hostile = Limits.NOTES - 100;
        for (int i = 0; i < hostile; i++) {
            put(first.substring(0, Limits.ID - ("-" + i).length()) + "-" + i, "taken " + i);
        }
        // Every text has all the ids of its hash taken, too: the worst that a map of any size could hold.
        for (int i = 0; i < edits; i++) {
            takeAllOfTheHash(first, "text " + i);
        }
        looked = 0;
        for (int i = 0; i < edits; i++) {
            String id = ids.find(first, "text " + i);
            assertThat(notes).doesNotContainKey(id);
            put(id, "text " + i);
        }
        assertThat(looked).isLessThanOrEqualTo(edits * 57 + hostile);
    }

    @Test
    @Rule("M3")
    void idsOfSecondTextsKeepWithin64CharactersWhateverIsTaken() {
        for (int i = 0; i < 200; i++) {
            String id = ids.find("a".repeat(Limits.ID), "text");
            assertThat(Limits.isId(id)).as(id).isTrue();
            assertThat(notes).doesNotContainKey(id);
            put(id, "other " + i);
        }
    }

    private void takeAllOfTheHash(String first, String text) {
        ConflictCopyIds fresh = new ConflictCopyIds(notes::get);
        for (String id = fresh.find(first, text); !id.matches("a+-\\d{1,5}"); id = fresh.find(first, text)) {
            put(id, "not " + text);
        }
    }

    private void put(String id, String text) {
        notes.put(id, new Note(id, "r", "s", text, "", UnknownFields.NONE));
    }
}
