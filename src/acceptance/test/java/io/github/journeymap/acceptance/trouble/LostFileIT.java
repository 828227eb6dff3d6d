package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a map is deleted, or another one put in its place, while someone has the map open. */
@Acceptance
class LostFileIT {
    private static final String BEFORE = "Written before";
    private static final String SINCE = "Written since";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @Rule({"E55", "U28"})
    void aMapWhoseFileWasDeletedStaysOnTheScreenAndIsPutBackWithWhatWasWrittenSince(
            String language, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = editing(page, visitors.enter(User.EDITOR, options -> options.setLocale(language)));
        page.deleteMap();
        editing.visitor().eventually(() -> assertThat(editing.feedback().trouble())
                .isEqualTo(words(editing, "trouble.deleted")));
        editing.write(editing.map().cell(0, 1), SINCE);
        editing.visitor().eventually(() -> {
            assertThat(editing.feedback().state()).isEqualTo("failed");
            assertThat(editing.map().notes()).contains(BEFORE, SINCE);
        });
        assertThat(page.attachments()).as("nothing is written").isEmpty();
        assertThat(editing.map().accessibilityProblems()).isEmpty();
        editing.feedback().answer(words(editing, "put-back"));
        editing.saved();
        assertThat(page.map().notes()).contains(BEFORE, SINCE);
        assertThat(editing.feedback().trouble()).isEmpty();
    }

    @Test
    @Rule({"E55", "U28"})
    void whoeverStartsAfreshIsAskedAndThenHasWhatThePageShows(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapEditing editing = editing(page, visitors.editor());
        page.deleteMap();
        Visitor editor = editing.visitor();
        editor.eventually(() -> assertThat(editing.feedback().trouble()).isNotEmpty());
        editing.feedback().answer("Start again");
        editor.window().locator("dialog .jm-danger").click();
        editor.eventually(() -> assertThat(editing.map().notes()).isEmpty());
        editing.write(editing.map().cell(0, 0), SINCE).saved();
        assertThat(page.map().notes()).containsExactly(SINCE);
    }

    @Test
    @Rule({"E55", "U28"})
    void aFileThatSomeoneUploadsIsShownWithWhoDidSoAndTheFormerMapCanBePutBack(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapEditing editing = editing(page, visitors.editor());
        String before = page.mapFile();
        page.attachMap(before.replace(BEFORE, "Uploaded"));
        Visitor editor = editing.visitor();
        editor.eventually(() -> {
            assertThat(editing.map().notes()).containsExactly("Uploaded");
            assertThat(editing.feedback().trouble()).contains("uploaded another file");
        });
        editing.feedback().answer("Put the former map back");
        editor.eventually(() -> {
            assertThat(editing.map().notes()).containsExactly(BEFORE);
            assertThat(page.map().notes()).containsExactly(BEFORE);
            assertThat(editing.feedback().trouble()).isEmpty();
        });
    }

    @Test
    @Rule({"A18", "U47"})
    void aPageWhoseMapWasDeletedSaysSoToReadersAndEditorsUntilThereIsAMapAgain(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.map().save(User.ADMIN, EditJson.addNote("n1", "row-1", "stage-1-1", BEFORE));
        assertThat(WikiPage.open(visitors.reader(), page).map().notices()).isEmpty();
        page.deleteMap();
        MapOnPage gone = WikiPage.open(visitors.reader(), page).map();
        assertThat(gone.notices()).singleElement().asString().contains("was deleted", "trash");
        assertThat(gone.hasTable()).isFalse();
        assertThat(gone.accessibilityProblems()).isEmpty();
        MapEditing editing = WikiPage.open(visitors.editor(), page).map().editing();
        assertThat(editing.map().notices()).singleElement().asString().contains("was deleted", "starts a new one");
        editing.write(editing.map().cell(0, 0), SINCE).saved();
        MapOnPage again = WikiPage.open(visitors.reader(), page).map();
        assertThat(again.notices()).isEmpty();
        assertThat(again.notes()).containsExactly(SINCE);
    }

    @Test
    @Rule({"A18", "E86"})
    void whoeverCanNoLongerEditADeletedMapIsShownWhatTheyCouldNotSave(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        MapEditing editing = editing(page, visitors.editor().expecting("503"));
        editing.visitor().network().refuse("**/edits", 503);
        editing.write(editing.map().cell(0, 1), SINCE);
        page.restrictEditingTo(User.ADMIN);
        page.deleteMap();
        MapOnPage gone = WikiPage.open(editing.visitor(), page).map();
        editing.visitor().eventually(() -> assertThat(gone.waiting()).containsExactly(SINCE));
        assertThat(gone.hasTable()).isFalse();
    }

    @Test
    @Rule("A18")
    void whoeverHasWrittenInADeletedMapPutsItBackAsAWholeWhenTheyComeBack(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        editing(page, editor);
        List<String> before = page.map().notes();
        editor.window().navigate("about:blank");
        page.deleteMap();
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        assertThat(editing.map().notices()).singleElement().asString().contains("You can put it back");
        editor.window().evaluate("() => void (window.isFormer = true)");
        editor.window().locator(".jm-guidance > p [data-command=bring-map]").click();
        editor.window().waitForFunction("() => !window.isFormer && document.readyState === 'complete'");
        assertThat(editing.map().notes()).contains(BEFORE);
        assertThat(editing.map().notices()).isEmpty();
        assertThat(page.map().notes()).isEqualTo(before);
    }

    @Test
    @Rule("A18")
    void aDeletedMapTakesThePlaceOfTheOneThatWasBegunSinceFromTheVersions(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        Visitor editor = visitors.editor();
        editing(page, editor);
        editor.window().navigate("about:blank");
        page.deleteMap();
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        editing.write(editing.map().cell(0, 0), SINCE).saved();
        editing.bar().versions();
        editor.window().locator(".jm-history > .jm-button").click();
        editor.window().locator("dialog .jm-primary").click();
        editor.eventually(() -> assertThat(editing.map().notes()).containsExactly(BEFORE));
        assertThat(page.map().notes()).containsExactly(BEFORE);
    }

    private static MapEditing editing(SitePage page, Visitor visitor) {
        MapEditing editing = WikiPage.open(visitor.expecting("409"), page).map().editing();
        return editing.write(editing.map().cell(0, 0), BEFORE).saved();
    }

    private static String words(MapEditing editing, String key) {
        Visitor visitor = editing.visitor();
        String language = (String) visitor.window().evaluate("() => document.documentElement.lang.slice(0, 2)");
        return visitor.site().words(language).text("journey-map.editor." + key);
    }
}
