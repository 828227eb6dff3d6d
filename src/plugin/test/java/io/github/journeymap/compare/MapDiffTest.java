package io.github.journeymap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MapDiffTest {
    private final JourneyMap example = Templates.get("job-seeker");

    @Test
    void equalMapsHaveNoDifference() {
        assertThat(MapDiff.between(example, example).isEmpty()).isTrue();
        assertThat(Summary.of(example, example)).isEmpty();
    }

    @Test
    void aNoteThatChangesPlacesIsTheOnlyOneThatMoved() {
        JourneyMap before = withNotes(note("a"), note("b"), note("c"), note("d"));
        JourneyMap after = withNotes(note("d"), note("a"), note("b"), note("c"));

        List<Change<Note>> notes = MapDiff.between(before, after).notes();

        assertThat(notes).extracting(Change::id).containsExactly("d");
        assertThat(notes.get(0).kinds()).containsExactly(Change.Kind.MOVED);
    }

    @Test
    void aNoteInAnotherCellHasMovedAndTheOthersHaveNot() {
        JourneyMap before = withNotes(note("a"), note("b"), note("c"));
        JourneyMap after = withNotes(note("a").at("goals", "exit-1"), note("b"), note("c"));

        assertThat(MapDiff.between(before, after).notes())
                .extracting(Change::id)
                .containsExactly("a");
    }

    @Test
    void aNoteMayBothMoveAndChange() {
        JourneyMap before = withNotes(note("a"));
        JourneyMap after = withNotes(note("a").at("goals", "exit-1").withText("other"));

        Change<Note> change = MapDiff.between(before, after).notes().get(0);

        assertThat(change.kinds()).containsExactly(Change.Kind.CHANGED, Change.Kind.MOVED);
        assertThat(change.before()).contains(note("a"));
    }

    @Test
    void whatWasRemovedComesAfterWhatIsThere() {
        JourneyMap before = withNotes(note("a"), note("b"));
        JourneyMap after = withNotes(note("b").withText("new"), note("c"));

        assertThat(MapDiff.between(before, after).notes())
                .extracting(Change::id)
                .containsExactly("b", "c", "a");
    }

    @Test
    void theOrderOfNotesOfDifferentCellsIsNoDifference() {
        JourneyMap before = withNotes(note("a"), note("b").at("goals", "exit-1"));
        JourneyMap after = withNotes(note("b").at("goals", "exit-1"), note("a"));

        assertThat(MapDiff.between(before, after).isEmpty()).isTrue();
    }

    @Test
    void aStepThatChangesItsStageHasMovedAndItsStagesHaveNotChanged() {
        Stage one = stage("s1", "p1", "p2");
        Stage two = stage("s2", "p3");
        JourneyMap before = withStages(one, two);
        JourneyMap after = withStages(stage("s1", "p1"), stage("s2", "p3", "p2"));

        MapDiff diff = MapDiff.between(before, after);

        assertThat(diff.stages()).isEmpty();
        assertThat(diff.steps()).extracting(Change::id).containsExactly("p2");
    }

    @Test
    void theSummarySaysHowManyNotesAndWhere() {
        List<Note> notes = new ArrayList<>(example.notes());
        notes.set(0, notes.get(0).withText("changed"));
        notes.add(note("x1").at("steps", "enter-1"));
        notes.add(note("x2").at("goals", "enter-1"));
        notes.add(note("x3").at("goals", "enter-1"));

        assertThat(Summary.of(example, withNotes(notes.toArray(Note[]::new))))
                .containsExactly(
                        new Phrase("journey-map.compare.notes.added.many-in", List.of("3", "Enter")),
                        new Phrase("journey-map.compare.notes.changed.one-in", List.of("Entice")));
    }

    @Test
    void theSummaryOfNotesInSeveralStagesNamesNone() {
        List<Note> notes = example.notes().subList(2, example.notes().size());

        assertThat(Summary.of(withNotes(), withNotes(notes.toArray(Note[]::new))))
                .containsExactly(new Phrase("journey-map.compare.notes.added.many", List.of("54")));
    }

    @Test
    void aStageIsToldByItsHeadingAndItsStepsAreNotToldAgain() {
        JourneyMap after = withStages(example.stages().subList(0, 4).toArray(Stage[]::new));

        assertThat(Summary.of(example, after))
                .containsExactly(new Phrase("journey-map.compare.stages.removed.named", List.of("Extend")));
    }

    @Test
    void rowsTitleAndContextAreTold() {
        List<Row> rows = new ArrayList<>(example.rows());
        rows.set(1, rows.get(1).withHeading(""));
        rows.add(Row.of("new", "", "", Tone.NEUTRAL, List.of()));
        rows.add(Row.of("new2", "x", "", Tone.NEUTRAL, List.of()));
        JourneyMap after = JourneyMap.of("", Context.NONE, example.stages(), rows, example.notes());

        assertThat(Summary.of(example, after))
                .containsExactly(
                        new Phrase("journey-map.compare.rows.added.many", List.of("2")),
                        new Phrase("journey-map.compare.rows.changed.one", List.of()),
                        new Phrase("journey-map.compare.title", List.of()),
                        new Phrase("journey-map.compare.context", List.of()));
    }

    @Property(tries = 500)
    void aMapDiffersFromAnotherUnlessPeopleSeeTheSame(@ForAll long seed) throws IOException {
        RandomMaps random = new RandomMaps(seed);
        JourneyMap before = random.map();
        JourneyMap after = random.map();

        MapDiff diff = MapDiff.between(before, after);

        assertThat(diff.notes().stream().map(Change::id)).doesNotHaveDuplicates();
        assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
        assertThat(Summary.of(before, after))
                .allSatisfy(phrase -> assertThat(words()).contains(phrase.key()));
    }

    private static TreeSet<String> words() throws IOException {
        Properties words = new Properties();
        try (InputStream file = MapDiff.class.getResourceAsStream("/i18n/journey-map.properties")) {
            words.load(file);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Note note(String id) {
        return new Note(id, "steps", "entice-1", "text of " + id, "", UnknownFields.NONE);
    }

    private static Stage stage(String id, String... steps) {
        return Stage.of(
                id,
                id,
                "",
                Arrays.stream(steps)
                        .map(step -> new Step(step, "", UnknownFields.NONE))
                        .toList());
    }

    private JourneyMap withNotes(Note... notes) {
        return example.withNotes(List.of(notes));
    }

    private JourneyMap withStages(Stage... stages) {
        return example.withStages(List.of(stages));
    }
}
