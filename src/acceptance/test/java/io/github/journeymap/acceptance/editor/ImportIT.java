package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that someone brings: shown as a map first, then one gesture. */
@Acceptance
@Rule("I5")
class ImportIT {
    private static final String MACRO = "<ac:structured-macro ac:name=\"journey-map\" ac:schema-version=\"1\">"
            + "<ac:parameter ac:name=\"template\">five-e</ac:parameter></ac:structured-macro>";
    private static final String CSV = ",Arrive,Leave\nSteps,rings the bell,waves\nPains,nobody opens,\n";

    @Test
    void aFileIsShownAsAMapFirstAndFillsAnEmptyMapInOneGesture(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("five-e");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.bar().moreMenu().choose(Choice.IMPORT);
        MapDialog dialog = editing.dialog();
        dialog.bring("A visit.csv", CSV);
        editing.visitor().eventually(() -> assertThat(dialog.stages()).containsExactly("Arrive", "Leave"));
        assertThat(dialog.text()).contains(site.words().text("journey-map.editor.table.found", 2, 2, 3));
        assertThat(page.attachments()).isEmpty();
        dialog.agree().saved();
        assertThat(editing.map().stages()).containsExactly("Arrive", "Leave");
        assertThat(page.map().notes("Pains", "Arrive")).containsExactly("nobody opens");
        editing.bar().undo();
        editing.visitor().eventually(() -> assertThat(editing.map().stages()).hasSize(5));
    }

    @Test
    void aMapWithNotesKeepsThemAllUnlessSomeoneSaysOtherwise(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        List<String> notes = editing.map().notes();
        editing.bar().moreMenu().choose(Choice.IMPORT);
        MapDialog dialog = editing.dialog().bring("A visit.csv", "A visit,,\nIn May,,\n" + CSV);
        editing.visitor().eventually(() -> assertThat(dialog.stages()).hasSize(2));
        dialog.choose("notes");
        editing.visitor().eventually(() -> assertThat(dialog.text())
                .contains(site.words().text("journey-map.editor.import.lost", 3))
                .contains(site.words().text("journey-map.editor.import.about-stays")));
        dialog.choose("append").agree().saved();
        assertThat(editing.map().stages()).hasSize(7).endsWith("Arrive", "Leave");
        assertThat(editing.map().rows()).endsWith("Pains").doesNotHaveDuplicates();
        assertThat(page.map().notes("Steps", "Leave")).containsExactly("waves");
        assertThat(editing.map().notes()).containsAll(notes);
    }

    /** By keys: the box comes right after the file, and keeps the focus while the file is read anew. */
    @Test
    @Rule("I4")
    void aTableWhoseStagesRunDownwardsIsTurnedInThePreview(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("five-e");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        Visitor editor = editing.visitor();
        MapDialog dialog = editing.bar().moreMenu().choose(Choice.IMPORT).dialog();
        dialog.bring("A visit.csv", "A visit,,\nStage,Steps,Pains\nArrive,rings the bell,nobody opens\nLeave,waves,\n");
        editor.eventually(() -> assertThat(dialog.stages()).containsExactly("Steps", "Pains"));
        dialog.check(site.words().text("journey-map.editor.import.swap"));
        editor.eventually(() -> assertThat(dialog.stages()).containsExactly("Arrive", "Leave"));
        editor.press("Space");
        editor.eventually(() -> assertThat(dialog.stages()).containsExactly("Steps", "Pains"));
        editor.press("Space");
        editor.eventually(() -> assertThat(dialog.stages()).containsExactly("Arrive", "Leave"));
        dialog.agree().saved();
        assertThat(editing.map().rows()).containsExactly("Steps", "Pains");
        assertThat(page.map().notes("Pains", "Arrive")).containsExactly("nobody opens");
    }

    @Test
    void aFileThatIsDroppedOnAnEmptyMapThatNobodyHasTouchedIsBrought(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("five-e");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        MapDialog dialog = editing.drop("x.mmd", "journey\nsection Arrive\nRing: 2: Guest\n");
        editing.visitor().eventually(() -> assertThat(dialog.stages()).containsExactly("Arrive"));
        dialog.agree().saved();
        assertThat(editing.map().stages()).containsExactly("Arrive");
    }

    /** A browser would open the file and leave the page. */
    @Test
    @Rule("I5")
    void aTableThatIsDroppedBesideOpenTextIsShownAndTheTextIsKept(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("five-e");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.keys()
                .enterTheMap()
                .goToFirstCell()
                .note("Rings the bell")
                .editing()
                .saved();
        editing.click(Spot.note("Rings the bell")).typingIsPossible();
        editing.visitor().insert("Waits");
        MapDialog dialog = editing.drop("x.csv", ",Arrive\nSteps,knocks\n");
        editing.visitor().eventually(() -> assertThat(dialog.stages()).containsExactly("Arrive"));
        dialog.leave().saved();
        assertThat(page.map().notes()).hasSize(1).allMatch(text -> text.contains("Waits"));
    }

    /** On a narrow screen and by keys: the tables of the page are offered, and the page stays as it is. */
    @Test
    @Rule("I7")
    void aTableOfThePageIsShownAsAMapAndThePageStaysAsItIs(Site site, Visitors visitors) {
        String small =
                "<table><tbody><tr><th>Who</th><th>Ada</th></tr><tr><td>When</td><td>May</td></tr></tbody></table>";
        String large = "<h2>A visit</h2><table><tbody><tr><th></th><th>Arrive</th><th>Leave</th></tr>"
                + "<tr><th>Does</th><td><ul><li>rings</li><li>waits</li></ul></td><td>waves</td></tr>"
                + "<tr><th>Says</th><td></td><td>bye</td></tr></tbody></table>";
        SitePage page = site.page(small + large + MACRO);
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(320, 900));
        MapEditing editing = WikiPage.open(editor, page).editing();
        MapDialog dialog = editing.bar().moreMenu().choose(Choice.IMPORT).dialog();
        editor.press("Tab");
        editor.press("Enter");
        editor.eventually(() -> assertThat(dialog.stages()).containsExactly("Arrive", "Leave"));
        assertThat(dialog.fitsItsWidth()).isTrue();
        assertThat(dialog.options(0)).containsExactly("Table 1", "Table 2: A visit");
        editor.press("Tab");
        editor.press("ArrowUp");
        editor.eventually(() -> assertThat(dialog.stages()).containsExactly("Ada"));
        editor.press("ArrowDown");
        editor.eventually(() -> assertThat(dialog.stages()).hasSize(2));
        dialog.agree().saved();
        assertThat(page.map().notes("Does", "Arrive")).containsExactly("rings", "waits");
        assertThat(page.storage()).startsWith(small + large);
    }

    @Test
    @Rule("I2")
    void whatIsNoMapIsRefusedInASentenceAndNothingCanBeAgreedTo(Site site, Visitors visitors) {
        MapEditing editing = WikiPage.open(visitors.editor().expecting("422"), site.pageWithMap("five-e"))
                .editing();
        editing.bar().moreMenu().choose(Choice.IMPORT);
        MapDialog dialog = editing.dialog().bring("x.mmd", "journey\nsection Arrive\nRing: 9: Guest\n");
        editing.visitor().eventually(() -> assertThat(dialog.text()).contains("Line 3", "Ring: 9: Guest"));
        dialog.agreeInVain();
        assertThat(dialog.stages()).isEmpty();
        dialog.leave();
    }
}
