package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a text of a file that is longer than a note may be. */
class LongNotesTest {
    private static final int WORDS = 2_500;

    @Test
    @Rule("I3")
    void goesOnInTheNextNoteWithAWholeWord() {
        List<String> notes = notes("words ".repeat(WORDS).strip());
        assertThat(notes).hasSizeGreaterThan(2).allMatch(note -> Limits.fits(note, Limits.TEXT));
        assertThat(String.join(" ", notes).split(" ")).hasSize(WORDS).containsOnly("words");
    }

    @Test
    @Rule("I3")
    void goesOnWithAWholeLineWhereThereAreLines() {
        String line = "some words ".repeat(20).strip();
        List<String> notes = notes((line + "\n").repeat(60).strip());
        assertThat(notes).hasSizeGreaterThan(2);
        assertThat(String.join("\n", notes).split("\n")).hasSize(60).containsOnly(line);
    }

    @Test
    @Rule("I3")
    void isPartedBetweenCharactersWhereThereIsNoSpace() {
        List<String> notes = notes("😀".repeat(WORDS * 3));
        assertThat(notes).allMatch(note -> Limits.fits(note, Limits.TEXT));
        assertThat(String.join("", notes)).isEqualTo("😀".repeat(WORDS * 3));
    }

    /** Of the first cell; as a list of ours, whose texts are notes as they are. */
    private static List<String> notes(String text) {
        String csv = "Stage,Step,Row,Category,Note\nBuy,,Does,,\"" + text + "\"\n";
        return Shown.found("x.csv", csv).map().notes().stream().map(Note::text).toList();
    }
}
