package io.github.journeymap.acceptance.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.HeldBack;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Others at work on the same map: seen without a reload, never in the way. */
@Acceptance
@Rule("E30")
class LiveIT {
    @Test
    void whatOthersDoArrivesWithoutMovingWhatOneIsTyping(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).map().editing();
        editing.click(editing.map().cell("Positive moments", "Enter")).typingIsPossible();
        editor.type("In the middle of ");
        double before = editing.openText().top();
        String sentences = "a long note ".repeat(30).strip();
        page.map().edit(User.ADMIN, EditJson.addNote("first", "steps", "entice-1", sentences));
        editor.eventually(() -> assertThat(editing.map().notes()).contains(sentences));
        assertThat(editing.typed()).isEqualTo("In the middle of ");
        assertThat(editing.openText().top()).isEqualTo(before);
        editor.type("a sentence");
        editor.press("Enter");
        editor.press("Escape");
        editing.saved();
        assertThat(page.map().notes("Positive moments", "Enter")).contains("In the middle of a sentence");
    }

    @Test
    void aChangedNoteGlowsOnceWithTheNameOfWhoChangedIt(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        page.map().edit(User.ADMIN, EditJson.changeText(page.map().note("Imposter Syndrome"), "Doubts"));
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().glowing()).containsExactly("Doubts (Ada Admin)"));
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().glowing()).isEmpty());
    }

    @Test
    @Rule("E28")
    void aNoteThatAColleagueWritesOnAndOnGlowsWhenTheyBeginAndNotAtEachOfTheirSaves(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        MapEditing other = WikiPage.open(visitors.enter(User.ADMIN), page).editing();
        other.click(other.map().cell("Steps", "Exit")).typingIsPossible();
        other.visitor().type("One");
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().glowing()).containsExactly("One (Ada Admin)"));
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().glowing()).isEmpty());
        for (String word : List.of(" two", " three", " four")) {
            other.visitor().type(word);
            editing.visitor().eventually(() -> assertThat(
                            editing.map().cell("Steps", "Exit").notes())
                    .anyMatch(note -> note.endsWith(word)));
            assertThat(editing.feedback().glowing()).isEmpty();
            assertThat(editing.feedback().writers()).containsExactly("Steps (Ada Admin)");
        }
    }

    @Test
    @Rule("E37")
    void whatTheServerMadeSomethingElseOfIsNotCalledSavedUntilItsMapHasBeenRead(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.write(editing.map().cell("Steps", "Exit"), "A file, so that there is a tag")
                .saved();
        HeldBack read = editor.network().holdBack("**/maps/*?*since=*");
        editor.network().alter("**/edits", "\"done\"", "\"replaced\"");
        editing.write(editing.map().cell("Steps", "Exit"), "Meets a recruiter");
        editor.eventually(() -> assertThat(editing.feedback().state()).isEqualTo("checking"));
        editor.eventually(() -> assertThat(read.size()).isPositive());
        assertThat(editing.feedback().status()).isEqualTo(site.words().text("journey-map.editor.state.checking"));
        read.release();
        editing.saved();
        assertThat(editing.map().cell("Steps", "Exit").notes())
                .isEqualTo(page.map().notes("Steps", "Exit"))
                .contains("Meets a recruiter");
    }

    @Test
    @Rule("E64")
    void eachPersonHasOneColourInTheBarAndInTheMapAndTheirNameLiesOverNoWords(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        MapEditing other = WikiPage.open(visitors.enter(User.ADMIN), page).editing();
        other.click(other.map().cell("Steps", "Exit")).typingIsPossible();
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().writers()).hasSize(1));
        page.map().edit(User.ADMIN, EditJson.addNote("theirs", "positive", "enter-1", "Typography, jogging"));
        editing.visitor()
                .eventually(() -> assertThat(editing.feedback().glowing()).hasSize(1));
        assertThat(editing.feedback().wordsUnderNames()).isEmpty();
        assertThat(editing.feedback().coloursOf("Ada Admin"))
                .hasSize(3)
                .containsOnly(editing.feedback().coloursOf("Ada Admin").get(0));
    }

    @Test
    @Rule("E52")
    void whatOthersChangeArrivesWhetherOneSavesOneselfOrNotAndTheMapIsntFetchedAgain(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map().edit(User.ADMIN, EditJson.addNote("first", "steps", "entice-1", "A file, so that there is a tag"));
        Visitor editor = visitors.editor();
        List<String> fetched = editor.network().answered("since=");
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.eventually(() -> assertThat(fetched).hasSize(1));
        page.map().edit(User.ADMIN, EditJson.changeText(page.map().note("Imposter Syndrome"), "Doubts"));
        editing.click(editing.map().cell("Positive moments", "Enter")).typingIsPossible();
        editor.type("Mine");
        editor.press("Enter");
        editor.press("Escape");
        editing.saved();
        assertThat(page.map().notes("Positive moments", "Enter")).contains("Mine");
        page.map().edit(User.ADMIN, EditJson.changeText(page.map().note("Doubts"), "Fewer doubts"));
        editor.eventually(() -> assertThat(editing.map().notes()).contains("Mine", "Fewer doubts"));
        assertThat(editing.map().notes()).doesNotContain("Doubts", "Imposter Syndrome");
        assertThat(fetched).hasSizeGreaterThan(1);
        assertThat(fetched.subList(1, fetched.size()))
                .allMatch(address -> address.matches(".*[?&]since=[a-z0-9-]+(&.*)?"));
    }

    @Test
    void whoElseEditsNowIsListedAndLeavesNoTraceOnThePage(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapEditing one = WikiPage.open(visitors.editor(), page).editing();
        MapEditing other = WikiPage.open(visitors.enter(User.ADMIN), page).editing();
        other.visitor().eventually(() -> assertThat(other.feedback().people()).anyMatch(who -> who.contains("Editor")));
        one.visitor().eventually(() -> assertThat(one.feedback().people()).isNotEmpty());
        other.visitor().goElsewhere();
        one.visitor().eventually(() -> assertThat(one.feedback().people()).isEmpty());
        assertThat(page.attachments()).isEmpty();
        assertThat(page.map().version()).isZero();
    }
}
