package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.format.NotAJourneyMapException;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.refusal.NotSavedException;
import io.github.journeymap.wiki.FormerPage;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose votes count, what of them is in the file, and which versions they leave. */
class VotersTest {
    private final Wiki wiki = new Wiki();
    private final Page page = wiki.page("Plans");

    @BeforeEach
    void openVoting() {
        wiki.addNote(page, "n1", "One");
        wiki.addNote(page, "n2", "Two");
        edit(page, new Edit.SetField(Edit.MapField.VOTES_STATE, Votes.OPEN, ""));
        wiki.wait(Duration.ofMinutes(20));
    }

    @AfterEach
    void leave() {
        wiki.close();
    }

    @Test
    @Rule("A20")
    void eachPersonHasOneVoteForANoteWhereverItComesFrom() {
        vote("tom", "n1");
        vote("tom", "n1");
        vote("ada", "n1");
        vote("ada", "n2");
        assertThat(votes().count("n1")).isEqualTo(2);
        assertThat(votes().count("n2")).isEqualTo(1);
        wiki.become("tom");
        assertThat(votes().has("n1", voter(page))).isTrue();
        assertThat(votes().has("n2", voter(page))).isFalse();
        edit(page, new Edit.RemoveVote("n1", ""));
        assertThat(votes().count("n1")).isEqualTo(1);
    }

    @Test
    @Rule("A20")
    void theFileHasNeitherNamesNorKeysAndNoPageTellsThatAVoterIsAnotherPagesToo() {
        vote("quentin", "n1");
        String file = wiki.shelf.text(page, Wiki.FILE);
        assertThat(file).contains("\"votes\"").doesNotContain("quentin", AppliedStamps.hash("key-quentin", 6));
        Page other = wiki.page("Other plans");
        wiki.addNote(other, "n1", "One");
        edit(other, new Edit.SetField(Edit.MapField.VOTES_STATE, Votes.OPEN, ""));
        edit(other, new Edit.AddVote("n1", ""));
        assertThat(onlyVoter(other)).isNotEqualTo(onlyVoter(page)).matches("[0-9a-f]{16}");
    }

    @Test
    @Rule("A20")
    void aVoteThatSaysItIsSomeoneElsesIsRefusedWithAllThatCameWithIt() {
        vote("tom", "n1");
        String tom = onlyVoter(page);
        wiki.become("eva");
        assertThatThrownBy(() -> edit(page, Wiki.addNote("n3", "Three"), new Edit.RemoveVote("n1", tom)))
                .isInstanceOf(NotAJourneyMapException.class)
                .hasMessageContaining("$.edits[1].by");
        assertThat(votes().count("n1")).isEqualTo(1);
        assertThat(map(page).note("n3")).isEmpty();
        wiki.become("tom");
        edit(page, new Edit.RemoveVote("n1", tom));
        assertThat(votes().count("n1")).isZero();
    }

    @Test
    @Rule("A20")
    void votesThatSomeoneHasWrittenIntoTheFileCountForNothingAndGoWithTheNextSave() {
        vote("tom", "n1");
        String file = wiki.shelf.text(page, Wiki.FILE);
        String more = file.replace("\"by\": [", "\"by\": [\"0123456789abcdef\", ");
        assertThat(more).isNotEqualTo(file);
        wiki.shelf.upload(page, Wiki.FILE, more);
        assertThat(votes().total()).isZero();
        assertThat(votes().isOpen()).as("what isn't secret stays").isTrue();
        wiki.become("eva");
        wiki.addNote(page, "n3", "Three");
        assertThat(wiki.shelf.text(page, Wiki.FILE)).doesNotContain("0123456789abcdef", Voters.SEAL);
    }

    @Test
    @Rule("A20")
    void aCopyOfTheFileOnAnotherPageHasNoVotes() {
        vote("tom", "n1");
        Page copy = wiki.page("Copy of Plans");
        wiki.shelf.upload(copy, Wiki.FILE, wiki.shelf.text(page, Wiki.FILE));
        assertThat(map(copy).notes()).hasSize(2);
        assertThat(map(copy).votes().total()).isZero();
        Page brought = wiki.page("Brought");
        wiki.copies.bring(page.getId(), MapName.DEFAULT, brought, MapName.DEFAULT);
        assertThat(wiki.shelf.text(brought, Wiki.FILE)).doesNotContain("votes", Voters.SEAL);
    }

