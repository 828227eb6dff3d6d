package io.github.journeymap.acceptance.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axe finds nothing, in any state of a map, light and dark; its dialogs are in {@link AccessibleDialogsIT}. */
@Acceptance
class AccessibleIT {
    private static final String COLOURFUL = """
        {"format": "journey-map", "version": 1, "title": "Colourful", "persona": {"name": "Ben"},
         "stages": [{"id": "a", "heading": "First", "steps": [
           {"id": "s1"}, {"id": "s2"}, {"id": "s3"}, {"id": "s4"}, {"id": "s5"}, {"id": "s6"}, {"id": "s7"}, {"id": "s8"}]}],
         "rows": [
           {"id": "do", "heading": "What they do", "kind": "notes", "tone": "positive", "icon": "steps",
            "categories": [{"id": "shop", "label": "Shop", "icon": "shop"}]},
           {"id": "feel", "heading": "How it feels", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true}},
           {"id": "cost", "heading": "Minutes", "kind": "scale", "scale": {"min": 0, "max": 90, "unit": "min"}}],
         "notes": [{"id": "n", "row": "do", "step": "s1", "text": "Looks around", "category": "shop"}],
         "values": [{"row": "feel", "step": "s1", "value": 1}, {"row": "feel", "step": "s2", "value": -2},
           {"row": "cost", "step": "s1", "value": 40}]}\
        """;

    @ParameterizedTest
    @ValueSource(strings = {"job-seeker", "five-e", "blank", "glasses", "coffee-machine"})
    void aReadersPageIsAccessible(String template, Site site, Visitors visitors) {
        MapOnPage map =
                WikiPage.open(visitors.reader(), site.pageWithMap(template)).map();
        assertAccessible(map);
        // Some links have a twin for the dark.
        assertThat(map.wear(ColorScheme.DARK).accessibilityProblems()).isEmpty();
    }

    @Test
    void aBrokenFilesPageIsAccessible(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap("{");
        assertAccessible(WikiPage.open(visitors.editor(), page).map());
    }

    @Test
    void theGridIsAccessibleWhereverTheFocusIs(Site site, Visitors visitors) {
        MapKeys keys =
                WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker")).keys();
        MapOnPage map = keys.editing().map();
        assertAccessible(map);
        assertThat(keys.press("Control+Home", "ArrowUp").focus()).isEqualTo("title");
        assertAccessible(map);
        assertThat(keys.press("ArrowDown").focus()).isEqualTo("context");
        assertAccessible(map);
        assertThat(keys.press("ArrowRight").focus()).isEqualTo("stage: Entice");
        assertAccessible(map);
        assertThat(keys.goToRow(1).focus()).isEqualTo("row: Interactions");
        assertAccessible(map);
        assertThat(keys.goTo(4, 4).press("Enter").focus()).startsWith("note: ");
        assertAccessible(map);
    }

    @Test
    void anOpenTextIsAccessibleAlsoWhenItIsTooLong(Site site, Visitors visitors) {
        MapEditing editing = open(site, visitors);
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        assertAccessible(editing.map());
        editing.visitor().insert("x".repeat(5001));
        assertThat(editing.openText().complaint()).isNotEmpty();
        assertAccessible(editing.map());
        editing.visitor().press("Escape");
        assertThat(editing.feedback().told()).isNotBlank();
        assertAccessible(editing.map());
    }

    /** Axe leaves this rule out unless it is asked for. */
    @Test
    void buttonsTooSmallAndTooCloseAreFound(Site site, Visitors visitors) {
        MapEditing editing = open(site, visitors);
        editing.visitor()
                .window()
                .locator(".jm-tools")
                .evaluate("tools => tools.querySelectorAll('button').forEach(button =>"
                        + " { button.style.cssText = 'all: unset; width: 12px; height: 12px'; })");
        assertThat(editing.map().accessibilityProblems())
                .anySatisfy(problem -> assertThat(problem).contains("target-size"));
    }

