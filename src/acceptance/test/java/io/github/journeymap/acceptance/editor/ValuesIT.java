package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** Values in the cells of a row of feelings: set by keys, by a menu, by dragging. */
@Acceptance
@Rule("E75")
class ValuesIT {
    private static final int ROW = 6;

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
        editing.undo();
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
    void aFaceIsDraggedUpAndDown(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        MapEditing editing = editing(page, visitors);
        CellOnPage cell = editing.map().cell(ROW, 0);

        cell.dragFaceBy(400);
        editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("minus 2 of minus 2, very frustrated"));
        editing.saved();
        editing.undo();
        editing.visitor().eventually(() -> assertThat(cell.value()).isEqualTo("plus 1 of 2, happy"));
    }

    @Test
    @Rule({"M8", "E28"})
    void ofTwoWhoSetOneValueTheLaterWinsAndIsToldWhatItReplaced(Site site, Visitors visitors) {
        SitePage page = pageWithFeelings(site);
        MapEditing editing = editing(page, visitors);
        editing.keys().goTo(ROW, 3);
        editing.visitor().goOffline();
        editing.keys().press("+");
        page.map().save(User.ADMIN, EditJson.setValue("feel", "exit-1", -2)).expecting(200);
        editing.visitor().goOnline();
        editing.saved();

        assertThat(editing.feedback().told()).contains("-2");
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
        editing.undo();
        editing.visitor().eventually(() -> assertThat(map.markup()).isEqualTo(markup));
    }

    private static MapEditing editing(SitePage page, Visitors visitors) {
        MapEditing editing =
                WikiPage.open(visitors.editor(), page).map().editing().takeOver();
        editing.visitor().eventually(() -> assertThat(editing.visitor().scriptsFetched())
                .anyMatch(script -> script.contains("values/values")));
        return editing;
    }

    private static SitePage pageWithFeelings(Site site) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map()
                .save(
                        User.ADMIN,
                        EditJson.addScale("feel", "How it feels"),
                        EditJson.setValue("feel", "entice-1", 1),
                        EditJson.setValue("feel", "extend-1", -1))
                .expecting(200);
        return page;
    }
}
