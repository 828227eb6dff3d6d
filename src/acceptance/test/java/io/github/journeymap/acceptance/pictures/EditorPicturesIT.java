package io.github.journeymap.acceptance.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.CreateDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see who edit a map. */
@Acceptance
@EnabledIfSystemProperty(named = "pictures", matches = ".*", disabledReason = Pictures.WHY_NOT)
class EditorPicturesIT {
    private static final String MOVING = "/display/" + Site.SPACE + "/Moving+house";

    @ParameterizedTest
    @CsvSource({"editor-category,LIGHT", "editor-category-dark,DARK"})
    void aNoteWithACategoryThatIsOpen(String name, ColorScheme scheme, Site site, Visitors visitors)
            throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 900));
        String title = scheme == ColorScheme.DARK ? "A note with a category at night" : "A note with a category";
        MapEditing editing = WikiPage.open(editor, site.page(title, Site.macro("template", "glasses")))
                .map()
                .wear(scheme)
                .editing();
        editing.click(Spot.note("Product pages")).typingIsPossible();
        editor.eventually(() ->
                assertThat(editor.window().locator(".jm-chips").isVisible()).isTrue());
        editor.screenshots().window(Pictures.file(name));
    }

    @Test
    void aWideMapInTheEditor(Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 680));
        MapOnPage map = WikiPage.open(editor, MOVING).map();
        map.scrolling().scrollPageInto(-48);
        map.scrolling().scrollTo(790, 0);
        editor.eventually(
                () -> assertThat(map.scrolling().stepsBeyond()).hasSize(2).doesNotContain(""));
        editor.screenshots().screen(Pictures.file("editor-wide"));
    }

    @Test
    void whatCreateOffers(Visitors visitors) throws IOException {
        Visitor manager = visitors.editor();
        CreateDialog.open(manager);
        Pictures.keep(manager, "create-dialog");
    }

    @ParameterizedTest
    @CsvSource({"'',LIGHT", "-dark,DARK"})
    void theEditorAtWork(String suffix, ColorScheme scheme, Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800));
        var page = site.page(
                "The editor at work" + (suffix.isEmpty() ? "" : " at night"), Site.macro("template", "job-seeker"));
        MapOnPage map = WikiPage.open(editor, page).map().wear(scheme);
        MapEditing editing =
                map.editing().click(map.cell("Positive moments", "Enter")).typingIsPossible();
        editor.insert("The first friendly call back");
        Pictures.keep(editor, "editor-typing" + suffix);
        editor.press("Enter");
        editor.press("Escape");
        editing.saved().menu(Spot.stage("Engage"));
        Pictures.keep(editor, "editor-menu" + suffix);
    }

    @Test
    void whatTheEditorOffers(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1200));
        MapEditing editing = WikiPage.open(editor, site.page("A blank map", Site.macro("template", "blank")))
                .editing();
        editing.guidance().chooseTemplate();
        Pictures.keep(editor, "editor-templates");
        editing.dialog().leave().bar().moreMenu().choose(Choice.KEYS).dialog();
        Pictures.keep(editor, "editor-keys");
    }

    @Test
    void theExampleBesideAMap(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1600));
        WikiPage.open(editor, site.page("A map to be filled", Site.macro("template", "five-e")))
                .map()
                .editing()
                .panel()
                .seeExample()
                .shown();
        editor.screenshots().window(Pictures.file("editor-example"));
    }

    @Test
    void twoPeopleAtOneMap(Site site, Visitors visitors) throws IOException {
        var plain = site.page("Two people at one map", Site.macro("template", "job-seeker"));
        var page = new SitePage(site, plain.id(), plain.title(), "job-seeker");
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800));
        MapEditing editing = WikiPage.open(editor, page).editing();
        MapEditing other = WikiPage.open(visitors.enter(User.ADMIN), page).editing();
        other.click(other.map().cell("Positive moments", "Enter")).typingIsPossible();
        editor.eventually(
                () -> assertThat(editing.feedback().writers()).containsExactly("Positive moments (Ada Admin)"));
        page.map().edit(User.ADMIN, EditJson.addNote("one", "steps", "exit-1", "Celebrate with friends"));
        editor.eventually(() -> assertThat(editing.feedback().glowing()).isNotEmpty());
        Pictures.keep(editor, "editor-together");
    }

    @Test
    void theEditorInANarrowWindow(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(320, 1400));
        var page = site.page("On a phone", Site.macro("template", "job-seeker"));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.map().scrolling().scrollTo(0, 0);
        editing.click(Spot.note("Through advertisements")).typingIsPossible();
        Pictures.keep(editor, "editor-narrow");
    }

    @Test
    void aWideMapMadeToFit(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 420));
        var page = site.page("A wide map made to fit", Site.macro("template", "blank"));
        page.attachMap(WideMap.json(20, 6));
        MapEditing editing =
                WikiPage.open(editor, page).editing().bar().fullScreen().bar().zoomToFit();
        editor.eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        editor.eventually(
                () -> assertThat(editing.map().scrolling().columnsInView()).isEqualTo(20));
        editor.screenshots().screen(Pictures.file("editor-fit"));
    }

    @Test
    void notesOnTheirWay(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800));
        var page = site.page("Notes on their way", Site.macro("template", "job-seeker"));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.pick("Imposter Syndrome", "Societal pressure");
        editing.drag().noteOver("Imposter Syndrome", editing.map().cell("Negative moments", "Exit"));
        Pictures.keep(editor, "editor-dragging");
    }

    @Test
    void theVersionsOfAMap(Site site, Visitors visitors) throws IOException {
        var plain = site.page("The versions of a map", Site.macro("template", "job-seeker"));
        var page = new SitePage(site, plain.id(), plain.title(), "job-seeker");
        page.map().edit(User.EDITOR, EditJson.addNote("one", "steps", "exit-1", "Celebrate with friends"));
        page.map().edit(User.ADMIN, EditJson.addNote("two", "steps", "extend-1", "Tell others about the portal"));
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1450));
        WikiPage.open(editor, page).editing().bar().versions();
        // Away from the headings, whose hints would come up.
        editor.window().mouse().move(0, 0);
        editor.screenshots().window(Pictures.file("editor-versions"));
    }

    @Test
    void wordsThatCanNotBeSaved(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800))
                .expecting("503");
        var page = site.page("Words that can not be saved", Site.macro("template", "job-seeker"));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.network().refuse("**/edits", 503);
        editing.write(editing.map().cell("Steps", "Exit"), "Ring the people who helped");
        editor.eventually(() -> assertThat(editing.feedback().trouble()).isNotBlank());
        Pictures.keep(editor, "editor-trouble");
    }

    @Test
    void aNewMap(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1200));
        WikiPage.open(editor, site.page("A new map", Site.macro("template", "five-e")));
        Pictures.keep(editor, "new-map");
    }
}
