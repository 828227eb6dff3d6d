package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Axe finds nothing, in any state, light and dark. */
@Acceptance
class AccessibleIT {
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aReadersPageIsAccessible(ColorScheme scheme, Site site, Visitors visitors) {
        Visitor reader = visitors.enter(User.READER, options -> options.setColorScheme(scheme));
        MapOnPage map = WikiPage.open(reader, site.pageWithMap("job-seeker")).map();
        map.wear(scheme);
        assertAccessible(map);
        assertAccessible(WikiPage.open(reader, site.pageWithMap("five-e")).map().wear(scheme));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theEditorIsAccessibleInEveryState(ColorScheme scheme, Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setColorScheme(scheme))
                .expecting("503");
        MapOnPage map = WikiPage.open(editor, site.pageWithMap("job-seeker")).map();
        MapEditing editing = map.editing();
        editing.keys().enterTheMap();
        map.wear(scheme);
        assertAccessible(map);
        editing.click(map.cell("Steps", "Exit")).typingIsPossible();
        assertAccessible(map);
        editor.press("Escape");
        editing.menu(Spot.note("Imposter Syndrome"));
        assertAccessible(map);
        editing.openMenu().choose(Choice.MOVE);
        assertAccessible(map);
        editing.dialog().leave();
        editing.pick("Imposter Syndrome", "Societal pressure");
        assertAccessible(map);
        editor.refuse("**/edits", 503);
        editing.write(map.cell("Steps", "Exit"), "Not saved");
        editor.eventually(() -> assertThat(editing.trouble()).isNotBlank());
        assertAccessible(map);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aBrokenFilesPageIsAccessible(ColorScheme scheme, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap("{");
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setColorScheme(scheme));
        assertAccessible(WikiPage.open(editor, page).map().wear(scheme));
    }

    @Test
    void savingIsSaidAndTheFocusIsNeverLost(Site site, Visitors visitors) {
        MapKeys keys = WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker"))
                .map()
                .editing()
                .keys()
                .enterTheMap()
                .goTo(4, 4);
        keys.visitor().type("Doubts");
        keys.press("Enter", "Escape");
        assertThat(keys.focus()).isEqualTo("note: Doubts");
        keys.editing().saved();
        assertThat(keys.editing().status()).isNotBlank();
        keys.press("Delete");
        assertThat(keys.focus()).isEqualTo("note: Imposter Syndrome");
        keys.press("Delete");
        assertThat(keys.focus()).isEqualTo("Negative moments × Extend");
    }

    private static void assertAccessible(MapOnPage map) {
        assertThat(map.accessibilityProblems()).isEmpty();
    }
}
