package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramsTest {
    @Test
    @Rule("I1")
    void sectionsAreStagesTasksNotesScoresValuesAndActorsCategories() {
        Found found = Shown.found("x.mmd", """
                journey
                  title A visit
                  section Arrive
                    Find the door: 2: Guest
                    Ask: 4: Guest, Porter: Tier 1
                  section Leave
                    Wave: 5
                """);
        assertThat(found.map().title()).isEqualTo("A visit");
        assertThat(Shown.map(found.map()))
                .containsExactly(
                        "Arrive (, ) | Leave",
                        "Tasks: [Guest] Find the door | [Guest, Porter: Tier 1] Ask | Wave",
                        "How it feels: #2 | #4 | #5");
    }

    @Test
    @Rule("I1")
    void frontmatterDirectivesAndCommentsAreNoWords() {
        assertThat(Shown.map("x.mmd", """
                ---
                title: Not this
                ---
                %%{init: {
                  'theme': 'dark'}}%%
                %% nor this
                journey
                # nor that
                #87;ake up early: 2: Me
                Wake up: 3: Me
                section Go
                Walk: 4: Me
                """))
                .containsExactly(
                        " (, ) | Go",
                        "Tasks: [Me] Wake up early | [Me] Wake up | [Me] Walk",
                        "How it feels: #2 | #3 | #4");
    }

    @Test
    @Rule("I1")
    void breaksEntitiesQuotesAndSemicolonsMeanWhatTheyMeanThere() {
        Found found = Shown.found("x.mmd", """
                journey
                  title Tea<br>#2&#58; milk &amp; more
                  accTitle: In short
                  accDescr {
                    Two lines
                    of it
                  }
                  section "Make<br/>it"
                  "Boil<br>water": 5: "Me"; Sit: 3: Me<br>You
                """);
        assertThat(found.map().title()).isEqualTo("Tea #2: milk & more");
        assertThat(found.map().context().text()).isEqualTo("In short\nTwo lines\nof it");
        assertThat(Shown.map(found.map()))
                .containsExactly(
                        "\"Make it\" (, )", "Tasks: [\"Me\"] \"Boil⏎water\" | [Me You] Sit", "How it feels: #5 | #3");
    }

    /** Comments that the app has written, in a diagram that someone has gone on with. */
    @Test
    @Rule("I8")
    void anOwnDiagramComesBackWithWhatWasAddedByHand() {
        Found found = Shown.found("x.mmd", """
                journey
                    title Coffee
                    %% Row: Does
                    %% Row (line): Behind the scenes
                    %% Row (from 0 to 20 days, sum): Waiting
                    %% Row (negative): Pains
                    %% Persona: Anna
                    %% Stage: Buy
                    section Buy – Look
                        Reads tests: 3: Does, Online, Anna
                        Asks: 3: Does
                        7 days: 3: Waiting
                        Too many: 1: Pains
                        Tries one: 4: Does, Shop
                    section Buy – Pay
                        Pays: 3: Does
                    section Return
                        Calls: 2: Hotline
                    %% Step
                        about 3 days: 3: Waiting
                    %% Without a place
                    section Unplaced notes
                        Hello: 3: –
                """);
        assertThat(Shown.map(found.map()))
                .containsExactly(
                        "Buy (Look, Pay) | Return (, )",
                        "Does: [Online] Reads tests / Asks / [Shop] Tries one | Pays |  | ",
                        "Behind the scenes:  |  |  | ",
                        "Waiting: #7 |  |  | about 3 days",
                        "Pains: Too many |  |  | ",
                        "Hotline:  |  | Calls | ",
                        "unplaced: Hello");
        assertThat(found.map().rows())
                .extracting(row -> row.isLine() + " " + row.tone() + " "
                        + row.range().words() + row.range().total())
                .startsWith(
                        "false NEUTRAL -2 – 2",
                        "true NEUTRAL -2 – 2",
                        "false NEUTRAL 0 – 20 dayssum",
                        "false NEGATIVE -2 – 2");
        assertThat(found.map().personas()).extracting(Category::label).containsExactly("Anna");
    }

    @ParameterizedTest
    @CsvSource({
        "Walk: 6: Me,mermaid.score",
        "Walk: 2.5: Me,mermaid.score",
        "Walk: fast: Me,mermaid.score",
        "note over Me,mermaid.task",
        "accDescr { no end,mermaid.open"
    })
    @Rule("I3")
    void whatIsWrongIsRefusedWithItsLineAndNotLeftOut(String line, String why) {
        assertThatThrownBy(() -> Shown.found("x.mmd", "journey\nsection A\n" + line + "\n"))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(why);
                    assertThat(refused.about()).containsExactly("3", line);
                });
    }

    @Test
    @Rule("I1")
    void phasesAreStagesAndActionsStepsWithTheirTouchpointsThoughtsAndEmotion() {
        Found found = Shown.found("x.yaml", """
                kind: cjm
                version: '1.0'
                id: one
                persona:
                  name: Ada
                  description: >-
                    Goes out
                    a lot
                phases:
                  - {id: p1, name: Arrive}
                  - {id: p2, name: Leave}
                actions:
                  - id: a2
                    name: Wave
                    phase: p2
                    emotion_score: 1
                    colour: red
                  - id: a1
                    name: Find the door
                    phase: p1
                    touchpoints: [Sign, Map]
                    thoughts_feelings: ['Where is it?']
                    emotion_score: -2
                ---
                kind: outcome
                """);
        assertThat(found.map().persona().name()).isEqualTo("Ada");
        assertThat(found.map().persona().text()).isEqualTo("Goes out a lot");
        assertThat(Shown.map(found.map()))
                .containsExactly(
                        "Arrive (Find the door) | Leave (Wave)",
                        "Touchpoints: Sign / Map | ",
                        "Thoughts and feelings: Where is it? | ",
                        "How it feels: #-2 | #1");
        assertThat(found.leftOut())
                .containsExactly(
                        new LeftOut(LeftOut.Reason.DOCUMENT, "2", "outcome"),
                        new LeftOut(LeftOut.Reason.FIELD, "actions[0].colour", "red"));
    }

    @Test
    @Rule("I1")
    void theSameSchemaIsReadInJson() {
        assertThat(Shown.map("x.json", """
                {"kind": "cjm", "version": "1", "id": "x", "phases": [{"id": "p", "name": "A"}],
                 "actions": [{"id": "a", "name": "B", "phase": "p", "emotion_score": 0}]}"""))
                .containsExactly("A (B)", "Touchpoints: ", "Thoughts and feelings: ", "How it feels: #0");
    }
}