    @Test
    void everyMenuIsAccessible(Site site, Visitors visitors) {
        MapEditing editing = open(site, visitors);
        for (Spot spot : List.of(Spot.note("Imposter Syndrome"), Spot.stage("Enter"), Spot.row("Steps"))) {
            editing.menu(spot);
            assertAccessible(editing.map());
            editing.visitor().press("Escape");
        }
        editing.bar().addMenu();
        assertAccessible(editing.map());
        editing.visitor().press("Escape");
        editing.bar().moreMenu();
        assertAccessible(editing.map());
    }

    @Test
    void whatStandsBesideTheMapIsAccessible(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map().edit(User.EDITOR, EditJson.addNote("one", "steps", "exit-1", "Added by the editor"));
        page.map().edit(User.ADMIN, EditJson.removeNote("one", "Added by the editor"));
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.bar().moreMenu().choose(Choice.SEE_EXAMPLE).panel().shown();
        assertAccessible(editing.map());
        editing.panel().close();
        editing.bar().versions();
        assertAccessible(editing.map());
    }

    @Test
    void notesPickedDraggedAndWithoutAPlaceAreAccessible(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map().edit(User.EDITOR, EditJson.addNote("stray", "nowhere", "exit-1", "Without a place"));
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.visitor().eventually(() -> assertThat(editing.map().unplaced()).containsExactly("Without a place"));
        assertAccessible(editing.map());
        editing.pick("Imposter Syndrome", "Societal pressure");
        assertAccessible(editing.map());
        editing.visitor().press("Escape");
        editing.drag().noteOver("Through browsing", editing.map().cell("Steps", "Enter"));
        assertAccessible(editing.map());
    }

    @Test
    void fullScreenAndAMapMadeToFitAreAccessible(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(12, 3));
        MapEditing editing = WikiPage.open(visitors.editor(), page)
                .editing()
                .bar()
                .fullScreen()
                .bar()
                .zoomToFit();
        editing.visitor().eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        assertAccessible(editing.map());
    }

    @Test
    void aMessageAndATroubleAreAccessible(Site site, Visitors visitors) {
        Visitor editor = visitors.editor().expecting("503");
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("job-seeker")).editing();
        editing.menu(Spot.note("Imposter Syndrome")).choose(Choice.REMOVE_NOTE);
        assertThat(editing.feedback().told()).isNotBlank();
        assertAccessible(editing.map());
        editor.network().refuse("**/edits", 503);
        editing.write(editing.map().cell("Steps", "Exit"), "Not saved");
        editor.eventually(() -> assertThat(editing.feedback().trouble()).isNotBlank());
        assertAccessible(editing.map());
    }

    @Test
    @Rule("V12")
    void inTheColoursOfAPersonsSystemAllThatHasAMeaningIsSeen(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(COLOURFUL);
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setForcedColors(ForcedColors.ACTIVE)
                .setViewportSize(1000, 900));
        MapKeys keys = WikiPage.open(editor, page).keys().goTo(0, 0).press("Shift+ArrowRight");
        editor.window().locator(".jm-tool-full").evaluate("tool => tool.setAttribute('aria-pressed', 'true')");
        assertThat(keys.editing().map().legibility().unseenInForcedColours()).isEmpty();
    }

    @Test
    void savingIsSaidAndTheFocusIsNeverLost(Site site, Visitors visitors) {
        MapKeys keys = WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker"))
                .keys()
                .goTo(4, 4);
        keys.visitor().type("Doubts");
        keys.press("Enter", "Escape");
        assertThat(keys.focus()).isEqualTo("note: Doubts");
        keys.editing().saved();
        assertThat(keys.editing().feedback().status()).isNotBlank();
        keys.press("Delete");
        assertThat(keys.focus()).isEqualTo("note: Imposter Syndrome");
        keys.press("Delete");
        assertThat(keys.focus()).isEqualTo("Negative moments × Extend");
    }

    private static MapEditing open(Site site, Visitors visitors) {
        return WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker")).editing();
    }

    private static void assertAccessible(MapOnPage map) {
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();
    }
}
