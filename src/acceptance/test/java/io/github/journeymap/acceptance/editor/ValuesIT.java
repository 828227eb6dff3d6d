package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.HeldBack;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values in the cells of a row of feelings: set by keys, by a menu, by dragging. */
@Acceptance
@Rule("E75")
class ValuesIT {
    private static final int ROW = 6;
    private static final String VALUES = "/values/values.js";

    @Test
    void digitsAndSignsSetTheValueOfTheCellInFocusAsOneStep(Site site, Visitors visitors) {
        MapEditing editing = editing(pageWithFeelings(site), visitors);
        MapKeys keys = editing.keys().goTo(ROW, 1);
        CellOnPage cell = editing.map().cell(ROW, 1);

        keys.press("+");
        editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("plus 1 of 2, happy"));
        assertThat(editing.feedback().said()).contains("plus 1 of 2, happy");
        keys.press("+", "+");
        editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("plus 2 of 2, delighted"));
        keys.press("ArrowRight", "ArrowLeft", "1", ".", "5");
        editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("plus 1.5 of 2, delighted"));
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("plus 2 of 2, delighted"));
        keys.press("Delete");
        editing.visitor().eventually(() -> assertThat(cell.value()).isEmpty());
    }

    @Test
    void enterOffersTheFacesAndSoDoesAPress(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        MapEditing editing = editing(page, visitors);
        CellOnPage cell = editing.map().cell(ROW, 2);

        editing.keys().goTo(ROW, 2).press("Enter");
        assertThat(editing.openMenu().choices()).anyMatch(choice -> choice.contains("delighted"));
        assertThat(editing.openMenu().faces()).containsExactly("5", "4", "3", "2", "1");
        editing.openMenu().choose("−2  very frustrated");
        editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("minus 2 of minus 2, very frustrated"));
        editing.click(cell);
        editing.openMenu().choose("Write a note");
        editing.typingIsPossible();
        editing.visitor().type("And why");
        editing.keys().press("Escape");
        editing.saved();
        assertThat(WikiPage.open(visitors.reader(), page).map().cell(ROW, 2).value())
                .isEqualTo("minus 2 of minus 2, very frustrated");
    }

    @Test
    void keysThatComeBeforeWhatSetsValuesDoWhatTheyDoAMomentLater(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        HeldBack held = editor.network().holdBack("**" + VALUES);
        MapEditing editing =
                WikiPage.open(editor, pageWithFeelings(site)).map().editing().takeOver();

        editing.keys().goTo(ROW, 1).press("2", "ArrowRight", "Enter");
        assertThat(editing.isTyping()).isFalse();
        held.release();
        assertThat(editing.openMenu().choices()).anyMatch(choice -> choice.contains("delighted"));
        assertThat(editing.map().cell(ROW, 1).value()).isEqualTo("plus 2 of 2, delighted");
        editing.openMenu().choose("−2  very frustrated");
        editor.eventually(
                () -> assertThat(editing.map().cell(ROW, 2).value()).isEqualTo("minus 2 of minus 2, very frustrated"));
    }

    @Test
    void aFaceIsDraggedUpAndDown(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        MapEditing editing = WikiPage.open(visitors.editor(), page).map().editing();
        CellOnPage cell = editing.map().cell(ROW, 0);

        for (String which : List.of("the press that starts the editor", "a later one")) {
            cell.dragFaceBy(400);
            editing.visitor()
                    .eventually(
                            () -> assertThat(cell.value()).as(which).isEqualTo("minus 2 of minus 2, very frustrated"));
            editing.saved().bar().undo();
            editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("plus 1 of 2, happy"));
        }
    }

    @Test
    @Rule({"M8", "E28"})
    void ofTwoWhoSetOneValueTheLaterWinsAndIsToldWhatItReplaced(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        MapEditing editing = editing(page, visitors);
        editing.visitor().expecting("ERR_INTERNET_DISCONNECTED");
        editing.keys().goTo(ROW, 3);
        editing.visitor().network().goOffline();
        editing.keys().press("+");
        page.map().edit(User.ADMIN, EditJson.setValue("feel", "exit-1", -2));
        editing.visitor().network().goOnline();
        editing.saved();

        assertThat(editing.feedback().told()).contains("\u22122 (very frustrated)");
        assertThat(editing.map().cell(ROW, 3).value()).isEqualTo("plus 1 of 2, happy");
    }

    @Test
    @Rule("M6")
    void aRowThatIsRemovedComesBackWithItsValues(Site site, Visitors visitors) {
        MapEditing editing = editing(pageWithFeelings(site), visitors);
        MapOnPage map = editing.map();
        String markup = map.markup();
        editing.keys().goTo(ROW, 0).press("Home", "Delete");
        editing.visitor().eventually(() -> assertThat(map.rows()).doesNotContain("How it feels"));
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(map.markup()).isEqualTo(markup));
    }

    @Test
    @Rule("E76")
    void aCurveIsAddedByKeysTakesValuesAtOnceAndGoesInOneStep(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        List<String> fetched = editor.network().answered(VALUES);
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        MapOnPage map = editing.map();
        String markup = map.markup();

        editing.keys().goToRow(0).press("Space");
        editing.openMenu().chooseByKeys(Choice.CURVE_AFTER).typingIsPossible();
        assertThat(editing.typed()).isEqualTo(site.words().text("journey-map.editor.row.curve.new"));
        valuesCanBeSet(editing, fetched).keys().press("Enter", "ArrowRight", "+", "ArrowRight", "-");
        editor.eventually(() -> assertThat(map.cell(1, 1).value()).isEqualTo("minus 1 of minus 2, unhappy"));
        assertThat(map.cell(1, 0).value()).isEqualTo("plus 1 of 2, happy");
        editing.saved();
        assertThat(WikiPage.open(visitors.reader(), page).map().markup()).isEqualTo(map.markup());

        editing.bar().undo().bar().undo().bar().undo();
        editor.eventually(() -> assertThat(map.markup()).isEqualTo(markup));
    }

    @Test
    @Rule("E76")
    void aFingerAddsNumbersAndALineAndSaysWhatTheNumbersAreMeasuredBy(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.enter(User.EDITOR, options -> options.setHasTouch(true)), page)
                .map()
                .editing();
        MapOnPage map = editing.map();

        editing.touch().tap(Spot.row("Steps")).typingIsPossible().visitor().press("Escape");
        editing.touch().tapAdd().choose(Choice.ADD_NUMBERS).typingIsPossible();
        editing.replace("Waiting time");
        editing.touch().tapActions().choose(Choice.EDIT_SCALE);
        MapDialog dialog = editing.dialog().fill("max", "0").agreeInVain();
        assertThat(dialog.complaint("max")).isEqualTo(site.words().text("journey-map.editor.scale.above"));
        dialog.fill("max", "12.5").fill("unit", "h").pick(0, site.words().text("journey-map.editor.scale.total.sum"));
        dialog.agree().touch().tap(Spot.row("Waiting time")).typingIsPossible();
        editing.visitor().press("Escape");
        editing.touch().tapActions().choose(Choice.LINE_AFTER).typingIsPossible();
        editing.replace("Behind the scenes").saved();
        assertThat(map.rows()).startsWith("Steps", "Waiting time", "Behind the scenes", "Interactions");

        MapEditing later = editing(page, visitors);
        later.keys().goTo(1, 1).press("9");
        later.visitor().eventually(() -> assertThat(later.map().heading("Waiting time"))
                .contains("Total: 9\u00a0h"));
    }

    @Test
    void aFingerDragsAFaceOnANarrowScreen(Site site, Visitors visitors) {
        Visitor finger =
                visitors.enter(User.EDITOR, options -> options.setHasTouch(true).setViewportSize(320, 640));
        MapEditing editing = WikiPage.open(finger, pageWithFeelings(site)).map().editing();
        CellOnPage cell = editing.map().cell(ROW, 0);

        for (String which : List.of("the touch that starts the editor", "a later one")) {
            editing.touch().dragFaceBy(cell, 300);
            finger.eventually(
                    () -> assertThat(cell.value()).as(which).isEqualTo("minus 2 of minus 2, very frustrated"));
            editing.saved().bar().undo();
            finger.eventually(() -> assertThat(cell.value()).isEqualTo("plus 1 of 2, happy"));
        }
    }

    @Test
    @Rule("V26")
    void withoutColoursOfItsOwnEachFaceHasItsNumberAndItsHeight(Site site, Visitors visitors) {
        Visitor reader = visitors.enter(User.READER, options -> options.setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
        SitePage page = pageWithFeelings(site);
        page.map().edit(User.ADMIN, EditJson.setValue("feel", "enter-1", -2));
        MapOnPage map = WikiPage.open(reader, page).map();
        CellOnPage happy = map.cell(ROW, 0);
        CellOnPage frustrated = map.cell(ROW, 1);

        assertThat(happy.number()).isEqualTo("+1");
        assertThat(frustrated.number()).isEqualTo("−2");
        assertThat(happy.faceAt()).isLessThan(frustrated.faceAt() - 20);
        assertThat(happy.drawnIn()).hasSize(4).containsOnly("rgb(255, 255, 255)");
    }

    @Test
    @Rule("V26")
    void aListenerHearsTheRowTheStageAndTheValueInWords(Site site, Visitors visitors) {
        MapOnPage map = WikiPage.open(visitors.reader(), pageWithFeelings(site)).map();

        assertThat(map.heard("How it feels").lines().map(String::strip))
                .contains("- rowheader \"How it feels\"", "- cell \"plus 1 of 2, happy\"")
                .filteredOn(line -> line.contains("img") || line.contains("graphics"))
                .isEmpty();
        assertThat(map.stages()).startsWith("Entice");
    }

    @Test
    @Rule("E77")
    void aRangeIsCutWithItsValuesAndPastedWhereTheyBelong(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        page.map().edit(User.ADMIN, EditJson.addNote("why", "feel", "entice-1", "Why it is so"));
        MapEditing editing = editing(page, visitors);
        MapOnPage map = editing.map();

        editing.keys().goTo(ROW, 0).press("Shift+ArrowRight", "Control+x");
        editing.visitor().eventually(() -> assertThat(map.cell(ROW, 0).value()).isEmpty());
        assertThat(map.cell(ROW, 0).notes()).isEmpty();
        assertThat(editing.visitor().clipboard().text()).isEqualTo("\"1\nWhy it is so\"\t");
        editing.keys().goTo(ROW, 2).press("Control+v");
        editing.visitor().eventually(() -> assertThat(map.cell(ROW, 2).value()).isEqualTo("plus 1 of 2, happy"));
        assertThat(map.cell(ROW, 2).notes()).containsExactly("Why it is so");
        editing.bar().undo().bar().undo();
        editing.visitor().eventually(() -> assertThat(map.cell(ROW, 0).value()).isEqualTo("plus 1 of 2, happy"));
        assertThat(map.cell(ROW, 2).value()).isEmpty();

        editing.visitor().clipboard().put("-1\t2");
        editing.keys().goTo(ROW, 2).paste().editing().saved();
        assertThat(WikiPage.open(visitors.reader(), page).map().cell(ROW, 3).value())
                .isEqualTo("plus 2 of 2, delighted");
    }

    @Test
    @Rule("E77")
    void aValueWithoutAPlaceIsMovedAndDeleted(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        page.map()
                .edit(User.ADMIN, EditJson.setValue("gone", "entice-1", 1.5), EditJson.setValue("gone", "enter-1", -3));
        MapEditing editing = editing(page, visitors);
        MapOnPage map = editing.map();
        editing.visitor().eventually(() -> assertThat(map.strays()).containsExactly("Entice: 1.5", "Enter: −3"));

        map.pressAtStray(site.words().text("journey-map.editor.move"));
        editing.dialog().pick(1, "Engage").agree();
        editing.visitor().eventually(() -> assertThat(map.cell(ROW, 2).value()).isEqualTo("plus 1.5 of 2, delighted"));
        map.pressAtStray(site.words().text("journey-map.editor.value.remove"));
        editing.visitor().eventually(() -> assertThat(map.strays()).isEmpty());
        assertThat(editing.focus()).isNotEmpty();
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(map.strays()).containsExactly("Enter: −3"));
        editing.saved();
    }

    @Test
    @Rule("V26")
    void twoRowsShareOneDrawingAreaOnceTheSecondSaysSo(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        MapEditing editing = editing(page, visitors);
        MapOnPage map = editing.map();
        editing.keys().goTo(ROW, 0).press("Home", "Space");
        editing.openMenu().chooseByKeys(Choice.CURVE_AFTER).typingIsPossible();
        editing.replace("How it is to feel").visitor().press("Escape");
        editing.keys().goTo(ROW + 1, 1).press("2");
        editing.visitor()
                .eventually(() -> assertThat(map.cell(ROW + 1, 1).value()).isEqualTo("plus 2 of 2, delighted"));
        int apart = map.points(ROW);
        editing.keys().press("Home", "Space");
        editing.openMenu().choose(Choice.EDIT_SCALE);
        editing.dialog().tick("joined").agree();
        editing.visitor().eventually(() -> assertThat(map.points(ROW)).isEqualTo(apart + 1));
        assertThat(map.points(ROW + 1)).isZero();
        assertThat(map.cell(ROW + 1, 1).value()).isEqualTo("plus 2 of 2, delighted");
        editing.saved();

        MapOnPage read = WikiPage.open(visitors.reader(), page).map();
        assertThat(read.points(ROW)).isEqualTo(apart + 1);
        assertThat(read.points(ROW + 1)).isZero();
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(map.points(ROW + 1)).isEqualTo(1));
    }

    private static MapEditing editing(SitePage page, Visitors visitors) {
        Visitor editor = visitors.editor();
        List<String> fetched = editor.network().answered(VALUES);
        MapEditing editing = WikiPage.open(editor, page).map().editing().takeOver();
        return valuesCanBeSet(editing, fetched);
    }

    /** Waits for what is fetched for a map that has values. */
    private static MapEditing valuesCanBeSet(MapEditing editing, List<String> fetched) {
        editing.visitor().eventually(() -> assertThat(fetched).isNotEmpty());
        editing.visitor().scriptHasRun(fetched.get(0));
        return editing;
    }

    private static SitePage pageWithFeelings(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map()
                .edit(
                        User.ADMIN,
                        EditJson.addScale("feel", "How it feels"),
                        EditJson.setValue("feel", "entice-1", 1),
                        EditJson.setValue("feel", "extend-1", -1));
        return page;
    }
}
