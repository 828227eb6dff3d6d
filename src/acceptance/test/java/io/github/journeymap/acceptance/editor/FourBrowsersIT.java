package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Four people at one map at once, one reloading, one going offline and back. */
@Acceptance
class FourBrowsersIT {
    private static final int ROUNDS = 6;

    @Test
    void everyNoteEverConfirmedIsInTheFileAndAllFourShowTheSameMap(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        List<MapEditing> people = new ArrayList<>();
        for (User user : List.of(User.EDITOR, User.ADMIN, User.EDITOR, User.ADMIN)) {
            Visitor visitor = visitors.enter(user).expecting("ERR_INTERNET_DISCONNECTED");
            people.add(WikiPage.open(visitor, page).map().editing().takeOver());
        }
        Set<String> written = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int person = 0; person < people.size(); person++) {
                MapEditing editing = people.get(person);
                if (person == 3 && round == 2) {
                    editing.visitor().goOffline();
                }
                if (person == 3 && round == 4) {
                    editing.visitor().goOnline();
                }
                if (person == 2 && round == 3) {
                    editing.saved();
                    WikiPage.shownTo(editing.visitor()).reload();
                    editing.takeOver();
                }
                String note = "Round " + round + " of person " + person;
                editing.write(editing.map().cell(round % 3, person), note);
                written.add(note);
            }
        }
        people.forEach(MapEditing::saved);
        assertThat(page.map().notes()).containsExactlyInAnyOrderElementsOf(written);
        for (MapEditing editing : people) {
            editing.visitor()
                    .eventually(() -> assertThat(editing.map().notes()).containsExactlyInAnyOrderElementsOf(written));
            assertThat(editing.map().notes()).isEqualTo(people.get(0).map().notes());
        }
    }
}
