package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** A team makes one note of those that say the same. */
@Acceptance
@Rule("E91")
class TogetherIT {
    private static SitePage pageWithNotes(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map()
                .edit(
                        User.EDITOR,
                        EditJson.addNote("n1", "steps", "enter-1", "Long queue"),
                        EditJson.addNote("n2", "steps", "enter-1", "No seats"),
                        EditJson.addNote("n3", "steps", "enter-1", "Waits"));
        return page;
    }

    @Test
    void aNoteIsPutTogetherWithAnotherOfItsCellInAnyWindowAndOneStepTakesItBack(Site site, Visitors visitors) {
        SitePage page = pageWithNotes(site);
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        MapDialog dialog =
                eva.menu(Spot.note("Waits")).choose(Choice.PUT_TOGETHER_WITH).dialog();
        assertThat(dialog.told()).isEqualTo("dialog: Put notes together (Waits)");
        assertThat(eva.map().accessibilityProblemsInLightAndDark()).isEmpty();
        eva.visitor().window().setViewportSize(320, 700);
        assertThat(dialog.fitsItsWidth()).isTrue();
        assertThat(eva.map().accessibilityProblems()).isEmpty();
        eva.visitor().window().setViewportSize(1280, 800);
        dialog.check("Long queue").agree();
        eva.visitor().eventually(() -> assertThat(eva.map().notes()).containsExactly("Long queue\nWaits", "No seats"));
        eva.saved();
        assertThat(page.map().notes()).containsExactly("Long queue\nWaits", "No seats");
        eva.bar().undo();
        eva.visitor()
                .eventually(() -> assertThat(eva.map().notes()).containsExactly("Long queue", "No seats", "Waits"));
        eva.saved();
        assertThat(page.map().notes()).hasSize(3);
    }

    @Test
    void pickedNotesBecomeOneByKeysAndTheVotesOfTheOneThatStaysAreKept(Site site, Visitors visitors) {
        SitePage page = pageWithNotes(site);
        page.map().edit(User.ADMIN, EditJson.setField("votes.state", "", "open"), EditJson.addVote("n2"));
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        eva.visitor().eventually(() -> assertThat(eva.map().votes("No seats")).isEqualTo("1 vote"));
        eva.pick("Long queue", "No seats");
        eva.keys().menu().chooseByKeys(Choice.PUT_TOGETHER);
        eva.visitor().eventually(() -> assertThat(eva.map().notes()).containsExactly("Long queue\nNo seats", "Waits"));
        assertThat(eva.map().votes("No seats")).isEqualTo("1 vote");
        assertThat(eva.feedback().told()).contains("2 notes are one now.");
        eva.saved();
        assertThat(page.map().notes()).containsExactly("Long queue\nNo seats", "Waits");
    }

    @Test
    void whatSomeoneWritesInANoteThatAnotherPutsTogetherIsKept(Site site, Visitors visitors) {
        SitePage page = pageWithNotes(site);
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        MapDialog dialog =
                eva.menu(Spot.note("Waits")).choose(Choice.PUT_TOGETHER_WITH).dialog();
        dialog.check("Long queue");
        page.map().edit(User.ADMIN, EditJson.changeText(page.map().note("Waits"), "Waits in the rain"));
        dialog.agree();
        eva.saved();
        eva.visitor().eventually(() -> assertThat(String.join(" | ", page.map().notes()))
                .contains("Long queue", "Waits in the rain", "No seats"));
    }
}
