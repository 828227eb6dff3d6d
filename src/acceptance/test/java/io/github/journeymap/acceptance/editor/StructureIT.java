package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings: stages that hold steps, rows, categories, and the templates a new map can begin with. */
@Acceptance
@Rule({"E4", "E16", "E17", "E18", "E20"})
class StructureIT {
    @Test
    void aStageHoldsSeveralStepsAndItsHeadingSpansThem(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        MapOnPage map = editing.map();
        assertThat(map.steps()).isEmpty();
        editing.menu(Spot.stage("Enter")).choose(Choice.ADD_STEP).typingIsPossible();
        editing.replace("First interview").saved();
        assertThat(map.steps()).hasSize(6).contains("First interview");
        assertThat(map.span("Enter")).isEqualTo(2);
        assertThat(map.span("Engage")).isEqualTo(1);
        assertThat(WikiPage.open(visitors.reader(), page).map().markup()).isEqualTo(map.markup());
    }

    @Test
    void addingAStepSaysSo(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker"));
        editing.menu(Spot.stage("Enter")).choose(Choice.ADD_STEP);
        editing.visitor().eventually(() -> assertThat(editing.feedback().told())
                .contains(site.words().text("journey-map.editor.said.step-added")));
    }

    @Test
    void headingsSpanAsTheyShouldAtAnyWidth(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker"));
        editing.menu(Spot.stage("Enter")).choose(Choice.ADD_STEP).typingIsPossible();
        editing.replace("First interview");
        for (int width : new int[] {320, 768, 1280, 2000}) {
            editing.visitor().window().setViewportSize(width, 800);
            assertThat(editing.map().layout().stagesStandAboveTheirSteps())
                    .as("%d px", width)
                    .isTrue();
        }
    }

    @Test
    void stagesAndRowsAreAddedRenamedAndRemoved(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        MapOnPage map = editing.map();
        editing.menu(Spot.stage("Extend")).choose(Choice.STAGE_AFTER).typingIsPossible();
        editing.replace("Evaluate");
        editing.menu(Spot.row("Steps")).choose(Choice.ROW_BEFORE).typingIsPossible();
        editing.replace("Personas");
        editing.menu(Spot.stage("Exit")).choose(Choice.REMOVE_STAGE);
        editing.menu(Spot.row("Interactions")).choose(Choice.RENAME).typingIsPossible();
        editing.replace("Touchpoints");
        editing.saved();
        assertThat(map.stages()).containsExactly("Entice", "Enter", "Engage", "Extend", "Evaluate");
        assertThat(map.rows()).startsWith("Personas", "Steps", "Touchpoints");
        assertThat(WikiPage.open(visitors.reader(), page).map().markup()).isEqualTo(map.markup());
    }

    @Test
    void titleContextPromptsAndTonesAreChangedInTheirPlace(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.rewrite(Spot.title(), "Finding work");
        editing.rewrite(Spot.context(), "In a small town");
        editing.menu(Spot.row("Steps")).choose(Choice.EDIT_PROMPT).typingIsPossible();
        editing.replace("What happens?");
        editing.menu(Spot.row("Steps")).choose(Choice.TONE_OPPORTUNITY);
        editing.saved();
        MapOnPage read = WikiPage.open(visitors.reader(), page).map();
        assertThat(read.title()).isEqualTo("Finding work");
        assertThat(read.contextText()).isEqualTo("In a small town");
        assertThat(read.prompts()).contains("What happens?");
        assertThat(read.tone("Steps")).isEqualTo("opportunity");
    }

    @Test
    void aNoteGetsACategoryThatIsShownByLabelAndColour(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.menu(Spot.note("Job Recommendation by friend")).choose("People");
        editing.saved();
        CellOnPage cell = editing.map().cell("Interactions", "Enter");
        assertThat(cell.categories()).containsExactly("People");
        assertThat(cell.categoryColours()).doesNotContain("rgba(0, 0, 0, 0)");
        assertThat(WikiPage.open(visitors.reader(), page).map().markup())
                .isEqualTo(editing.map().markup());
    }