    @Test
    @Rule("A20")
    void aMapThatIsPutBackHasNoVotesSinceABrowserCantSayWhoVoted() {
        vote("tom", "n1");
        JourneyMap map = map(page);
        wiki.shelf.delete(page, Wiki.FILE);
        StoredMap back = wiki.store.putBack(wiki.access.editable(page), MapName.DEFAULT, Revision.NONE.tag(), map);
        assertThat(back.map().orElseThrow().votes()).isEqualTo(Votes.NONE);
    }

    @Test
    @Rule("A20")
    void whereTheKeyCantBeReadTheMapIsShownWithoutVotesAndNothingIsSavedThatWouldLoseThem() {
        vote("tom", "n1");
        String file = wiki.shelf.text(page, Wiki.FILE);
        wiki.settings.fail();
        assertThat(map(page).notes()).hasSize(2);
        assertThat(map(page).votes().total()).isZero();
        assertThatThrownBy(() -> wiki.addNote(page, "n3", "Three")).isInstanceOf(NotSavedException.class);
        assertThatThrownBy(() -> vote("ada", "n1")).isInstanceOf(NotSavedException.class);
        assertThat(wiki.shelf.text(page, Wiki.FILE)).isEqualTo(file);
    }

    @Test
    @Rule("A20")
    void votesOfANoteThatIsDeletedComeBackWithItAndOfMoreThanAHundredGo() {
        vote("tom", "n1");
        wiki.become("eva");
        edit(page, new Edit.RemoveNote("n1", "One"));
        wiki.addNote(page, "n1", "One");
        assertThat(votes().count("n1")).isEqualTo(1);
        for (int i = 0; i <= 100; i++) {
            wiki.addNote(page, "x" + i, "X");
            edit(page, new Edit.AddVote("x" + i, ""));
        }
        for (int i = 0; i <= 100; i++) {
            edit(page, new Edit.RemoveNote("x" + i, "X"));
        }
        assertThat(votes().on().keySet()).isEqualTo(Set.of("n1"));
    }

    @Test
    @Rule("H12")
    void howeverManyVoteThereIsOneVersionOfVotesAndItGoesWithTheNextChange() {
        assertThat(versions()).containsExactly(3);
        for (int i = 0; i < 50; i++) {
            vote("person" + i, i % 2 == 0 ? "n1" : "n2");
            wiki.wait(Duration.ofMinutes(1));
        }
        assertThat(votes().total()).isEqualTo(50);
        assertThat(versions()).containsExactly(3, 53);
        wiki.become("eva");
        wiki.addNote(page, "n3", "Three");
        assertThat(versions()).containsExactly(3, 54);
        assertThat(votes().total()).isEqualTo(50);
    }

