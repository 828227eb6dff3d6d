package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that someone brings: shown as a map first, then one gesture. */
@Acceptance
@Rule("I5")
class ImportIT {
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
        MapDialog dialog = editing.dialog().bring("A visit.csv", CSV);
        editing.visitor().eventually(() -> assertThat(dialog.stages()).hasSize(2));
        dialog.choose("notes");
        editing.visitor().eventually(() -> assertThat(dialog.text())
                .contains(site.words().text("journey-map.editor.import.lost", 3)));
        dialog.choose("append").agree().saved();
        assertThat(editing.map().stages()).hasSize(7).endsWith("Arrive", "Leave");
        assertThat(editing.map().rows()).endsWith("Pains").doesNotHaveDuplicates();
        assertThat(page.map().notes("Steps", "Leave")).containsExactly("waves");
        assertThat(editing.map().notes()).containsAll(notes);
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