    @Test
    @Rule("E73")
    void aNoteGetsItsCategoryWhileItIsWritten(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page).takeOver();
        CellOnPage cell = editing.map().cell("Interactions", "Enter");
        editing.click(cell).typingIsPossible();
        editing.chips("People", "Places", "Things");
        editing.visitor().type("People: her mentor");
        editing.visitor().press("Enter");
        editing.visitor().type("a fair");
        editing.visitor().press("Alt+2");
        editing.visitor().press("Enter");
        editing.visitor().press("Escape");
        editing.saved();
        assertThat(cell.notes()).endsWith("her mentor", "a fair");
        assertThat(cell.categories()).endsWith("People", "Places");
        assertThat(page.map().note("a fair").get("category").getAsString()).isEqualTo("places");
    }

    @Test
    void theCategoriesOfARowAreEdited(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.menu(Spot.row("Steps")).choose(Choice.EDIT_CATEGORIES);
        editing.dialog().write("Online\nOn site").agree();
        editing.menu(Spot.note("Through browsing")).choose("On site");
        editing.saved();
        assertThat(editing.map().cell("Steps", "Entice").categories()).containsExactly("On site");
        assertThat(page.map().note("Through browsing").has("category")).isTrue();
    }

    @Test
    @Rule({"V8", "E20"})
    void aMapWithoutContentOffersTheTemplates(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapEditing editing = open(visitors, page);
        MapDialog templates = editing.guidance().chooseTemplate();
        assertThat(templates.text()).contains("Four stages", "Five stages");
        assertThat(templates.pictures()).isGreaterThanOrEqualTo(3);
        assertThat(templates.heightsOfPictures()).as("of 3 to 12 rows").hasSize(1);
        templates.press("Five").gone();
        editing.visitor().eventually(() -> assertThat(editing.map().stages())
                .containsExactly("Entice", "Enter", "Engage", "Exit", "Extend"));
        editing.saved();
        assertThat(page.map().content().getAsJsonArray("rows")).hasSize(6);
    }

    @Test
    @Rule("E72")
    void aStageAndARowAreAddedAtTheEndsOfTheMapWithTheFirstPress(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        editing.append("stage").typingIsPossible();
        editing.replace("Recommend");
        editing.append("row").typingIsPossible();
        editing.replace("Figures");
        editing.saved();
        assertThat(editing.map().stages()).hasSize(6).endsWith("Recommend");
        assertThat(editing.map().rows()).hasSize(7).endsWith("Figures");
    }

    @Test
    @Rule("E72")
    void aStageIsPutInWhereThePointerIs(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("job-seeker")).takeOver();
        editing.mouse().insertBeside(Spot.stage("Engage"), true).typingIsPossible();
        editing.replace("Prepare");
        assertThat(editing.map().stages()).containsExactly("Entice", "Enter", "Prepare", "Engage", "Exit", "Extend");
    }

    @Test
    @Rule("E69")
    void aPastedTableBecomesTheMap(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("five-e");
        MapEditing editing = open(visitors, page);
        MapDialog table = editing.guidance().bringTable();
        editing.visitor().clipboard().put("Case\tBuy\tUse\nSteps\tpays\tunpacks\nPains\t\ttoo loud\n");
        editing.visitor().press("Control+v");
        editing.visitor().eventually(() -> assertThat(table.text())
                .contains(site.words().text("journey-map.editor.table.found", 2, 2, 3)));
        table.agree().saved();
        assertThat(editing.map().stages()).containsExactly("Buy", "Use");
        assertThat(editing.map().rows()).containsExactly("Steps", "Pains");
        assertThat(page.map().notes("Pains", "Use")).containsExactly("too loud");
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(editing.map().stages()).hasSize(5));
    }

    @Test
    @Rule("V8")
    void aButtonWhosePressBringsTheEditorIsObeyedOnce(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapEditing editing = WikiPage.open(visitors.editor(), page).map().editing();
        editing.guidance().chooseTemplateSlowly().press("Five").gone();
        editing.visitor().eventually(() -> assertThat(editing.map().stages()).hasSize(5));
    }

    @Test
    @Rule("V8")
    void theGuidanceGoesOnceTheMapIsBegunAndThePointerIsElsewhereAndIsNotOnTheFullScreen(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("five-e"));
        editing.bar().fullScreen();
        editing.visitor().eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        editing.visitor().eventually(() -> assertThat(editing.map().guidance()).isEmpty());
        editing.bar().fullScreen();
        editing.visitor().eventually(() -> assertThat(editing.map().guidance()).hasSize(2));
        double stagesAt = editing.map().layout().stagesAt();
        editing.write(editing.map().cell("Steps", "Entice"), "The first note").saved();
        assertThat(editing.map().guidance()).hasSize(2);
        assertThat(editing.map().layout().stagesAt()).isEqualTo(stagesAt);
        editing.visitor().press("Escape");
        editing.visitor().window().mouse().move(1, 1);
        editing.visitor().eventually(() -> assertThat(editing.map().guidance()).isEmpty());
        assertThat(editing.map().layout().stagesAt()).isLessThan(stagesAt);
    }

    @Test
    @Rule("V12")
    void whatAsksForTheNameOfAStageCanBeReadOnItsColour(Site site, Visitors visitors) {
        MapOnPage map = open(visitors, site.pageWithMap("blank")).map();
        assertThat(map.legibility().contrastOfUnnamedStages()).isGreaterThan(4.5);
        assertThat(map.wear(ColorScheme.DARK).legibility().contrastOfUnnamedStages())
                .isGreaterThan(4.5);
    }

    /** What is typed may be shorter: the end of the question would stand out below it. */
    @Test
    @Rule("V8")
    void whatACellAsksForIsGoneWhileItIsAnswered(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("emotions"));
        CellOnPage cell = editing.map().cell("Touchpoints", "Compare");
        editing.click(cell).typingIsPossible();
        assertThat(cell.invites()).isFalse();
        editing.visitor().press("Escape");
        editing.visitor().eventually(() -> assertThat(cell.invites()).isTrue());
    }

    @Test
    void anExampleOpensBesideTheMapReadOnly(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("five-e");
        MapEditing editing = open(visitors, page);
        editing.panel().seeExample();
        editing.visitor().eventually(() -> assertThat(editing.panel().text()).contains("Imposter Syndrome"));
        assertThat(page.map().notes()).isEmpty();
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    @Rule("E20")
    void theExampleForAMapWithACurveHasACurve(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("emotions"));
        editing.panel().seeExample();
        assertThat(editing.panel().shown().text())
                .contains("Gets a headache from reading in the evening")
                .doesNotContain("Imposter Syndrome");
    }

    @Test
    @Rule("E20")
    void theExampleForAServiceBlueprintIsOneAsWell(Site site, Visitors visitors) {
        MapEditing editing = open(visitors, site.pageWithMap("service-blueprint"));
        editing.panel().seeExample();
        assertThat(editing.panel().shown().text())
                .contains("Line of visibility", "Opens a repair order")
                .doesNotContain("Imposter Syndrome");
        assertThat(editing.panel().linesOutOfPlace()).isZero();
    }

    @Test
    @Rule("E61")
    void startingOverAsksFirstAndCanBeUndone(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = open(visitors, page);
        List<String> notes = editing.map().notes();
        editing.bar().moreMenu().choose(Choice.CHANGE_TEMPLATE);
        MapDialog templates = editing.dialog();
        templates.press("Four");
        // The template has neither this stage nor this row.
        List<String> gone = Stream.of("Entice", "Enter", "Engage", "Exit", "Extend")
                .flatMap(stage -> Stream.of(
                                "Steps",
                                "Interactions",
                                "Goals & Motivation",
                                "Positive moments",
                                "Negative moments",
                                "Areas of opportunity")
                        .filter(row -> stage.equals("Entice") || row.equals("Goals & Motivation"))
                        .flatMap(row -> editing.map().cell(row, stage).notes().stream()))
                .toList();
        String sure = site.words().text("journey-map.editor.template.sure", gone.size());
        editing.visitor().eventually(() -> assertThat(templates.text()).contains(sure));
        editing.visitor().press("Enter");
        templates.gone();
        assertThat(editing.map().notes()).isEqualTo(notes);
        editing.bar().moreMenu().choose(Choice.CHANGE_TEMPLATE);
        templates.press("Four").agree();
        editing.visitor().eventually(() -> assertThat(editing.map().stages())
                .containsExactly("Enter", "Engage", "Exit", "Extend"));
        assertThat(editing.map().notes()).hasSize(notes.size() - gone.size()).doesNotContainAnyElementsOf(gone);
        assertThat(editing.map().cell("Negative moments", "Extend").notes()).containsExactly("Imposter Syndrome");
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(editing.map().notes()).isEqualTo(notes));
        editing.saved();
        assertThat(page.map().notes()).containsExactlyInAnyOrderElementsOf(notes);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390})
    @Rule("E61")
    void onAPhoneTheNoticeThatARowWasAddedLeavesItsNameAndTheButtonForTheNextOneFree(
            int width, Site site, Visitors visitors) {
        Visitor phone = visitors.enter(
                User.EDITOR,
                options -> options.setHasTouch(true).setIsMobile(true).setViewportSize(width, 600));
        MapEditing editing = WikiPage.open(phone, site.pageWithMap("job-seeker"))
                .map()
                .editing()
                .touch()
                .tapRowAtTheEnd();
        String told = site.words().text("journey-map.editor.said.row-added");
        phone.eventually(() -> assertThat(editing.feedback().told()).contains(told));
        phone.eventually(
                () -> assertThat(editing.feedback().noticeIsOutOfTheWay()).isTrue());
    }

    private static MapEditing open(Visitors visitors, SitePage page) {
        return WikiPage.open(visitors.editor(), page).map().editing();
    }
}
