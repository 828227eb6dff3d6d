package io.github.journeymap.acceptance.failuremodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import org.junit.jupiter.api.Test;

/** Two macros without a name on one page show one map. */
@Acceptance
class SameMapTwiceIT {
    @Test
    @Rule({"U40", "E60"})
    void whatIsTypedIntoEitherIsInBothAtOnceAndOnTheServerOnce(Site site, Visitors visitors) {
        SitePage page = page(site);
        Visitor editor = visitors.editor();
        WikiPage shown = WikiPage.open(editor, page);
        MapOnPage above = shown.map(0);
        MapOnPage below = shown.map(1);
        above.editing().write(above.cell("Steps", "Enter"), "From above");
        assertThat(below.cell("Steps", "Enter").notes()).containsExactly("From above");
        below.editing().write(below.cell("Steps", "Exit"), "From below");
        assertThat(above.cell("Steps", "Exit").notes()).containsExactly("From below");
        above.editing().rewrite(Spot.note("From below"), "Changed above");
        assertThat(below.cell("Steps", "Exit").notes()).containsExactly("Changed above");
        below.editing().saved().bar().undo();
        editor.eventually(() -> assertThat(above.cell("Steps", "Exit").notes()).containsExactly("From below"));
        above.editing().saved();
        assertThat(page.map().notes()).containsExactlyInAnyOrder("From above", "From below");
        assertThat(above.markup()).isEqualTo(below.markup());
        assertThat(WikiPage.open(visitors.reader(), page).map(1).markup()).isEqualTo(below.markup());
    }

    @Test
    @Rule({"U40", "E60"})
    void aTextThatIsOpenInOneWhenTheOtherIsClickedIsSavedAndNoneIsDoubled(Site site, Visitors visitors) {
        SitePage page = page(site);
        Visitor editor = visitors.editor();
        WikiPage shown = WikiPage.open(editor, page);
        MapEditing above = shown.map(0).editing();
        MapEditing below = shown.map(1).editing();
        above.click(above.map().cell("Steps", "Enter")).typingIsPossible();
        editor.insert("Still open");
        below.click(below.map().cell("Steps", "Enter")).typingIsPossible();
        assertThat(above.isTyping()).isFalse();
        editor.insert("And another");
        editor.press("Enter");
        editor.press("Escape");
        below.saved();
        assertThat(page.map().notes()).containsExactlyInAnyOrder("Still open", "And another");
        assertThat(above.map().notes()).containsExactly("Still open", "And another");
        assertThat(below.map().notes()).containsExactly("Still open", "And another");
    }

    private static SitePage page(Site site) {
        String macro = Site.macro("template", "four-stage");
        SitePage page = site.page(macro + "<p>And once more:</p>" + macro);
        return new SitePage(site, page.id(), page.title(), "four-stage");
    }
}
