package io.github.journeymap.acceptance.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.DayOut;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import org.junit.jupiter.api.Test;

/** What the browser tells a screen reader of a map that is worked on: roles, names and descriptions. */
@Acceptance
class HeardIT {
    @Test
    @Rule({"V26", "V32", "V30", "E73"})
    void aValueANoteAndTheTextOfANoteAreHeardWithAllThatBelongsToThem(Site site, Visitors visitors) {
        MapKeys keys = open(site, visitors).goTo(1, 0);
        assertThat(keys.editing().toldOfFocus()).isEqualTo("gridcell: plus 1 of 2, happy");
        assertThat(keys.editing().map().heard("Satisfaction"))
                .contains("rowheader \"Satisfaction\"", "gridcell \"plus 1 of 2, happy\"");
        assertThat(keys.editing().map().heard("To be")).contains("gridcell \"plus 2 of 2, delighted\"");

        keys.goTo(0, 0).press("Enter");
        keys.visitor().eventually(() -> assertThat(keys.editing().toldOfFocus())
                .isEqualTo("option: Shop Anna Looks around No votes"));
        keys.press("Enter").editing().typingIsPossible();
        keys.visitor().eventually(() -> assertThat(keys.editing().toldOfFocus())
                .isEqualTo("textbox: Note in Steps, Enter (Category Shop Anna)"));
        keys.press("Escape", "Escape").goTo(0, 1).press("Enter");
        assertThat(keys.editing().toldOfFocus())
                .as("an option couldn't hold its link")
                .isEqualTo("listitem: See https://example.org/ No votes");
        assertThat(keys.editing().map().accessibilityProblems()).isEmpty();
        keys.goToRow(0).press("F2").editing().typingIsPossible();
        assertThat(keys.editing().toldOfFocus()).as("no category for it").doesNotContain("(");
    }

    @Test
    @Rule("E74")
    void whileOnePresentsTheButtonsSayWhatTheyDoAndTabStaysWithThem(Site site, Visitors visitors) {
        MapKeys keys = open(site, visitors);
        keys.editing().bar().toMore();
        keys.press("Enter");
        keys.editing().openMenu().chooseByKeys(Choice.PRESENT);
        keys.visitor().eventually(() -> assertThat(keys.editing().toldOfFocus()).isEqualTo("button: Next stage"));
        assertThat(keys.editing().map().accessibilityProblems()).isEmpty();
        keys.press("Tab");
        assertThat(keys.editing().toldOfFocus()).isEqualTo("button: Close");
        for (int tabs = 0; tabs < 8; tabs++) {
            keys.press("Tab");
            assertThat(keys.focus()).isNotEqualTo("in the map: jm-edit");
            assertThat(keys.editing().toldOfFocus()).doesNotStartWith("link:");
        }
        keys.press("Escape");
        assertThat(keys.focus()).isEqualTo("in the map: jm-tool jm-tool-more");
    }

    private static MapKeys open(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(DayOut.JSON);
        return WikiPage.open(visitors.editor(), page).keys();
    }
}
