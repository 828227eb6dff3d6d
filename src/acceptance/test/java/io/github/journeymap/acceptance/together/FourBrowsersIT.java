package io.github.journeymap.acceptance.together;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Four people type into one map for about a minute, key by key. One goes offline and comes back, twice; one reloads the
 * page with words that are not saved yet; one deletes the last row, then the last stage, with the notes in them, and
 * takes that back while others go on.
 *
 * <p>Its length is in rounds: a slow machine takes longer and sees the same. They ask for less motion, as what is
 * looked at is words: to let each of them glow for everyone else takes a fifth of the processor time.
 */
@Acceptance
class FourBrowsersIT {
    private static final int ROUNDS = 30;
    private static final int DELETES = 1;
    private static final int RELOADS = 2;
    private static final int GOES_OFFLINE = 3;

    /** Rounds at whose beginning something happens. */
    private static final Set<Integer> OFFLINE = Set.of(5, 20);

    private static final Set<Integer> ONLINE = Set.of(12, 25);
    private static final Set<Integer> RELOAD = Set.of(3, 9, 17, 28);
    private static final int ROW_GOES = 8;
    private static final int ROW_COMES_BACK = 14;
    private static final int STAGE_GOES = 22;
    private static final int STAGE_COMES_BACK = 27;

    private final List<MapEditing> people = new ArrayList<>();
    private final Set<String> written = new TreeSet<>();
    private boolean offline;

    @Test
    void everyNoteEverConfirmedIsInTheFileAndAllFourShowTheSameMap(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        for (User user : List.of(User.EDITOR, User.ADMIN, User.EDITOR, User.ADMIN)) {
            Visitor visitor = visitors.enter(user, options -> options.setReducedMotion(ReducedMotion.REDUCE))
                    .expecting("ERR_INTERNET_DISCONNECTED");
            visitor.acceptDialogs();
            people.add(WikiPage.open(visitor, page).map().editing().takeOver());
        }
        for (int round = 0; round < ROUNDS; round++) {
            comeAndGo(round);
            for (int person = 0; person < people.size(); person++) {
                if (person != DELETES || !somethingIsGone(round)) {
                    write(person, round);
                }
            }
        }
        people.forEach(MapEditing::saved);
        assertThat(page.map().notes()).containsExactlyInAnyOrderElementsOf(written);
        for (MapEditing editing : people) {
            editing.visitor()
                    .eventually(() -> assertThat(editing.map().notes()).containsExactlyInAnyOrderElementsOf(written));
            editing.visitor().eventually(() -> assertThat(editing.map().notes())
                    .isEqualTo(people.get(0).map().notes()));
            assertThat(editing.map().unplaced()).isEmpty();
        }
    }

    /** Between deleting and taking back, that person does nothing else, or the undo would be of that. */
    private static boolean somethingIsGone(int round) {
        return round >= ROW_GOES && round <= ROW_COMES_BACK || round >= STAGE_GOES && round <= STAGE_COMES_BACK;
    }

    private void comeAndGo(int round) {
        MapEditing reloads = people.get(RELOADS);
        MapEditing deletes = people.get(DELETES);
        if (OFFLINE.contains(round)) {
            people.get(GOES_OFFLINE).visitor().network().goOffline();
            offline = true;
        }
        if (ONLINE.contains(round)) {
            people.get(GOES_OFFLINE).visitor().network().goOnline();
            offline = false;
        }
        if (RELOAD.contains(round)) {
            WikiPage.shownTo(reloads.visitor()).reload();
            reloads.takeOver();
        }
        if (round == ROW_GOES) {
            deletes.menu(Spot.rowNumber(2)).choose(Choice.REMOVE_ROW);
            deletes.visitor().eventually(() -> assertThat(deletes.map().rows()).hasSize(2));
        }
        if (round == STAGE_GOES) {
            deletes.menu(Spot.stageNumber(3)).choose(Choice.REMOVE_STAGE);
            deletes.visitor()
                    .eventually(() -> assertThat(deletes.map().stages()).hasSize(3));
        }
        if (round == ROW_COMES_BACK || round == STAGE_COMES_BACK) {
            deletes.bar().undo();
            deletes.visitor().eventually(() -> assertThat(deletes.map().rows()).hasSize(3));
            deletes.visitor()
                    .eventually(() -> assertThat(deletes.map().stages()).hasSize(4));
        }
    }

    /**
     * Everyone writes in the first two rows and three stages, which stay; who is offline also writes where the others
     * have nothing left to write in.
     */
    private void write(int person, int round) {
        MapEditing editing = people.get(person);
        boolean wide = person == GOES_OFFLINE && offline || !somethingIsGone(round) && round % 2 == 0;
        if (wide) {
            editing.visitor().eventually(() -> assertThat(editing.map().rows()).hasSize(3));
            editing.visitor()
                    .eventually(() -> assertThat(editing.map().stages()).hasSize(4));
        }
        String note = "Round " + round + " of person " + person;
        editing.takeOver();
        editing.keys().goTo(wide ? 2 : round % 2, wide ? 3 : (person + round) % 3);
        editing.visitor().type(note);
        editing.visitor().press("Enter");
        written.add(note);
        editing.visitor().eventually(() -> assertThat(editing.map().notes()).contains(note));
        editing.visitor().press("Escape");
    }
}
