package io.github.journeymap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.edit.Applied;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.edit.Position;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What edits have touched is told as a comparison of the maps before and after them would tell it. */
class TouchedTest {
    private static final JourneyMap MAP = Edits.apply(Templates.get("five-e"), List.of(add("a"), add("b"), add("c")))
            .map();

    private final Touched touched = new Touched();
    private JourneyMap now = MAP;

    private void edit(Edit... edits) {
        Applied applied = Edits.apply(now, List.of(edits));
        touched.add(MAP, List.of(edits), applied.outcomes());
        now = applied.map();
    }

    private static Edit add(String id) {
        return new Edit.AddNote(new Note(id, "steps", "entice-1", "Note " + id, "", UnknownFields.NONE), Position.END);
    }

    private void isToldAsCompared() {
        List<Phrase> compared = Summary.of(MAP, now);
        assertThat(Summary.of(touched, now)).isEqualTo(compared);
        assertThat(Summary.of(Touched.of(touched.lines()), now)).isEqualTo(compared);
    }

    @Test
    @Rule("H6")
    void notesThatWereAddedChangedMovedAndRemovedAlsoOverSeveralSaves() {
        edit(add("d"), add("e"));
        edit(new Edit.ChangeNoteText("d", "Other", "Note d", "steps", "entice-1"), new Edit.RemoveNote("e", "Note e"));
        edit(new Edit.ChangeNoteText("a", "Other", "Note a", "steps", "entice-1"));
        edit(new Edit.MoveNote("b", "steps", "enter-1", Position.END), new Edit.RemoveNote("c", "Note c"));
        isToldAsCompared();
        assertThat(Summary.of(touched, now)).hasSize(4);
    }

    @Test
    @Rule("H6")
    void someoneElsesTextThatIsKeptBesideOnesOwnAndANoteThatComesBackAreAdded() {
        edit(new Edit.ChangeNoteText("a", "Mine", "never seen", "steps", "entice-1"));
        edit(new Edit.ChangeNoteText("gone", "Back", "Was", "steps", "entice-1"));
        isToldAsCompared();
    }

    @Test
    @Rule("H6")
    void oneHeadingIsToldByItsWordsAlsoWhenItIsGoneSoAreTitleAndContext() {
        edit(
                new Edit.ChangeStage("entice", Edit.StageField.HEADING, "Begin", "Entice"),
                new Edit.RemoveRow("steps"),
                new Edit.SetField(Edit.MapField.TITLE, "T", ""),
                new Edit.SetField(Edit.MapField.CONTEXT_TEXT, "C", ""));
        isToldAsCompared();
    }

    @Test
    @Rule("H6")
    void whatWasRemovedAndCameBackOrWasOnlyTriedIsntTold() {
        edit(new Edit.RemoveNote("c", "Note c"));
        edit(add("c"));
        edit(add("x"));
        edit(new Edit.RemoveNote("x", "Note x"));
        edit(new Edit.RemoveNote("never", "there"));
        assertThat(Summary.of(touched, now)).isEmpty();
    }

    @Test
    @Rule("H6")
    void ofVeryManyThingsOnlyTheirNumberIsKept() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            edits.add(add("m" + i));
        }
        edit(edits.toArray(Edit[]::new));
        List<String> lines = touched.lines();
        assertThat(lines).hasSizeLessThan(250);
        edit(add("last"));
        Touched later = Touched.of(lines);
        later.add(MAP, List.of(add("last")), List.of(io.github.journeymap.edit.Outcome.DONE));
        assertThat(Summary.of(later, now))
                .containsExactly(new Phrase("journey-map.compare.notes.added.many", List.of("1001")));
    }

    @Test
    @Rule("H6")
    void linesThatSomeoneElseHasWrittenSayNothing() {
        assertThat(Touched.of(List.of(
                                "",
                                " ",
                                "note",
                                "note n1",
                                "note n1 eaten",
                                "x y added",
                                "9 note",
                                "99999999999 note added",
                                7))
                        .lines())
                .isEmpty();
    }

    @Test
    @Rule("H6")
    void valuesThatWereSetAndTakenAwayAreToldByTheirRowAndThePersonaAsOneThing() {
        edit(value("steps", "entice-1", "1"), value("steps", "enter-1", "-2"));
        edit(new Edit.SetField(Edit.MapField.PERSONA_QUOTE, "Hm", ""));
        isToldAsCompared();
        assertThat(Summary.of(touched, now))
                .containsExactly(
                        new Phrase("journey-map.compare.values.changed.many-in", List.of("2", "Steps")),
                        new Phrase("journey-map.compare.persona", List.of()));
        edit(value("goals", "enter-1", "1.5"));
        isToldAsCompared();
        assertThat(Summary.of(touched, now))
                .contains(new Phrase("journey-map.compare.values.changed.many", List.of("3")));
    }

    private static Edit value(String row, String step, String number) {
        return new Edit.SetValue(row, step, Optional.of(new Decimal(number)), Optional.empty());
    }
}
