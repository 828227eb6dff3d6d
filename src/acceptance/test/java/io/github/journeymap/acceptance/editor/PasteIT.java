package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Copy and paste: lines, spreadsheets, notes. */
@Acceptance
class PasteIT {
    @Test
    void linesPastedIntoACellBecomeNotes(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(1, 1);
        keys.visitor().copy("First\nSecond\n\nThird\n");
        keys.press("Control+v").editing().saved();
        assertThat(keys.editing().map().cell(1, 1).notes()).containsExactly("First", "Second", "Third");
    }

    @Test
    void aBlockFromASpreadsheetFillsCellsToTheRightAndDown(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(0, 0);
        keys.visitor().copy("a1\tb1\n\"a2, first line\nsecond line\"\tb2\n");
        keys.press("Control+v").editing().saved();
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
        keys.visitor().copy("a\tb\nc\td\n");
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
    @DisplayName(
            "[E33] Far too many notes are refused when they are pasted, with how many there would be, and none is added")
    void moreThanAMapHoldsIsRefusedWhole(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = keys(visitors, page).goTo(0, 0);
        keys.visitor().copy("x\ty\n".repeat(12_000));
        keys.press("Control+v");
        String sentence = site.words().text("journey-map.editor.paste.notes", "24000", "20000");
        keys.visitor()
                .eventually(() -> assertThat(keys.editing().feedback().told()).contains(sentence));
        assertThat(keys.editing().map().notes()).isEmpty();
        assertThat(keys.editing().feedback().state()).isEqualTo("clean");
        keys.visitor().copy("one\ntwo");
        keys.press("Control+v").editing().saved();
        assertThat(page.map().notes()).containsExactly("one", "two");
    }

    @Test
    void copyingARangeGivesASpreadsheetBlock(Site site, Visitors visitors) {
        MapKeys keys = keys(visitors, site.pageWithMap("job-seeker")).goTo(3, 3);
        keys.press("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
        keys.visitor().eventually(() -> assertThat(keys.visitor().clipboard())
                .contains("Motivated and exhilarated\t")
                .contains("Get job offer from dream company\tImposter Syndrome"));
    }

    @Test
    void aCopiedNotePastesAsANote(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapKeys keys = keys(visitors, page).goTo(4, 4).press("Enter", "Control+c");
        keys.goTo(0, 0).press("Control+v").editing().saved();
        assertThat(page.map().notes("Steps", "Entice")).endsWith("Imposter Syndrome");
        assertThat(page.map().notes("Negative moments", "Extend")).containsExactly("Imposter Syndrome");
    }

    @Test
    void whatIsPastedIntoATextStaysText(Site site, Visitors visitors) {
        MapKeys keys = keys(visitors, site.pageWithMap("job-seeker")).goTo(4, 4).press("Enter", "Enter");
        keys.visitor().copy("two\tcells\nand a line");
        keys.press("Control+a", "Control+v");
        assertThat(keys.editing().typed()).isEqualTo("two\tcells\nand a line");
    }

    private static MapKeys keys(Visitors visitors, SitePage page) {
        Visitor editor = visitors.editor().allowClipboard();
        return WikiPage.open(editor, page).keys();
    }
}
