package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import org.junit.jupiter.api.Test;

/** The editor without what some browsers lack: it is taken away before any script of the page runs. */
@Acceptance
class OtherBrowsersIT {
    @Test
    @Rule("E4")
    void withoutFieldSizingTheBoxGrowsAndShrinksWithItsText(Site site, Visitors visitors) {
        MapEditing editing = without("""
                const supports = CSS.supports;
                CSS.supports = (name, value) => name !== 'field-sizing' && supports.call(CSS, name, value);
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('textarea { field-sizing: fixed !important }');
                document.adoptedStyleSheets = [sheet];
                """, site.pageWithMap("job-seeker"), visitors);
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        double prompt = editing.openText().height();
        editing.visitor().insert("few");
        double line = editing.openText().height();
        assertThat(prompt).isGreaterThan(line);
        editing.visitor().insert("many words ".repeat(30));
        assertThat(editing.openText().height()).isGreaterThan(5 * line);
        editing.visitor().press("Control+a");
        editing.visitor().insert("few");
        assertThat(editing.openText().height()).isEqualTo(line);
        editing.visitor().press("Control+a");
        editing.visitor().press("Delete");
        assertThat(editing.openText().height()).isEqualTo(prompt);
    }

    @Test
    @Rule("E4")
    void withoutCaretPositionsTheCaretStandsWhereTheClickWas(Site site, Visitors visitors) {
        MapEditing editing =
                without("delete Document.prototype.caretPositionFromPoint", site.pageWithMap("job-seeker"), visitors);
        editing.click(Spot.note("Imposter Syndrome")).typingIsPossible();
        assertThat(editing.openText().caret()).isBetween(2, 15);
    }

    @Test
    @Rule("E14")
    void withoutPopoversMenusWork(Site site, Visitors visitors) {
        MapEditing editing = without("""
                delete HTMLElement.prototype.showPopover;
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('.jm-popup[popover] { display: block !important }');
                document.adoptedStyleSheets = [sheet];
                """, site.pageWithMap("job-seeker"), visitors);
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.REMOVE_NOTE);
        assertThat(editing.map().notes()).doesNotContain("Imposter Syndrome");
    }

    @Test
    @Rule("E50")
    void withoutIdleTimeTheFirstClickStillOpens(Site site, Visitors visitors) {
        MapEditing editing = without("delete window.requestIdleCallback", site.pageWithMap("job-seeker"), visitors);
        editing.click(Spot.note("Imposter Syndrome")).typingIsPossible();
        assertThat(editing.typed()).isEqualTo("Imposter Syndrome");
    }

    private static MapEditing without(String script, SitePage page, Visitors visitors) {
        Visitor editor = visitors.editor();
        editor.context().addInitScript(script);
        return WikiPage.open(editor, page).editing();
    }
}
