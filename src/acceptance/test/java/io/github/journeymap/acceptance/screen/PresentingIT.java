package io.github.journeymap.acceptance.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.FullView;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Presented;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map before an audience: what is spoken of is as large as the window, and can be read across the room. */
@Acceptance
class PresentingIT {
    @ParameterizedTest(name = "{0} × {1}, {2}")
    @CsvSource({
        "1366, 768, ltr, 13",
        "1920, 1080, ltr, 18",
        "1366, 768, rtl, 13",
        "390, 844, ltr, 13",
        "1080, 1600, ltr, 13"
    })
    @Rule("E74")
    void aStageFillsTheWindowBesideTheHeadingsOfItsRowsAndCanBeRead(
            int width, int height, String direction, double leastLetters, Site site, Visitors visitors) {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(width, height));
        WikiPage.open(reader, site.pageWithMap("glasses"));
        FullView view = FullView.open(reader);
        if (direction.equals("rtl")) {
            view.map().layout().readFromRightToLeft();
        }
        view.present();
        String on = direction.equals("rtl") ? "ArrowLeft" : "ArrowRight";
        Presented presented = Presented.to(reader).press(on).press(on);
        assertThat(presented.shown()).startsWith("Compare · 2/6");

        reader.eventually(() -> assertThat(presented.shareOfTheSteps() + presented.shareOfTheHeadings())
                .isBetween(0.8, 1.0));
        assertThat(presented.shareOfTheSteps()).isGreaterThan(0.55);
        assertThat(presented.letters()).isGreaterThanOrEqualTo(leastLetters);
        assertThat(presented.cutWords()).isEmpty();
        assertThat(presented.notes())
                .contains("Looks at three shops online")
                .doesNotContain("Optician around the corner");
        assertThat(presented.heightOfHead()).isLessThan(40);
        assertThat(view.map().scrolling().pageScrollsSideways()).isFalse();
    }

    @Test
    @Rule("E74")
    void pageDownReadsOnBeforeItGoesOnAndPageUpGoesTheSameWayBack(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.full(3, 12, 2));
        Visitor reader = visitors.enter(
                User.READER, options -> options.setViewportSize(1366, 600).setReducedMotion(ReducedMotion.REDUCE));
        WikiPage.open(reader, page);
        FullView.open(reader).present();
        Presented presented = Presented.to(reader).press("ArrowRight");

        List<String> read = new ArrayList<>();
        int presses = 0;
        while (presented.shown().equals("Stage 1 · 1/3") && presses < 12) {
            assertThat(presented.stagesAt()).as("in sight").isBetween(-1.0, 80.0);
            read.addAll(presented.rowsInSight());
            presented.press("PageDown");
            presses++;
        }
        assertThat(presented.shown()).isEqualTo("Stage 2 · 2/3");
        assertThat(presses).isGreaterThan(1);
        assertThat(read.stream().distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(n -> "Row " + n).toList());

        presented.press("PageUp");
        assertThat(presented.shown()).isEqualTo("Stage 1 · 1/3");
        assertThat(presented.rowsInSight()).contains("Row 12").doesNotContain("Row 1");
        presented.press("ArrowRight");
        assertThat(presented.shown()).as("an arrow to the side goes at once").isEqualTo("Stage 2 · 2/3");
        assertThat(presented.rowsInSight()).contains("Row 1");
    }

    @Test
    @Rule("E74")
    void whoPressesAgainWhileItStillGlidesIsNotHeldUp(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.full(3, 30, 2));
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1366, 600));
        WikiPage.open(reader, page);
        FullView.open(reader).present();
        Presented presented = Presented.to(reader).press("ArrowRight");
        int atOnce = presented.rowsInSight().size();
        presented.pressAtOnce("PageDown", 3);
        reader.eventually(() -> assertThat(presented.rowsInSight()).contains("Row " + (3 * atOnce + 1)));
        assertThat(presented.shown()).isEqualTo("Stage 1 · 1/3");
    }

    @Test
    @Rule("E74")
    void aStageOfTwentyFiveStepsIsReadInPartsAndNoneIsLeftOut(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(oneStage(25));
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1366, 768));
        WikiPage.open(reader, page);
        FullView.open(reader).present();
        Presented presented = Presented.to(reader);
        List<String> notes = new ArrayList<>();
        for (int part = 1; part <= 5; part++) {
            presented.press("PageDown");
            assertThat(presented.shown())
                    .isEqualTo("All of it · 1/1 · steps %d\u2013%d".formatted(5 * part - 4, 5 * part));
            assertThat(presented.cutWords()).isEmpty();
            assertThat(presented.letters()).isGreaterThan(13);
            notes.addAll(presented.notes());
        }
        assertThat(notes)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj(n -> "Note " + n).toList());
        assertThat(presented.press("PageDown").shown()).endsWith("steps 21\u201325");
    }

    @Test
    @Rule({"E74", "E80"})
    void onAPageVotesAreCountedAndNothingInTheMapIsThereToBePressed(Site site, Visitors visitors) {
        SitePage page = site.page(Site.macro("template", "glasses", "height", "small"));
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1366, 768));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.bar()
                .moreMenu()
                .choose(Choice.START_VOTING)
                .dialog()
                .check("Touchpoints")
                .agree();
        editing.saved();
        editing.map().pressVotes("Product pages");
        editing.saved();
        double before = editing.map().layout().columnWidth();

        editing.bar().moreMenu().choose(Choice.PRESENT);
        editor.eventually(() -> assertThat(Presented.to(editor).shown()).isNotEmpty());
        Presented presented = Presented.to(editor).press("PageDown").press("ArrowRight");
        assertThat(presented.shown()).isEqualTo("Compare · 2/6");
        assertThat(presented.leftToPress()).isEmpty();
        assertThat(editing.map().votesDrawn("Product pages")).isEqualTo("1");
        assertThat(presented.rowsInSight()).as("whatever the page has room for").hasSizeGreaterThan(4);
        assertThat(editing.map().accessibilityProblems()).isEmpty();

        presented.end();
        assertThat(editing.map().layout().columnWidth()).isEqualTo(before);
        assertThat(editing.map().scrolling().heightOfScroller()).isLessThan(400);
    }

    private static String oneStage(int steps) {
        return """
            {"format": "journey-map", "version": 1, "title": "Long", "stages": [{"id": "s", "heading": "All of it", "steps": [%s]}],
             "rows": [{"id": "r", "heading": "Actions"}], "notes": [%s]}""".formatted(
                each(steps, "{\"id\": \"c%1$d\", \"heading\": \"Step with a name %1$d\"}"),
                each(steps, "{\"id\": \"n%1$d\", \"row\": \"r\", \"step\": \"c%1$d\", \"text\": \"Note %1$d\"}"));
    }

    private static String each(int steps, String json) {
        return IntStream.rangeClosed(1, steps).mapToObj(json::formatted).collect(Collectors.joining(", "));
    }
}
