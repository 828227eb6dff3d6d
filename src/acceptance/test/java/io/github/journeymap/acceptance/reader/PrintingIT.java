package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader's browser prints. */
@Acceptance
class PrintingIT {

    @ParameterizedTest(name = "{0} steps, {1} rows, {2} notes in a cell")
    @CsvSource({"5, 6, 2", "12, 6, 2", "20, 4, 10"})
    @Rule("V13")
    void theWholeMapIsOnThePaperHoweverWideAndLongItIs(int steps, int rows, int notes, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(map(steps, rows, notes));

        String printed = new Paper(WikiPage.open(visitors.reader(), page).printed()).text();

        assertThat(printed.split("\\s+"))
                .contains(words(steps, rows, notes).toArray(String[]::new))
                .contains(IntStream.range(0, steps).mapToObj(i -> "Stage" + i).toArray(String[]::new))
                .contains(IntStream.range(0, rows).mapToObj(i -> "Row" + i).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}, lies: {1}")
    @CsvSource({"A4, false", "A4, true", "Letter, false", "Letter, true"})
    @Rule("V13")
    void theFilledExampleTakesTwoSheetsInThePageAndByItselfAndBeginsUnderItsTitle(
            String sheet, boolean lies, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        WikiPage shown = WikiPage.open(visitors.reader(), page);

        List<String> inThePage = new Paper(shown.printed(sheet, lies)).sheets();
        List<String> byItself = new Paper(shown.map().forPrinting().printed(sheet, lies)).sheets();

        assertThat(inThePage.get(0)).contains(page.title(), "Searching for a job", "Entice", "Through browsing");
        assertThat(inThePage).hasSizeLessThanOrEqualTo(2);
        assertThat(byItself.get(0)).contains("Searching for a job", "Entice", "Through browsing");
        assertThat(byItself).hasSizeLessThanOrEqualTo(2);
        assertThat(inThePage).allMatch(text -> !text.isBlank());
        assertThat(byItself).allMatch(text -> !text.isBlank());
    }

    @Test
    @Rule({"E32", "E74"})
    void onTheFullScreenAndWhilePresentedItIsPrintedAsOnItsPage(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(map(5, 60, 2));
        WikiPage shown = WikiPage.open(visitors.editor(), page);
        MapEditing editing = shown.editing().takeOver();
        List<String> onThePage = new Paper(shown.printed()).sheets();
        assertThat(onThePage).hasSizeGreaterThan(2);

        editing.bar().fullScreen();
        editing.visitor().eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        assertThat(new Paper(shown.printed()).sheets()).isEqualTo(onThePage);
        assertThat(editing.fillsTheWindow()).isTrue();

        editing.bar().moreMenu().choose(Choice.PRESENT);
        assertThat(new Paper(shown.printed()).sheets()).isEqualTo(onThePage);
    }

    @Test
    @Rule("X7")
    void aWideMapIsPrintedLargeEnoughToReadOnSeveralSheetsWithItsHeadingsOnEach(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(map(20, 6, 3));
        Visitor reader = visitors.reader();

        Paper printed =
                new Paper(WikiPage.open(reader, page).map().forPrinting().printed());

        assertThat(printed.text().split("\\s+"))
                .contains(words(20, 6, 3).toArray(String[]::new))
                .contains(IntStream.range(0, 20).mapToObj(i -> "Stage" + i).toArray(String[]::new));
        assertThat(printed.sheets()).hasSize(4).allSatisfy(sheet -> assertThat(sheet)
                .contains("Row0", "Row5"));
        assertThat(printed.smallestLetters()).isGreaterThanOrEqualTo(8);
    }

    private static List<String> words(int steps, int rows, int notes) {
        return IntStream.range(0, steps * rows * notes)
                .mapToObj(i -> "w" + i + "x")
                .toList();
    }

    private static String map(int steps, int rows, int notes) {
        return """
                {"format": "journey-map", "version": 1, "title": "Printed", "context": {},
                 "stages": [%s], "rows": [%s], "notes": [%s]}
                """.formatted(
                        list(steps, "{'id': 's%1$d', 'heading': 'Stage%1$d', 'steps': [{'id': 't%1$d'}]}"),
                        list(rows, "{'id': 'r%1$d', 'heading': 'Row%1$d', 'kind': 'notes', 'tone': 'neutral'}"),
                        IntStream.range(0, steps * rows * notes)
                                .mapToObj(i -> "{'id': 'n%1$d', 'row': 'r%2$d', 'step': 't%3$d', 'text': 'w%1$dx'}"
                                        .formatted(i, i / notes % rows, i / notes / rows))
                                .collect(Collectors.joining(","))
                                .replace('\'', '"'));
    }

    private static String list(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(item::formatted)
                .collect(Collectors.joining(","))
                .replace('\'', '"');
    }
}
