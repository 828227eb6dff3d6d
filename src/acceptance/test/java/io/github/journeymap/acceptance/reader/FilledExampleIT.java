package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The filled example holds the words of the document that it was made from, cell by cell. */
@Acceptance
@Rule("F8")
class FilledExampleIT {
    private record Cell(String row, String stage, String words) {}

    @Test
    @Rule("V1")
    void allThirtyCellsAndEveryWordAreThereWithScriptingOff(Site site, Visitors visitors) throws IOException {
        MapOnPage map = WikiPage.open(
                        visitors.enter(User.READER, options -> options.setJavaScriptEnabled(false)),
                        site.pageWithMap("job-seeker"))
                .map();
        assertThat(map.cells()).isEqualTo(30);
        List<Cell> cells = cells();
        assertThat(cells).hasSize(30);
        for (Cell cell : cells) {
            assertThat(String.join(" ", map.cell(cell.row(), cell.stage()).notes()))
                    .as("%s × %s", cell.row(), cell.stage())
                    .isEqualTo(cell.words());
        }
        assertThat(map.contextText()).isEqualTo("Searching jobs, learning new skills, recruiting initial candidates");
    }

    @Test
    void headingsAndPromptsAreThoseOfTheDocument(Site site, Visitors visitors) {
        MapOnPage map =
                WikiPage.open(visitors.reader(), site.pageWithMap("job-seeker")).map();
        assertThat(map.stages()).containsExactly("Entice", "Enter", "Engage", "Exit", "Extend");
        assertThat(map.rows())
                .containsExactly(
                        "Steps",
                        "Interactions",
                        "Goals & Motivation",
                        "Positive moments",
                        "Negative moments",
                        "Areas of opportunity");
        assertThat(map.prompts())
                .contains(
                        "How does someone initially become aware of this process?",
                        "What do people experience as they begin the process?",
                        "In the core moments in the process, what happens?",
                        "What do people typically experience as the process finishes?",
                        "What happens after the experience is over?",
                        "What does the person (or group) typically experience?",
                        "What interactions do they have at each step along the way?");
    }

    private static List<Cell> cells() throws IOException {
        try (InputStream file = FilledExampleIT.class.getResourceAsStream("/job-seeker-cells.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(fields -> new Cell(fields[0], fields[1], fields[2]))
                    .toList();
        }
    }
}
