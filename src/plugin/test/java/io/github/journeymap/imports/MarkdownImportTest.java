package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.journeymap.Rule;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownImportTest {
    private static final String DOCUMENT = """
            # A day out
            Something about it.

            ## 🎒 Packing
            - **Bag**: the `small` one
            - 🔴 a \\*very\\* long
              list [here](https://example.org/list)

            ## Table
            | | Go | Come *back* |
            |---|:-:|---|
            | Does | walks<br>runs | takes the bus \\| tram |
            """;

    @Test
    @Rule("I1")
    void aTableIsAMapAndTheListsCanBeChosenInItsPlace() {
        Found found = Shown.found("x.md", DOCUMENT);
        assertThat(found.map().title()).isEqualTo("A day out");
        assertThat(Shown.map(found.map()))
                .containsExactly("Go | Come back", "Does: walks / runs | takes the bus | tram");
        assertThat(found.parts()).containsExactly("Line 10: Table", "Line 5: 🎒 Packing");
        Found lists = Imports.read("x.md", DOCUMENT.getBytes(StandardCharsets.UTF_8), new Choice(1, -1), Shown.WORDS);
        assertThat(Shown.map(lists.map()))
                .containsExactly(
                        "🎒 Packing",
                        "Notes: Bag: the small one / 🔴 a *very* long list here (https://example.org/list)");
        assertThat(found.leftOut()).containsExactly(new LeftOut(LeftOut.Reason.TEXT, "2", "Something about it."));
    }

    /**
     * As Notion exports a page: properties and a callout above, lists that are nested by four spaces, boxes before
     * tasks.
     */
    @Test
    @Rule({"I1", "I3"})
    void aPageOfNotionIsReadWithItsTableOrItsLists() {
        String page = """
                # A visit

                Owner: Kim

                <aside>
                💡 From the interviews

                </aside>

                |  | Arrive | Leave |
                | --- | --- | --- |
                | Does | Rings **twice**<br>Waits | Waves |

                ## Steps

                - Arrive
                    - Does
                        - Rings
                        - [ ]  Waits
                - Leave
                    - Does
                        - [x]  Waves
                """;
        Found found = Shown.found("A visit 1f2e3d.md", page);
        assertThat(Shown.map(found.map())).containsExactly("Arrive | Leave", "Does: Rings twice / Waits | Waves");
        assertThat(found.map().title()).isEqualTo("A visit");
        assertThat(found.leftOut())
                .extracting(LeftOut::text)
                .containsExactly("Owner: Kim", "<aside>", "💡 From the interviews", "</aside>");
        Found list = Imports.read("x.md", page.getBytes(StandardCharsets.UTF_8), new Choice(1, -1), Shown.WORDS);
        assertThat(Shown.map(list.map())).containsExactly("Arrive | Leave", "Does: Rings / [ ]  Waits | [x]  Waves");
    }

    /** One that only has the words in it says more than they do. */
    @Test
    @Rule("I1")
    void theAddressOfALinkIsLeftOutOnlyWhereItsWordsSayIt() {
        assertThat(MarkdownText.link("docs", "https://x.org/docs/a?b=1")).isEqualTo("docs (https://x.org/docs/a?b=1)");
        assertThat(MarkdownText.link("x.org", "https://x.org/a")).isEqualTo("x.org (https://x.org/a)");
        assertThat(MarkdownText.link("x.org/a", "https://www.x.org/a/")).isEqualTo("x.org/a");
        assertThat(MarkdownText.link("ada@x.org", "mailto:ada@x.org")).isEqualTo("ada@x.org");
        assertThat(MarkdownText.link("see https://x.org/a", "https://x.org/a")).isEqualTo("see https://x.org/a");
        assertThat(MarkdownText.link("", "https://x.org")).isEqualTo("https://x.org");
    }

    @Test
    @Rule("I1")
    void whatStandsBelowABoldHeadingIsAStepOrAHint() {
        Found found = Shown.found("x.md", """
                | | **Buy**<br>Look | **Buy**<br>Pay | Use |
                |---|---|---|---|
                | **Does**<br>what they do | • Reads<br>two tests<br>• Asks | Pays | - a<br>- b |
                | ***Behind the scenes*** | | | |
                | **Waiting**<br>Total: 9 days | 7 days | 2 days | |
                | **Time**<br>in all: 9 | 7 h | 2 h | |
                """);
        assertThat(Shown.map(found.map()))
                .containsExactly(
                        "Buy (Look, Pay) | Use",
                        "Does: Reads⏎two tests / Asks | Pays | a / b",
                        "Behind the scenes:  |  | ",
                        "Waiting: #7 | #2 | ",
                        "Time: #7 | #2 | ");
        assertThat(found.map().rows())
                .extracting(row -> row.isLine() + row.prompt() + row.range().total())
                .containsExactly("falsewhat they do", "true", "falsesum", "falsein all: 9");
    }

    @Test
    @Rule("I1")
    void nestedListsAreStagesRowsAndNotes() {
        assertThat(Shown.map("x.md", """
                1. Arrive
                   - Does
                     - rings
                     - waits
                   - Feels
                     - curious
                2. Leave
                   - Does
                     - waves
                """))
                .containsExactly("Arrive | Leave", "Does: rings / waits | waves", "Feels: curious | ");
    }

    @Test
    @Rule("I1")
    void numbersThatOnlyCountAreTheOrderAndOthersStay() {
        assertThat(Shown.map("x.md", "1. Arrive\n   1. ring\n   2. wait\n3. Leave\n   2. wave\n"))
                .containsExactly("1. Arrive | 3. Leave", "Notes: ring / wait | 2. wave");
    }

    @Test
    @Rule("I1")
    void aDiagramInADocumentIsReadWithTheNumbersOfItsLines() {
        Found found = Shown.found("x.md", "# T\n\n```mermaid\njourney\nsection A\nGo: 3: Me\n```\n");
        assertThat(Shown.map(found.map())).containsExactly("A", "Tasks: [Me] Go", "How it feels: #3");
        assertThat(catchThrowableOfType(
                                RefusedFileException.class,
                                () -> Shown.found("x.md", "# T\n\n```mermaid\njourney\nsection A\nGo: 9: Me\n```\n"))
                        .about())
                .containsExactly("6", "Go: 9: Me");
    }
}
