package io.github.journeymap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.RandomMaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EditPropertiesTest {
    @Property(tries = 3000)
    @Rule("M10")
    void takingABatchBackGivesTheMapAgain(@ForAll long seed) {
        RandomMaps maps = new RandomMaps(seed);
        JourneyMap before = maps.map();
        List<Edit> batch = new RandomEdits(maps).batch(8);

        JourneyMap after = Edits.apply(before, batch).map();
        JourneyMap back = Edits.apply(after, Inverse.of(before, batch)).map();

        assertThat(Seen.of(back)).isEqualTo(Seen.of(before));
    }

    @Property(tries = 3000)
    @Rule("M2")
    void oneEditTwiceIsOneEditOnce(@ForAll long seed) {
        RandomMaps maps = new RandomMaps(seed);
        JourneyMap before = maps.map();
        List<Edit> batch = List.of(new RandomEdits(maps).edit());

        JourneyMap once = Edits.apply(before, batch).map();

        assertThat(Edits.apply(once, batch).map()).isSameAs(once);
    }

    @Property(tries = 3000)
    @Rule("M2")
    void aBatchThatMovesAtMostAtItsEndGivesTheSameMapTwice(@ForAll long seed) {
        RandomMaps random = new RandomMaps(seed);
        JourneyMap before = random.map();
        List<Edit> batch = new Author("a", random, before).batchThatMovesAtMostAtItsEnd(6);

        JourneyMap once = Edits.apply(before, batch).map();
        JourneyMap twice = Edits.apply(once, batch).map();

        assertThat(Seen.of(twice)).as("%s", batch).isEqualTo(Seen.of(once));
    }

    @Property(tries = 3000)
    @Rule("M2")
    void anyBatchTwiceAddsRemovesAndRewritesNothingMoreWhateverOthersDid(@ForAll long seed) {
        RandomMaps random = new RandomMaps(seed);
        JourneyMap before = random.map();
        List<Edit> batch = new Author("a", random, before).batch(6);
        List<Edit> others = new Author("b", random, before).batch(6);
        JourneyMap latest = Edits.apply(before, others).map();

        JourneyMap once = Edits.apply(latest, batch).map();
        JourneyMap twice = Edits.apply(once, batch).map();

        assertThat(words(twice)).as("%s%nthen %s", others, batch).isEqualTo(words(once));
    }

    @Property(tries = 3000)
    @Rule("M11")
    void aTextIsThereUnlessSomeoneWhoSawItChangedOrRemovedIt(@ForAll long seed) {
        RandomMaps maps = new RandomMaps(seed);
        JourneyMap before = maps.map();
        List<Edit> batch = new RandomEdits(maps).batch(8);
        Set<String> typed = new HashSet<>(texts(before));
        Set<String> seenAndReplaced = new HashSet<>();
        for (Edit edit : batch) {
            if (edit instanceof Edit.ChangeNoteText change) {
                typed.add(change.value());
                seenAndReplaced.add(change.was());
            } else if (edit instanceof Edit.RemoveNote remove) {
                seenAndReplaced.add(remove.was());
            } else if (edit instanceof Edit.AddNote add) {
                typed.add(add.note().text());
            }
        }

        typed.removeAll(seenAndReplaced);
        assertThat(texts(Edits.apply(before, batch).map())).containsAll(typed);
    }

    @Property(tries = 1000)
    @Rule("M9")
    void everyBatchAppliesToEveryMapAndEachEditAnswers(@ForAll long seed) {
        RandomMaps maps = new RandomMaps(seed);
        List<Edit> batch = new RandomEdits(maps).batch(20);

        Applied applied = Edits.apply(maps.map(), batch);

        assertThat(applied.outcomes()).hasSameSizeAs(batch);
        assertThat(MapReader.read(MapWriter.write(applied.map()))).isEqualTo(applied.map());
    }

    @Property(tries = 1000)
    @Rule("M1")
    void batchesOnDifferentTargetsCommute(@ForAll long seed) {
        RandomMaps maps = new RandomMaps(seed);
        JourneyMap map = maps.map();
        RandomEdits edits = new RandomEdits(maps);
        List<Edit> one = new ArrayList<>();
        List<Edit> other = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Edit.OfNote edit = (Edit.OfNote) edits.noteEdit();
            (RandomMaps.NOTES.indexOf(edit.id()) % 2 == 0 ? one : other)
                    .add(inHalf(edit, RandomMaps.NOTES.indexOf(edit.id()) % 2));
        }
        JourneyMap halved = inHalves(map);

        JourneyMap oneFirst = Edits.apply(Edits.apply(halved, one).map(), other).map();
        JourneyMap otherFirst =
                Edits.apply(Edits.apply(halved, other).map(), one).map();

        assertThat(Seen.of(oneFirst)).isEqualTo(Seen.of(otherFirst));
    }

    /** Notes of even number live in rows of their own, so that the halves share no cell. */
    private static JourneyMap inHalves(JourneyMap map) {
        List<Note> notes = map.notes().stream()
                .map(note -> note.at(row(note.row(), RandomMaps.NOTES.indexOf(note.id()) % 2), note.step()))
                .toList();
        return map.withNotes(notes);
    }

    private static String row(String row, int half) {
        return "r" + (RandomMaps.ROWS.indexOf(row) / 2 * 2 + half + 1);
    }

    private static Edit inHalf(Edit.OfNote edit, int half) {
        if (edit instanceof Edit.AddNote add) {
            Note note = add.note();
            return new Edit.AddNote(note.at(row(note.row(), half), note.step()), add.after());
        }
        if (edit instanceof Edit.ChangeNoteText change) {
            return new Edit.ChangeNoteText(
                    change.id(), change.value(), change.was(), row(change.row(), half), change.step());
        }
        if (edit instanceof Edit.MoveNote move) {
            return new Edit.MoveNote(move.id(), row(move.row(), half), move.step(), move.after());
        }
        return edit;
    }

    /** Everything that someone wrote, by what it belongs to. */
    private static Map<String, String> words(JourneyMap map) {
        Map<String, String> words = new TreeMap<>();
        map.notes().forEach(note -> words.put("note " + note.id(), note.text()));
        map.rows().forEach(row -> words.put("row " + row.id(), row.heading() + row.prompt()));
        map.stages().forEach(stage -> words.put("stage " + stage.id(), stage.heading() + stage.prompt()));
        map.steps().forEach(step -> words.put("step " + step.id(), step.heading()));
        map.values()
                .forEach(value ->
                        words.put("value " + value.cell(), value.number().plain()));
        words.put("map", map.title() + map.context() + map.persona());
        return words;
    }

    private static Set<String> texts(JourneyMap map) {
        Set<String> texts = new HashSet<>();
        map.notes().forEach(note -> texts.add(note.text()));
        return texts;
    }
}
