package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("V37")
class FirstRowsTest {
    private static final String LONG = "as long as a note is ".repeat(6);

    @Test
    void aMapOf200NotesIsDrawnAtOnce() {
        assertThat(firstRows(map(1, 25, 8, "Note"))).isEmpty();
        assertThat(firstRows(map(1, 26, 8, "Note"))).contains("4");
    }

    @Test
    void theMoreNotesThereAreInARowTheFewerRowsFillAWindow() {
        assertThat(firstRows(map(1, 30, 10, "Note"))).contains("3");
        assertThat(firstRows(map(1, 30, 7, "Note"))).contains("4");
        assertThat(firstRows(map(5, 30, 2, "Note"))).contains("12");
        assertThat(firstRows(map(9, 30, 1, "Note"))).contains("24");
    }

    @Test
    void longNotesMakeARowHighWhereColumnsAreNeverWide() {
        assertThat(firstRows(map(7, 30, 3, LONG))).contains("6");
        assertThat(firstRows(map(6, 30, 3, LONG)))
                .as("six columns, which may be as wide as the window")
                .contains("8");
    }

    /** As most are that people write: some 75 characters, which take four lines or more. */
    @Test
    void ordinaryNotesMakeARowAsHighAsTwoLinesEach() {
        String ordinary = "Asks a friend who has done it before which page of the portal shows it all";
        assertThat(firstRows(map(7, 30, 5, ordinary))).contains("4");
    }

    @Test
    void whatTakesNoRoomInALineMakesNoRowHigher() {
        Optional<String> plain = firstRows(map(7, 30, 3, "Note"));
        assertThat(plain).isNotEqualTo(firstRows(map(7, 30, 3, LONG.repeat(5))));
        for (String nothing : new String[] {" ", "\u0301", "\u200B", "\u2060"}) {
            assertThat(firstRows(map(7, 30, 3, "Note" + nothing.repeat(900)))).isEqualTo(plain);
        }
    }

    @Test
    void linesAcrossTheMapAndRowsWithoutANameAreLowerThanHeadings() {
        Drawn lines = new Drawn().stage("Enter");
        Drawn unnamed = new Drawn().stage("Enter");
        for (int row = 0; row < 40; row++) {
            lines.line("Line" + row);
            unnamed.row("");
        }
        for (Drawn drawn : List.of(lines, unnamed)) {
            drawn.row("Notes");
            for (int note = 0; note < 300; note++) {
                drawn.note("notes", "enter-1", "Note");
            }
            assertThat(firstRows(drawn.map()))
                    .as("24 of them may not fill a window")
                    .isEmpty();
        }
    }

    @Test
    void rowsWithoutNotesAreAsHighAsTheirHeadings() {
        Drawn drawn = new Drawn().stage("Enter");
        for (int row = 0; row < 40; row++) {
            drawn.row("Row" + row);
        }
        for (int note = 0; note < 300; note++) {
            drawn.note("row39", "enter-1", "Note");
        }
        assertThat(firstRows(drawn.map())).contains("24");
    }

    @Test
    void fourFifthsOfThemFillALowWindow() {
        assertThat(firstRows(unequal(7, 3, 40))).contains("8");
        assertThat(firstRows(unequal(7, 0, 40)))
                .as("8 fill a window of 1,000 pixels, but 7 don't fill one of 800")
                .contains("12");
    }

    /** So many rows of few notes each, and rows of many notes below. */
    private static JourneyMap unequal(int rows, int few, int many) {
        Drawn drawn = new Drawn().stage("Enter");
        for (int row = 0; row < 30; row++) {
            drawn.row("Row" + row);
            for (int note = 0; note < (row < rows ? few : many); note++) {
                drawn.note("row" + row, "enter-1", "Note");
            }
        }
        return drawn.map();
    }

    @Test
    void aMapWhoseRowsMayNotFillAWindowIsDrawnAtOnce() {
        assertThat(firstRows(map(20, 2, 10, "Note"))).isEmpty();
        assertThat(firstRows(map(20, 3, 10, "Note"))).contains("3");
    }

    /** With so many steps and rows, and that many notes in each cell. */
    private static JourneyMap map(int steps, int rows, int notes, String text) {
        Drawn drawn = new Drawn().stages(steps);
        for (int row = 0; row < rows; row++) {
            drawn.row("Row" + row);
            for (int step = 1; step <= steps; step++) {
                for (int note = 0; note < notes; note++) {
                    drawn.note("row" + row, "stage" + step + "-1", text);
                }
            }
        }
        return drawn.map();
    }

    private static Optional<String> firstRows(JourneyMap map) {
        return FirstRows.of(map, map.cells());
    }
}
