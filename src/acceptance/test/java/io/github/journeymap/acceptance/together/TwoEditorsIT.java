package io.github.journeymap.acceptance.together;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** Two people on one map at once. */
@Acceptance
@Rule("E29")
class TwoEditorsIT {
    @Test
    @Rule("M1")
    void differentCellsWithNoReloadInBetweenBothNotesAreInTheFile(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        MapOnPage one = WikiPage.open(visitors.editor(), page).map();
        MapOnPage two = WikiPage.open(visitors.enter(User.ADMIN), page).map();
        MapEditing first = one.editing().write(one.cell("Steps", "Entice"), "From the first window");
        MapEditing second = two.editing().write(two.cell("Interactions", "Extend"), "From the second window");
        first.saved();
        second.saved();
        assertThat(page.map().notes("Steps", "Entice")).contains("From the first window");
        assertThat(page.map().notes("Interactions", "Extend")).contains("From the second window");
    }

    @Test
    @Rule("M3")
    void twoTextsForTheSameNoteAreBothKept(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor().expecting("ERR_INTERNET_DISCONNECTED");
        MapOnPage map = WikiPage.open(editor, page).map();
        map.editing().click(Spot.note("Imposter Syndrome")).typingIsPossible();
        JsonObject note = page.map().note("Imposter Syndrome");
        // Else it might be told of the other text before anything is typed, and go on with that.
        editor.network().goOffline();
        page.map().edit(User.ADMIN, EditJson.changeText(note, "Feels like an impostor"));
        editor.press("End");
        editor.type(", they say");
        editor.press("Enter");
        editor.network().goOnline();
        map.editing().saved();
        assertThat(page.map().notes("Negative moments", "Extend"))
                .containsExactly("Feels like an impostor", "Imposter Syndrome, they say");
        editor.eventually(
                () -> assertThat(map.cell("Negative moments", "Extend").notes())
                        .containsExactly("Feels like an impostor", "Imposter Syndrome, they say"));
    }
}