    @Test
    @Rule("H12")
    void fiftyPeopleWhoVoteAtOnceOnThreeNodesAreFiftyVotesAndOneVersion() throws Exception {
        // As on a cluster: one lock for all, and on each node a store of its own.
        ReentrantLock lock = new ReentrantLock();
        when(wiki.lock.tryLock(anyLong(), any())).thenAnswer(call -> lock.tryLock(10, TimeUnit.SECONDS));
        doAnswer(call -> {
                    lock.unlock();
                    return null;
                })
                .when(wiki.lock)
                .unlock();
        List<MapStore> nodes = Stream.generate(() -> new MapStore(
                        wiki.access,
                        wiki.files,
                        new MapLocks(wiki.lockService),
                        wiki.transactions,
                        wiki.changes,
                        wiki.times,
                        wiki.stamps))
                .limit(3)
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(50);
        List<Future<?>> votes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int person = i;
            votes.add(people.submit(() -> {
                wiki.become("person" + person);
                nodes.get(person % 3)
                        .edit(
                                wiki.access.editable(page),
                                MapName.DEFAULT,
                                Wiki.batch(new Edit.AddVote(person % 2 == 0 ? "n1" : "n2", "")));
            }));
        }
        for (Future<?> vote : votes) {
            vote.get(30, TimeUnit.SECONDS);
        }
        people.shutdown();
        assertThat(votes().count("n1")).isEqualTo(25);
        assertThat(votes().count("n2")).isEqualTo(25);
        assertThat(versions()).hasSize(2).startsWith(3);
    }

    @Test
    @Rule("H12")
    void whatSomeoneHasChangedGoesOnAsOneVersionAcrossTheVotesOfOthers() {
        wiki.become("tom");
        wiki.addNote(page, "n3", "Three");
        vote("ada", "n1");
        vote("eva", "n1");
        wiki.become("tom");
        wiki.addNote(page, "n4", "Four");
        assertThat(versions()).containsExactly(3, 7);
        assertThat(wiki.history.versions(page, MapName.DEFAULT).get(0).comment())
                .isEqualTo("2 notes added in Entice");
    }

    @Test
    @Rule("H12")
    void aVersionOfVotesThatAVersionOfThePageShowsStays() {
        vote("ada", "n1");
        wiki.wait(Duration.ofMinutes(1));
        wiki.change(page);
        wiki.wait(Duration.ofMinutes(1));
        vote("tom", "n1");
        assertThat(versions()).containsExactly(3, 4, 5);
    }

    @Test
    @Rule("H12")
    void nobodyIsToldWhoVotesByTheHistoryNorByWhatStandsAboveTheMap() {
        vote("tom", "n1");
        MapVersion version = wiki.history.versions(page, MapName.DEFAULT).get(0);
        assertThat(version.author()).isNull();
        assertThat(version.comment()).isEqualTo("votes");
        StoredMap stored = wiki.store.find(page, MapName.DEFAULT).orElseThrow();
        assertThat(stored.author().getName()).isEqualTo("eva");
        assertThat(stored.modified()).isEqualTo(wiki.now().minus(Duration.ofMinutes(20)));
    }

    @Test
    @Rule("H12")
    void norByTheVersionItselfNorByASaveThatChangesNothingNorByAFormerVersionOfThePage() {
        vote("tom", "n1");
        assertThat(wiki.history.version(page, MapName.DEFAULT, 4).author().getName())
                .isEqualTo("eva");
        wiki.become("ada");
        SaveResult nothing =
                wiki.store.edit(wiki.access.editable(page), MapName.DEFAULT, Wiki.batch(new Edit.RemoveVote("n1", "")));
        assertThat(nothing.stored().orElseThrow().author().getName()).isEqualTo("eva");
        wiki.wait(Duration.ofMinutes(1));
        FormerPage former = wiki.change(page);
        assertThat(wiki.past
                        .find(former, MapName.DEFAULT)
                        .orElseThrow()
                        .stored()
                        .author()
                        .getName())
                .isEqualTo("eva");
    }

    @Test
    @Rule("H12")
    void aVoteThatGoesAlongWithSomeonesOwnChangesIsNotToldAsTheirs() {
        wiki.become("tom");
        wiki.addNote(page, "n3", "Three");
        vote("tom", "n3");
        MapVersion version = wiki.history.versions(page, MapName.DEFAULT).get(0);
        assertThat(version.author().getName()).isEqualTo("tom");
        assertThat(version.comment()).isEqualTo("1 note added in Entice");
    }

    @Test
    @Rule({"H2", "H12"})
    void aVoteBeforeThemDoesntShortenAnyonesTenMinutes() {
        // The clock of this machine has a say: the vote is nine minutes ago, and what follows is in the nine to come.
        Wiki earlier = new Wiki();
        earlier.wait(Duration.ofMinutes(-29));
        Page plans = earlier.page("Plans");
        earlier.addNote(plans, "n1", "One");
        edit(earlier, plans, new Edit.SetField(Edit.MapField.VOTES_STATE, Votes.OPEN, ""));
        earlier.wait(Duration.ofMinutes(20));
        earlier.become("ada");
        edit(earlier, plans, new Edit.AddVote("n1", ""));
        earlier.wait(Duration.ofMinutes(9));
        earlier.become("tom");
        earlier.addNote(plans, "n2", "Two");
        earlier.wait(Duration.ofMinutes(9));
        earlier.addNote(plans, "n3", "Three");
        assertThat(earlier.history.versions(plans, MapName.DEFAULT))
                .extracting(MapVersion::comment)
                .as("Tom's two notes, the opening of the vote, and the first note")
                .containsExactly("2 notes added in Entice", "votes", "1 note added in Entice");
        earlier.close();
    }

    @Test
    @Rule("H12")
    void aFileThatSaysItIsOfVotesIsStillWhoeverUploadedIts() {
        vote("tom", "n1");
        wiki.become("ada");
        wiki.shelf.upload(page, Wiki.FILE, wiki.shelf.text(page, Wiki.FILE));
        assertThat(wiki.store.find(page, MapName.DEFAULT).orElseThrow().author().getName())
                .isEqualTo("ada");
        assertThat(wiki.history.versions(page, MapName.DEFAULT).get(0).author().getName())
                .isEqualTo("ada");
    }

    @Test
    @Rule("H12")
    void restoringAVersionLeavesTheVotesAsTheyAre() {
        vote("tom", "n1");
        wiki.become("eva");
        edit(page, new Edit.RemoveNote("n2", "Two"));
        vote("ada", "n1");
        wiki.become("eva");
        wiki.history.restore(page, MapName.DEFAULT, 3);
        assertThat(map(page).note("n2")).isPresent();
        assertThat(votes().count("n1")).isEqualTo(2);
    }

    @Test
    @Rule({"E80", "H12"})
    void allVotesAreClearedForGoodAndNothingElseIs() {
        vote("tom", "n1");
        vote("ada", "n2");
        wiki.become("eva");
        clear();
        assertThat(votes()).isEqualTo(new Votes(Votes.OPEN, "", Map.of(), UnknownFields.NONE));
        assertThat(wiki.shelf.text(page, Wiki.FILE)).doesNotContain("\"by\"", "\"sealed\"");
        assertThat(map(page).notes()).hasSize(2);
        MapVersion version = wiki.history.versions(page, MapName.DEFAULT).get(0);
        assertThat(version.comment()).isEqualTo("All votes cleared");
        assertThat(version.author().getName()).isEqualTo("eva");
        wiki.history.restore(page, MapName.DEFAULT, 3);
        assertThat(votes().total()).isZero();
        vote("tom", "n1");
        assertThat(votes().count("n1")).isEqualTo(1);
    }

    @Test
    @Rule("E80")
    void whereThereAreNoVotesClearingThemWritesNothing() {
        List<Integer> before = versions();
        clear();
        assertThat(versions()).isEqualTo(before);
        Page without = wiki.page("No map");
        assertThatThrownBy(() -> wiki.store.clearVotes(wiki.access.editable(without), MapName.DEFAULT))
                .isInstanceOf(NotFoundException.class);
    }

    private void clear() {
        wiki.store.clearVotes(wiki.access.editable(page), MapName.DEFAULT);
    }

    private void vote(String person, String note) {
        wiki.become(person);
        edit(page, new Edit.AddVote(note, ""));
    }

    private void edit(Page on, Edit... edits) {
        edit(wiki, on, edits);
    }

    private static void edit(Wiki wiki, Page on, Edit... edits) {
        wiki.store.edit(wiki.access.editable(on), MapName.DEFAULT, Wiki.batch(edits));
    }

    private String voter(Page of) {
        return wiki.store.voter(of.getId());
    }

    private String onlyVoter(Page of) {
        return map(of).votes().on().get("n1").iterator().next();
    }

    private Votes votes() {
        return map(page).votes();
    }

    private JourneyMap map(Page of) {
        return wiki.store.find(of, MapName.DEFAULT).orElseThrow().map().orElseThrow();
    }

    private List<Integer> versions() {
        return wiki.history.versions(page, MapName.DEFAULT).stream()
                .map(MapVersion::version)
                .sorted()
                .toList();
    }
}
