package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownDigestTest {
    @Test
    @Rule("E56")
    void theDigestOfWhatIsShownIsAnotherOneForWhateverIsShownDifferently() {
        JourneyMap map = Templates.get("job-seeker");
        List<Note> notes = map.notes();
        Note first = notes.get(0);
        Set<String> digests = new HashSet<>();
        digests.add(digest(map));
        digests.add(digest(map.withNotes(notes.subList(1, notes.size()))));
        List<Note> swapped = new ArrayList<>(notes);
        Collections.swap(swapped, 0, 1);
        digests.add(digest(map.withNotes(swapped)));
        swapped.set(0, new Note(first.id(), first.row(), first.step(), first.text() + " ", "", UnknownFields.NONE));
        digests.add(digest(map.withNotes(swapped)));
        swapped.set(0, new Note(first.id(), "gone", first.step(), first.text(), "", UnknownFields.NONE));
        digests.add(digest(map.withNotes(swapped)));
        digests.add(digest(JourneyMap.of("Other", map.context(), map.stages(), map.rows(), notes)));
        digests.add(digest(map.withStages(
                map.stages().stream().map(stage -> stage.withAccent("amber")).toList())));
        digests.add(digest(map.withRows(
                map.rows().stream().map(row -> row.withIcon("walk")).toList())));
        assertThat(digests).hasSize(8).allMatch(digest -> digest.matches("[0-9a-f]{8}"));
    }

    @Test
    @Rule("E56")
    void theDigestIsOfAllThatANoteHas() {
        Note note = Templates.get("job-seeker").notes().get(0);
        assertThat(Stream.of(
                                note,
                                note.withId("other"),
                                note.at("other", note.step()),
                                note.at(note.row(), "other"),
                                note.withText("other"),
                                note.withCategory("other"),
                                note.withPersona("other"),
                                note.withPicture("other"))
                        .map(other -> digest(Templates.get("job-seeker").withNotes(List.of(other)))))
                .doesNotHaveDuplicates();
    }

    private static String digest(JourneyMap map) {
        return ShownDigest.of(map, map.cells());
    }
}
