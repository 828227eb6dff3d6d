package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.HeldBack;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a text that is emptied, left alone or too long, and of notes without a place. */
@Acceptance
class TextIT {
    @Test
    @Rule("E7")
    void emptyingANoteDeletesItAndNoOther(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.rewrite(Spot.note("Through advertisements"), "").saved();
        assertThat(page.map().notes("Steps", "Entice"))
                .containsExactly("Through friends and college staffs", "Through browsing");
        editing.bar().undo().saved();
        assertThat(page.map().notes("Steps", "Entice")).contains("Through advertisements");
    }

    @Test
    @Rule("E7")
    void textsThatAreOpenedAndLeftMakeNoVersion(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        for (Spot spot :
                new Spot[] {Spot.note("Imposter Syndrome"), Spot.title(), Spot.stage("Enter"), Spot.context()}) {
            editing.click(spot).typingIsPossible();
        }
        editing.visitor().press("Enter");
        assertThat(editing.feedback().state()).isEqualTo("clean");
        assertThat(page.attachments()).isEmpty();
    }

    @Test
    @Rule("E8")
    void aTextThatIsTooLongStaysOpenUncutAndSaysByHowMuch(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        editing.visitor().insert("x".repeat(5002));
        editing.visitor().press("Enter");
        assertThat(editing.typed()).hasSize(5002);
        assertThat(editing.openText().complaint())
                .isEqualTo(site.words().text("journey-map.editor.too-long", 2, "5000"));
        editing.visitor().press("Backspace");
        editing.visitor().press("Backspace");
        assertThat(editing.openText().complaint()).isEmpty();
        editing.visitor().press("Enter");
        editing.visitor().press("Escape");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).contains("x".repeat(5000));
    }

    @Test
    @Rule("E38")
    void aNoteIsAsLongAsItMayBeInCharactersWhateverTheyAreSaysSoNearItsLimitAndIsLeft(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.click(editing.map().cell("Steps", "Exit")).typingIsPossible();
        editing.visitor().insert("😀".repeat(2600));
        assertThat(editing.openText().counter()).isEmpty();
        editing.visitor().press("Enter");
        assertThat(editing.typed()).isEmpty();
        editing.visitor().insert("😀".repeat(4900));
        assertThat(editing.openText().counter())
                .isEqualTo(site.words().text("journey-map.editor.length", "4900", "5000"));
        editing.visitor().press("Enter");
        editing.visitor().press("Escape");
        editing.saved();
        assertThat(page.map().notes("Steps", "Exit")).endsWith("😀".repeat(2600), "😀".repeat(4900));
    }

    @ParameterizedTest
    @CsvSource({"1280, 640", "320, 480"})
    @Rule({"E38", "U36"})
    void aTextThatWasTooLongComesBackAsAShortSentenceBesideWhichOneCanWork(
            int width, int height, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, height))
                .expecting("422");
        WikiPage shown = WikiPage.open(editor, page);
        MapEditing editing = shown.editing();
        editing.click(editing.map().cell("Steps", "Entice")).typingIsPossible();
        editor.insert("too many words ".repeat(400));
        editor.acceptDialogs();
        shown.reload();
        editor.eventually(() -> assertThat(editing.feedback().trouble())
                .startsWith(site.words().text("journey-map.editor.trouble.refused"))
                .contains(site.words().text("journey-map.editor.too-long", 999, "5000"), "“too many words")
                .doesNotContain("$", "expected")
                .hasSizeLessThan(500));
        assertThat(editing.feedback().troubleSize().get(0)).isLessThanOrEqualTo(height / 3.0);
        assertThat(editing.feedback().troubleIsOutOfTheWay()).isTrue();
        assertThat(editing.bar().addMenu().offers(Choice.ADD_STAGE)).isTrue();
        editor.press("Escape");
        editing.feedback().answer(site.words().text("journey-map.editor.discard"));
        assertThat(editing.dialog().text()).contains("too many words").hasSizeLessThan(600);
        editing.dialog().leave();
        editing.feedback().answer(site.words().text("journey-map.editor.show-all"));
        assertThat(editing.dialog().text())
                .contains("too many words ".repeat(400).strip());
        editing.dialog().leave();
    }

    @Test
    @Rule("E19")
    void aNoteWithoutAPlaceIsEditedMovedAndBroughtBackBeforeTheMapsAnswerHasCome(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map()
                .edit(
                        User.EDITOR,
                        EditJson.addNote("one", "nowhere", "exit-1", "One"),
                        EditJson.addNote("two", "steps", "nowhere", "Two"));
        Visitor editor = visitors.editor();
        HeldBack answer = editor.network().holdBack("**/maps/*?*since=*");
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.rewrite(Spot.note("One"), "One, in other words");
        editing.menu(Spot.note("Two")).choose(Choice.REMOVE_NOTE);
        editor.eventually(() -> assertThat(editing.map().unplaced()).containsExactly("One, in other words"));
        editing.bar().undo();
        editor.eventually(() -> assertThat(editing.map().unplaced()).containsExactly("One, in other words", "Two"));
        assertThat(answer.size()).isPositive();
        answer.release();
        editing.saved();
        assertThat(page.mapFile().replaceAll("\\s", ""))
                .contains("\"row\":\"nowhere\",\"step\":\"exit-1\"", "\"row\":\"steps\",\"step\":\"nowhere\"");
        assertThat(page.map().notes()).contains("One, in other words", "Two").doesNotContain("One");
    }

    @Test
    @Rule("E19")
    void notesWithoutAPlaceAreEditedMovedDraggedAndDeleted(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map()
                .edit(
                        User.EDITOR,
                        EditJson.addNote("one", "nowhere", "exit-1", "One"),
                        EditJson.addNote("two", "steps", "nowhere", "Two"),
                        EditJson.addNote("three", "nowhere", "nowhere", "Three"),
                        EditJson.addNote("four", "nowhere", "nowhere", "Four"));
        MapEditing editing = WikiPage.open(
                        visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 2200)), page)
                .editing();
        MapOnPage map = editing.map();
        assertThat(map.unplaced()).containsExactly("One", "Two", "Three", "Four");
        editing.rewrite(Spot.note("One"), "One, in other words");
        editing.menu(Spot.note("Two")).choose(Choice.MOVE);
        editing.dialog().pick(0, "Steps").pick(1, "Exit").agree();
        editing.menu(Spot.note("Three")).choose(Choice.REMOVE_NOTE);
        editing.drag().noteInto("Four", map.cell("Steps", "Exit"));
        editing.saved();
        assertThat(map.unplaced()).containsExactly("One, in other words");
        assertThat(page.map().notes("Steps", "Exit")).endsWith("Two", "Four");
        assertThat(page.map().notes()).contains("One, in other words").doesNotContain("One", "Three");
    }
}
