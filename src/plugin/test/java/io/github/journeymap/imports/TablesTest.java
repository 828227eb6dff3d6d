package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    private static final String GRID = """
        What it is about,Before,During,,After
        Does,"asks a friend
        looks around",queues,pays,tells others
        Fears,,"too long, too loud",,
        """;
    private static final List<String> MAP = List.of(
            "Before | During (, ) | After",
            "Does: asks a friend / looks around | queues | pays | tells others",
            "Fears:  | too long, too loud |  | ");

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    @Rule("I1")
    void aGridWithHeadingsIsReadWhateverPartsItsFields(char delimiter) {
        String csv =
                GRID.replace("long, too", "long% too").replace(',', delimiter).replace('%', ',');
        Found found = Shown.found("Visit.csv", csv);
        assertThat(Shown.map(found.map())).isEqualTo(MAP);
        assertThat(found.map().title()).isEqualTo("Visit");
        assertThat(found.map().context().heading()).isEqualTo("What it is about");
        assertThat(found.leftOut()).isEmpty();
    }

    static Stream<byte[]> encodings() {
        String text = "Ä,Öffnen,Schließen\nÜber,„ja“,später\n";
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    @Rule("I1")
    void theUsualEncodingsAreToldApart(byte[] file) {
        assertThat(Shown.map(Shown.found("x.csv", file).map()))
                .containsExactly("Öffnen | Schließen", "Über: „ja“ | später");
    }

    @Test
    @Rule("I1")
    void linesAboveTheHeadingsAreTheTitleAndWhatTheMapIsAbout() {
        Found found = Shown.found("x.csv", "A day at the museum,,\nSpring 2026,,\n,Arrive,Leave\nDoes,waits,goes\n");
        assertThat(found.map().title()).isEqualTo("A day at the museum");
        assertThat(found.map().context().text()).isEqualTo("Spring 2026");
        assertThat(Shown.map(found.map())).containsExactly("Arrive | Leave", "Does: waits | goes");
        assertThat(found.table().orElseThrow().isUnclear()).isTrue();
        assertThat(found.table().orElseThrow().headings()).isEqualTo(2);
    }

    @Test
    @Rule("I4")
    void someoneElseMayChooseTheLineOfHeadings() {
        byte[] csv = "First,1,2\n,Arrive,Leave\nDoes,waits,goes\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Shown.map(Imports.read("x.csv", csv, new Choice(-1, 1), Shown.WORDS)
                        .map()))
                .containsExactly("Arrive | Leave", "Does: waits | goes");
    }

    @Test
    @Rule("I4")
    void aTableWhoseStagesRunDownwardsIsReadWithRowsAndColumnsSwapped() {
        String csv = "A visit,,,\nStage,Does,Says,Minutes\nArrive,\"waits\nrings\",hello,5\n,knocks,,1\nLeave,,bye,2\n";
        Found found = swapped(csv, 1);
        assertThat(Shown.map(found.map()))
                .containsExactly(
                        "Arrive (, ) | Leave",
                        "Does: waits / rings | knocks | ",
                        "Says: hello |  | bye",
                        "Minutes: #5 | #1 | #2");
        assertThat(found.map().title()).isEqualTo("A visit");
        assertThat(found.map().context().heading()).isEmpty();
        assertThat(found.leftOut()).isEmpty();
        assertThat(found.table().orElseThrow().first())
                .startsWith("A visit", "Stage | Arrive | Leave", "Does | waits rings | knocks");
    }

    @Test
    @Rule("I4")
    void swappingRowsAndColumnsOfAnyTableIsAMapOrRefused() {
        assertThat(Shown.map(swapped(",A,B\nDoes,x\n", 7).map())).containsExactly("A | B", "Does: x | ");
        assertThat(Shown.map(swapped(",A,B\n,x,y\n", 0).map())).containsExactly("x", "B: y");
        assertThatThrownBy(() -> swapped("Stage,Does\n" + "a,b\n".repeat(Grid.MOST_COLUMNS), 0))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("many.steps"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Stage", "step", " Row: ", "Schritte", "Étape", "ステップ", "Etapa", "Étape\u00A0:", "ステップ：", ""})
    @Rule("I1")
    void whatATableCallsItsOwnLinesAndColumnsIsNotWhatTheMapIsAbout(String corner) {
        Found found = Shown.found("x.csv", corner + ",Arrive,Leave\nDoes,waits,goes\n");
        assertThat(found.map().context().heading()).isEmpty();
        assertThat(Shown.map(found.map())).containsExactly("Arrive | Leave", "Does: waits | goes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stage,Step,Does\nArrive,rings,a\n,waits,b\nLeave,goes,c\n",
                "Phase,Schritt,Does\nArrive,rings,a\nArrive,waits,b\nLeave,goes,c\n",
                "Etapa,Paso,Does\nArrive,rings,a\n,waits,b\nLeave,goes,c\n"
            })
    @Rule("I4")
    void stagesAndStepsThatRunDownwardsAreStagesAndSteps(String csv) {
        assertThat(Shown.map(swapped(csv, 0).map()))
                .containsExactly("Arrive (rings, waits) | Leave (goes)", "Does: a | b | c");
    }

    @Test
    @Rule("I4")
    void aRowThatOnlyBeginsLikeOneOfStepsStaysOne() {
        assertThat(Shown.map("x.csv", "Stage,Arrive,Leave\nSteps,rings,goes\nDoes,a,b\n"))
                .containsExactly("Arrive | Leave", "Steps: rings | goes", "Does: a | b");
        assertThat(Shown.map("x.csv", ",Arrive,Leave\nStep,rings,goes\nDoes,a,b\n"))
                .containsExactly("Arrive | Leave", "Step: rings | goes", "Does: a | b");
        assertThat(Shown.map("x.csv", "Stage,Arrive,Leave\nStep,\"rings\nwaits\",goes\nDoes,a,b\n"))
                .containsExactly("Arrive | Leave", "Step: rings / waits | goes", "Does: a | b");
        assertThat(Shown.map("x.csv", "Stage,Arrive,Leave\nStep,rings,goes\n"))
                .containsExactly("Arrive | Leave", "Step: rings | goes");
    }

    @Test
    @Rule("I4")
    void aTableThatFitsIntoAMapOnlySwappedIsReadSwapped() {
        String csv = "A visit,,\nStage,Does,Says\n" + "a,b,c\n".repeat(150);
        Found found = Shown.found("x.csv", csv);
        assertThat(found.map().stages()).hasSize(150);
        assertThat(found.map().rows()).hasSize(2);
        assertThat(found.map().title()).isEqualTo("A visit");
        assertThat(found.table().orElseThrow().swap()).isEqualTo(1);
        assertThat(Shown.map(found.map())).isEqualTo(Shown.map(swapped(csv, 1).map()));
    }

    @Test
    @Rule("I4")
    void oneThatFitsNeitherWayIsRefusedAsItStands() {
        assertThatThrownBy(() -> Shown.found("x.csv", "Stage,Does\n" + "a,b\n".repeat(2_000)))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("many.rows"));
    }

    private static Found swapped(String csv, int from) {
        return Imports.read("x.csv", csv.getBytes(StandardCharsets.UTF_8), new Choice(-1, -1, from), Shown.WORDS);
    }

    @Test
    @Rule("I1")
    void aLineOfStepsUnderStagesThatSpanColumnsNamesThem() {
        assertThat(Shown.map("x.csv", ",Before,,After\n,Hear,Ask,Tell\nDoes,a,b,c\n"))
                .containsExactly("Before (Hear, Ask) | After (Tell)", "Does: a | b | c");
    }

    @Test
    @Rule("I1")
    void aRowOfNumbersIsOneOfValues() {
        Found found = Shown.found("x.csv", ",A,B,C\nDoes,x,y,z\nMood,-1,2,\"0,5\"\nMinutes,5,10,15\n");
        assertThat(Shown.map(found.map()))
                .containsExactly("A | B | C", "Does: x | y | z", "Mood: #-1 | #2 | #0.5", "Minutes: #5 | #10 | #15");
        assertThat(found.map().rows().get(1).scale()).contains(Scale.EMOTION);
        assertThat(found.map().rows().get(2).range().max().plain()).isEqualTo("15");
    }

    @Test
    @Rule("I1")
    void aLineWithoutANameGoesOnWithTheRowAbove() {
        assertThat(Shown.map("x.csv", ",A,B\nDoes,x,\n,y,z\n")).containsExactly("A | B", "Does: x / y | z");
    }

    /** As where someone leaves a margin, and the table begins at B2. */
    @Test
    @Rule("I1")
    void emptyColumnsBeforeATableAreNoStages() {
        assertThat(Shown.map("x.csv", ";;;\n;;A;B\n;Does;x;y\n")).containsExactly("A | B", "Does: x | y");
        assertThat(Shown.map("x.csv", ";;Title;\n;;Stage;A\n;;Does;x\n;;Says;y\n"))
                .containsExactly("A", "Does: x", "Says: y");
        assertThat(Shown.map("x.csv", ",A,B\n,x,y\n")).containsExactly("A | B", ": x | y");
    }

    @Test
    @Rule("I3")
    void whatIsTooLongForANoteOrAHeadingGoesOnInAnother() {
        String note = "word ".repeat(1_500).strip();
        String heading = "h".repeat(300);
        var map = Shown.found("x.csv", "," + heading + ",B\nDoes," + note + ",z\n")
                .map();
        assertThat(map.notes()).hasSize(3);
        assertThat(map.notes().get(0).text() + " " + map.notes().get(1).text()).isEqualTo(note);
        assertThat(map.stages().get(0).heading()).hasSize(200);
        assertThat(map.stages().get(0).prompt()).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stage,Step,Row,Category,Note\nA,,Does,Alone,x\nA,Later,Does,,y\nB,,Says,,\"z\n2\"\n,,Does,,lost\n",
                "Phase;Schritt;Zeile;Kategorie;Notiz\n"
                        + "A;;Does;Alone;x\n"
                        + "A;Later;Does;;y\n"
                        + "B;;Says;;\"z\n"
                        + "2\"\n"
                        + ";;Does;;lost\n"
            })
    @Rule("I1")
    void ourOwnListIsReadInEitherLanguage(String csv) {
        assertThat(Shown.map("x.csv", csv))
                .containsExactly("A (, Later) | B", "Does: [Alone] x | y | ", "Says:  |  | z⏎2", "unplaced: lost");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.Languages#suffixes")
    @Rule("I1")
    void ourOwnListIsKnownByItsHeadingsInEveryLanguageThatTheAppSpeaks(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = TablesTest.class.getResourceAsStream("/i18n/journey-map" + language + ".properties")) {
            words.load(file);
        }
        assertThat(NotesList.HEADINGS)
                .contains(Stream.of("stage", "step", "row", "category", "note")
                        .map(column -> words.getProperty("journey-map.export." + column))
                        .toList());
    }
}
