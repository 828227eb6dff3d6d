package io.github.journeymap.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.wiki.MemoryCaches;
import io.github.journeymap.wiki.Wiki;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MemoryCaches caches = new MemoryCaches();
    private final Presence presence = new Presence(caches);

    @AutoClose
    private Wiki wiki;

    private ConfluenceUser eva;
    private ConfluenceUser tom;

    @BeforeEach
    void open() {
        wiki = new Wiki();
        eva = AuthenticatedUserThreadLocal.get();
        wiki.become("tom");
        tom = AuthenticatedUserThreadLocal.get();
    }

    @Test
    @Rule("A13")
    void anyoneWhoGivesNoSignFor75SecondsIsForgottenThoughTheCacheIsNot() {
        enter(eva, "a", 1, "", NOW);
        assertThat(seenBy(tom, NOW.plusSeconds(74))).hasSize(1);
        assertThat(seenBy(tom, NOW.plusSeconds(75))).isEmpty();
    }

    @Test
    @Rule("A13")
    void eachMapHasItsOwnPeople() {
        enter(eva, "a", 1, "", NOW);
        presence.sign(new OpenWindow(1, new MapName("Journey"), eva, "c"), new Sign(1, "r/other", false), NOW);
        presence.sign(new OpenWindow(11, MapName.DEFAULT, eva, "d"), new Sign(1, "r/elsewhere", false), NOW);
        assertThat(seenBy(tom, NOW)).extracting(Presence.Person::cell).containsExactly("");
    }

    @Test
    @Rule("A13")
    void nobodySeesThemselvesAndOthersOnceHoweverManyWindowsTheyHaveWhereTheyWrite() {
        enter(eva, "a", 1, "r/s", NOW);
        enter(eva, "b", 1, "", NOW.plusSeconds(3));
        enter(tom, "c", 1, "r/t", NOW);
        assertThat(seenBy(tom, NOW.plusSeconds(4))).containsExactly(new Presence.Person("eva", "eva Full", "r/s"));
        assertThat(seenBy(eva, NOW.plusSeconds(4))).containsExactly(new Presence.Person("tom", "tom Full", "r/t"));
        enter(eva, "b", 2, "r/t", NOW.plusSeconds(5));
        assertThat(seenBy(tom, NOW.plusSeconds(6))).containsExactly(new Presence.Person("eva", "eva Full", "r/t"));
        leave(eva, "b", 3, NOW.plusSeconds(6));
        assertThat(seenBy(tom, NOW.plusSeconds(6))).containsExactly(new Presence.Person("eva", "eva Full", "r/s"));
    }

    @Test
    @Rule("A13")
    void aLaterSignTakesThePlaceOfAnEarlierOneAndAnEarlierOneThatComesLateDoesNot() {
        enter(eva, "a", 1, "r/s", NOW);
        enter(eva, "a", 3, "r/t", NOW.plusSeconds(5));
        enter(eva, "a", 2, "r/late", NOW.plusSeconds(6));
        assertThat(seenBy(tom, NOW.plusSeconds(6)))
                .extracting(Presence.Person::cell)
                .containsExactly("r/t");
    }

    @Test
    @Rule("A13")
    void anyoneWhoHasLeftStaysAwayThoughASignFromBeforeIsOnlyNowArriving() {
        enter(eva, "a", 1, "r/s", NOW);
        leave(eva, "a", 3, NOW.plusSeconds(1));
        enter(eva, "a", 2, "r/s", NOW.plusSeconds(2));
        assertThat(seenBy(tom, NOW.plusSeconds(2))).isEmpty();
        // A page that comes back out of the browser's memory goes on counting.
        enter(eva, "a", 4, "r/s", NOW.plusSeconds(9));
        assertThat(seenBy(tom, NOW.plusSeconds(9))).hasSize(1);
    }

    @Test
    @Rule("A13")
    void nodesWhoseClocksAreAnHourApartListWhoIsThereAndForgetWhoGivesNoSign() {
        Presence other = new Presence(caches);
        for (int hours : new int[] {-1, 1}) {
            String client = "c" + hours;
            for (int second = 0; second < 200; second += 50) {
                enter(eva, client, 1 + second, "", NOW.plusSeconds(second));
                Instant there = NOW.plusSeconds(3600L * hours + second);
                assertThat(other.others(1, MapName.DEFAULT, tom, there)).hasSize(1);
                assertThat(other.others(1, MapName.DEFAULT, tom, there.plusSeconds(49)))
                        .hasSize(1);
            }
            Instant late = NOW.plusSeconds(3600L * hours + 150);
            assertThat(other.others(1, MapName.DEFAULT, tom, late.plusSeconds(74)))
                    .hasSize(1);
            assertThat(other.others(1, MapName.DEFAULT, tom, late.plusSeconds(75)))
                    .isEmpty();
            leave(eva, client, 1_000, NOW.plusSeconds(200));
        }
    }

    @Test
    @Rule("A13")
    void aClockThatIsPutBackKeepsNobodyLongerThanASignCounts() {
        enter(eva, "a", 1, "", NOW);
        assertThat(seenBy(tom, NOW.plusSeconds(10))).hasSize(1);
        assertThat(seenBy(tom, NOW.minusSeconds(3600))).hasSize(1);
        assertThat(seenBy(tom, NOW.minusSeconds(3600 - 75))).isEmpty();
    }

    @Test
    @Rule({"A13", "U55"})
    void aQuestionLooksAtThoseWhoEditTheSameMapHoweverManyEditOthers() {
        enter(eva, "a", 1, "", NOW);
        for (int i = 0; i < 500; i++) {
            presence.sign(new OpenWindow(100 + i, MapName.DEFAULT, tom, "w" + i), new Sign(1, "", false), NOW);
        }
        int before = caches.looks();
        enter(eva, "a", 2, "r/s", NOW.plusSeconds(15));
        assertThat(seenBy(eva, NOW.plusSeconds(15))).isEmpty();
        assertThat(caches.looks() - before).isLessThan(10);
    }

    @Test
    @Rule("A13")
    void ofTwoWindowsThatComeAtTheSameMomentBothAreThereAfterTheirNextSigns() {
        enter(eva, "a", 1, "", NOW);
        caches.clear();
        enter(tom, "b", 1, "", NOW);
        enter(eva, "a", 2, "", NOW.plusSeconds(15));
        assertThat(seenBy(tom, NOW.plusSeconds(15))).hasSize(1);
        assertThat(seenBy(eva, NOW.plusSeconds(15))).hasSize(1);
    }

    private List<Presence.Person> seenBy(ConfluenceUser self, Instant now) {
        return presence.others(1, MapName.DEFAULT, self, now);
    }

    private void enter(ConfluenceUser who, String client, long number, String cell, Instant now) {
        presence.sign(new OpenWindow(1, MapName.DEFAULT, who, client), new Sign(number, cell, false), now);
    }

    private void leave(ConfluenceUser who, String client, long number, Instant now) {
        presence.sign(new OpenWindow(1, MapName.DEFAULT, who, client), new Sign(number, "", true), now);
    }
}
