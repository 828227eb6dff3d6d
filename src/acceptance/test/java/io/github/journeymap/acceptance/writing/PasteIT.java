package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copy and paste: lines, spreadsheets, notes. */
@Acceptance
@Rule({"E25", "E66"})
class PasteIT {
    @Test
    void linesPastedIntoACellBecomeNotes(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(1, 1);
        keys.visitor().clipboard().put("First\nSecond\n\nThird\n");
        keys.paste().editing().saved();
        assertThat(keys.editing().map().cell(1, 1).notes()).containsExactly("First", "Second", "Third");
    }

    @Test
    void aBlockFromASpreadsheetFillsCellsToTheRightAndDown(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(0, 0);
        keys.visitor().clipboard().put("a1\tb1\n\"a2, first line\nsecond line\"\tb2\n");
        keys.paste().editing().saved();
        MapOnPage map = keys.editing().map();
        assertThat(map.cell(0, 0).notes()).containsExactly("a1");
        assertThat(map.cell(0, 1).notes()).containsExactly("b1");
        assertThat(map.cell(1, 1).notes()).containsExactly("b2");
        assertThat(String.join("\n", map.cell(1, 0).notes())).isEqualTo("a2, first line\nsecond line");
    }

    @Test
    void aBlockThatIsTooLargeAsksBeforeItAddsStepsOrRows(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(2, 3);
        MapOnPage map = keys.editing().map();
        int rows = map.rows().size();
        keys.visitor().clipboard().put("a\tb\nc\td\n");
        keys.press("Control+v");
        MapDialog dialog = keys.editing().dialog();
        assertThat(map.rows()).hasSize(rows);
        dialog.leave();
        assertThat(map.rows()).hasSize(rows);
        assertThat(map.notes()).isEmpty();
        keys.goTo(2, 3).press("Control+v");
        keys.editing().dialog().agree().saved();
        assertThat(map.rows()).hasSize(rows + 1);
        assertThat(map.notes()).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    @Rule("E33")
    void farTooManyNotesAreRefusedWhenTheyArePastedWithHowManyThereWouldBeAndNoneIsAdded(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(0, 0);
        keys.visitor().clipboard().put("x\ty\n".repeat(12_000));
        keys.press("Control+v");
        String sentence = site.words().text("journey-map.editor.paste.notes", "24000", "20000");
        keys.visitor()
                .eventually(() -> assertThat(keys.editing().feedback().told()).contains(sentence));
        assertThat(keys.editing().map().notes()).isEmpty();
        assertThat(keys.editing().feedback().state()).isEqualTo("clean");
        keys.visitor().clipboard().put("one\ntwo");
        keys.paste().editing().saved();
        assertThat(page.map().notes()).containsExactly("one", "two");
    }

    @Test
    void copyingARangeGivesASpreadsheetBlock(Site site, Visitors visitors) {
        MapKeys keys = keys(visitors, site.pageWithMap("job-seeker")).goTo(3, 3);
        keys.press("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
        keys.visitor().eventually(() -> assertThat(keys.visitor().clipboard().text())
                .contains("Motivated and exhilarated\t")
                .contains("Get job offer from dream company\tImposter Syndrome"));
    }

    @Test
    void aCopiedNotePastesAsANote(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapKeys keys = keys(visitors, page).goTo(4, 4).press("Enter", "Control+c");
        keys.goTo(0, 0).paste().editing().saved();
        assertThat(page.map().notes("Steps", "Entice")).endsWith("Imposter Syndrome");
        assertThat(page.map().notes("Negative moments", "Extend")).containsExactly("Imposter Syndrome");
    }

    @Test
    @Rule("U31")
    void aBlockThatIsCutInOneMapAndPastedInAnotherInAnotherWindowIsTheSameThere(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        JsonObject people = EditJson.addNote("x1", "interactions", "entice-1", "1. Log in\nthen wait");
        people.getAsJsonObject("note").addProperty("category", "people");
        JsonObject others = EditJson.addNote("x2", "goals", "enter-1", "- 5 \"min\"\tand\n\n2024. 12. 25");
        page.map().edit(User.EDITOR, people, others);
        MapKeys keys = keys(visitors, page).goTo(1, 0);
        MapOnPage map = keys.editing().map();
        List<CellOnPage> cells = List.of(map.cell(1, 0), map.cell(1, 1), map.cell(2, 0), map.cell(2, 1));
        List<List<String>> notes = cells.stream().map(CellOnPage::notes).toList();
        List<List<String>> categories =
                cells.stream().map(CellOnPage::categories).toList();
        keys.press("Shift+ArrowDown", "Shift+ArrowRight", "Control+x").editing().saved();
        assertThat(cells).allSatisfy(cell -> assertThat(cell.notes()).isEmpty());

        SitePage other = site.pageWithMap("job-seeker");
        MapKeys there = keys(visitors, other).goTo(1, 3);
        MapOnPage otherMap = there.editing().map();
        List<CellOnPage> target =
                List.of(otherMap.cell(1, 3), otherMap.cell(1, 4), otherMap.cell(2, 3), otherMap.cell(2, 4));
        List<Integer> before = target.stream().map(cell -> cell.notes().size()).toList();
        List<Integer> labelled =
                target.stream().map(cell -> cell.categories().size()).toList();
        there.paste().editing().saved();
        for (int i = 0; i < target.size(); i++) {
            List<String> now = target.get(i).notes();
            assertThat(now.subList(before.get(i), now.size())).isEqualTo(notes.get(i));
            List<String> labels = target.get(i).categories();
            assertThat(labels.subList(labelled.get(i), labels.size())).isEqualTo(categories.get(i));
        }
        assertThat(categories.get(0)).containsExactly("People");
        assertThat(other.map().notes()).contains("1. Log in\nthen wait", "- 5 \"min\"\tand\n\n2024. 12. 25");

        keys.press("Control+z").editing().saved();
        assertThat(cells.stream().map(CellOnPage::notes).toList()).isEqualTo(notes);
        assertThat(cells.stream().map(CellOnPage::categories).toList()).isEqualTo(categories);
    }

    @Test
    @Rule("U32")
    void aTableAndAListFromAnOfficeProgramComeAsCellsAndNotes(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(0, 0);
        keys.visitor().clipboard().put("Does\t\nasks\nsearches\n\t1. Mai\n", """
                        <table><tr><th>Does</th><td><ul><li>asks</li><li>searches</li></ul></td></tr>
                        <tr><td></td><td><p>1. Mai</p></td></tr></table>""");
        keys.paste().editing().saved();
        MapOnPage map = keys.editing().map();
        assertThat(map.cell(0, 0).notes()).containsExactly("Does");
        assertThat(map.cell(0, 1).notes()).containsExactly("asks", "searches");
        assertThat(map.cell(1, 0).notes()).isEmpty();
        assertThat(map.cell(1, 1).notes()).containsExactly("1. Mai");
        keys.goTo(2, 0).visitor().clipboard().put("•\tOrders\n•\tWaits\n");
        keys.paste().editing().saved();
        assertThat(map.cell(2, 0).notes()).containsExactly("Orders", "Waits");
        keys.goTo(2, 1).visitor().clipboard().put("Pays\nby card", "<ul><li>Pays<br>by card</li><li>Leaves</li></ul>");
        keys.press("Enter").paste().editing().saved();
        assertThat(map.cell(2, 1).notes()).containsExactly("Pays\nby card", "Leaves");
    }

    @Test
    @Rule("E26")
    void whatIsCopiedIsATableForOfficeProgramsToo(Site site, Visitors visitors) {
        MapKeys keys = keys(visitors, site.pageWithMap("job-seeker")).goTo(0, 0);
        keys.press("Shift+ArrowRight", "Control+c");
        keys.visitor().eventually(() -> assertThat(keys.visitor().clipboard().html())
                .contains("<table", "<li", "Through advertisements", "Financial Problems"));
    }

    @Test
    @Rule("E33")
    void aTextThatIsTooLongIsAskedAboutBeforeItIsPastedAndSplitOrLeftOut(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(0, 0);
        keys.visitor().clipboard().put("Many words. ".repeat(500));
        keys.press("Control+v");
        MapDialog dialog = keys.editing().dialog();
        assertThat(dialog.text()).contains("5999", "5000");
        assertThat(keys.editing().map().notes()).isEmpty();
        dialog.agree().saved();
        assertThat(page.map().notes()).hasSize(2).allSatisfy(note -> assertThat(note)
                .startsWith("Many words.")
                .endsWith("words.")
                .hasSizeLessThanOrEqualTo(5000));
    }

    @Test
    @Rule("E24")
    void whereNothingCanBePastedASentenceSaysSo(Site site, Visitors visitors) {
        MapKeys keys = keys(visitors, site.pageWithMap("blank")).goTo(0, 0);
        keys.visitor().clipboard().put("a note");
        keys.press("ArrowLeft", "Control+v");
        keys.visitor().eventually(() -> assertThat(keys.editing().feedback().told())
                .contains(site.words().text("journey-map.editor.paste.where")));
    }

    @Test
    void whatIsPastedIntoATextStaysText(Site site, Visitors visitors) {
        MapKeys keys = keys(visitors, site.pageWithMap("job-seeker")).goTo(4, 4).press("Enter", "Enter");
        keys.visitor().clipboard().put("two\tcells\nand a line");
        keys.press("Control+a", "Control+v");
        assertThat(keys.editing().typed()).isEqualTo("two\tcells\nand a line");
    }

    private static MapKeys keys(Visitors visitors, SitePage page) {
        Visitor editor = visitors.editor().allowClipboard();
        return WikiPage.open(editor, page).keys();
    }
}
