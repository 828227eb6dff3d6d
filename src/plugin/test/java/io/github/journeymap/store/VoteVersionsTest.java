package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.history.MapVersion;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.wiki.FormerPage;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which versions votes leave, and that nobody is told by them who voted. */
class VoteVersionsTest {
    @AutoClose
    private final Ballot ballot = new Ballot();

    private final Wiki wiki = ballot.wiki;
    private final Page page = ballot.page;

    @Test
    @Rule("H12")
    void howeverManyVoteThereIsOneVersionOfVotesAndItGoesWithTheNextChange() {
        assertThat(ballot.versions()).containsExactly(3);
        for (int i = 0; i < 50; i++) {
            ballot.vote("person" + i, i % 2 == 0 ? "n1" : "n2");
            wiki.wait(Duration.ofMinutes(1));
        }
        assertThat(ballot.votes().total()).isEqualTo(50);
        assertThat(ballot.versions()).containsExactly(3, 53);
        wiki.become("eva");
        wiki.addNote(page, "n3", "Three");
        assertThat(ballot.versions()).containsExactly(3, 54);
        assertThat(ballot.votes().total()).isEqualTo(50);
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
        List<MapStore> nodes = Stream.generate(() -> wiki.store(wiki.files, wiki.voters))
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
        assertThat(ballot.votes().count("n1")).isEqualTo(25);
        assertThat(ballot.votes().count("n2")).isEqualTo(25);
        assertThat(ballot.versions()).hasSize(2).startsWith(3);
    }

    @Test
    @Rule("H12")
    void whatSomeoneHasChangedGoesOnAsOneVersionAcrossTheVotesOfOthers() {
        wiki.become("tom");
        wiki.addNote(page, "n3", "Three");
        ballot.vote("ada", "n1");
        ballot.vote("eva", "n1");
        wiki.become("tom");
        wiki.addNote(page, "n4", "Four");
        assertThat(ballot.versions()).containsExactly(3, 7);
        assertThat(ballot.history().get(0).comment()).isEqualTo("2 notes added in Entice");
    }

    @Test
    @Rule("H12")
    void aVersionOfVotesThatAVersionOfThePageShowsStays() {
        ballot.vote("ada", "n1");
        wiki.wait(Duration.ofMinutes(1));
        wiki.change(page);
        wiki.wait(Duration.ofMinutes(1));
        ballot.vote("tom", "n1");
        assertThat(ballot.versions()).containsExactly(3, 4, 5);
    }

    @Test
    @Rule("H12")
    void nobodyIsToldWhoVotesByTheHistoryNorByWhatStandsAboveTheMap() {
        ballot.vote("tom", "n1");
        MapVersion version = ballot.history().get(0);
        assertThat(version.author()).isNull();
        assertThat(version.comment()).isEqualTo("votes changed");
        StoredMap stored = wiki.stored(page);
        assertThat(stored.author().getName()).isEqualTo("eva");
        assertThat(stored.modified()).isEqualTo(wiki.now().minus(Duration.ofMinutes(20)));
    }

    @Test
    @Rule("H12")
    void norByTheVersionItselfNorByASaveThatChangesNothingNorByAFormerVersionOfThePage() {
        ballot.vote("tom", "n1");
        assertThat(wiki.history.version(page, MapName.DEFAULT, 4).author().getName())
                .isEqualTo("eva");
        wiki.become("ada");
        SaveResult nothing = ballot.edit(page, new Edit.RemoveVote("n1", ""));
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
        ballot.vote("tom", "n3");
        MapVersion version = ballot.history().get(0);
        assertThat(version.author().getName()).isEqualTo("tom");
        assertThat(version.comment()).isEqualTo("1 note added in Entice");
    }

    @Test
    @Rule({"H2", "H12"})
    void aVoteBeforeThemDoesntShortenAnyonesTenMinutes() {
        // The clock of this machine has a say: the vote is nine minutes ago, and what follows is in the nine to come.
        Wiki past = new Wiki();
        past.wait(Duration.ofMinutes(-29));
        try (Ballot earlier = new Ballot(past)) {
            earlier.vote("ada", "n1");
            past.wait(Duration.ofMinutes(9));
            past.become("tom");
            past.addNote(earlier.page, "n3", "Three");
            past.wait(Duration.ofMinutes(9));
            past.addNote(earlier.page, "n4", "Four");
            assertThat(earlier.history())
                    .extracting(MapVersion::comment)
                    .as("Tom's two notes, and a vote before them")
                    .startsWith("2 notes added in Entice", "votes changed");
        }
    }

    @Test
    @Rule("H12")
    void aFileThatSaysItIsOfVotesIsStillWhoeverUploadedIts() {
        ballot.vote("tom", "n1");
        wiki.become("ada");
        wiki.shelf.upload(page, Wiki.FILE, ballot.file());
        assertThat(wiki.stored(page).author().getName()).isEqualTo("ada");
        assertThat(ballot.history().get(0).author().getName()).isEqualTo("ada");
    }

    @Test
    @Rule("H12")
    void restoringAVersionLeavesTheVotesAsTheyAre() {
        ballot.vote("tom", "n1");
        wiki.become("eva");
        ballot.edit(page, new Edit.RemoveNote("n2", "Two"));
        ballot.vote("ada", "n1");
        wiki.become("eva");
        wiki.history.restore(page, MapName.DEFAULT, 3, Optional.empty());
        assertThat(ballot.map(page).note("n2")).isPresent();
        assertThat(ballot.votes().count("n1")).isEqualTo(2);
    }

    @Test
    @Rule({"E80", "H12"})
    void allVotesAreClearedForGoodAndNothingElseIs() {
        ballot.vote("tom", "n1");
        ballot.vote("ada", "n2");
        wiki.become("eva");
        ballot.clear();
        assertThat(ballot.votes()).isEqualTo(new Votes(Votes.OPEN, "", "", Map.of(), UnknownFields.NONE));
        assertThat(ballot.file()).doesNotContain("\"by\"", "\"sealed\"");
        assertThat(ballot.map(page).notes()).hasSize(2);
        MapVersion version = ballot.history().get(0);
        assertThat(version.comment()).isEqualTo("All votes cleared");
        assertThat(version.author().getName()).isEqualTo("eva");
        wiki.history.restore(page, MapName.DEFAULT, 3, Optional.empty());
        assertThat(ballot.votes().total()).isZero();
        ballot.vote("tom", "n1");
        assertThat(ballot.votes().count("n1")).isEqualTo(1);
    }

    @Test
    @Rule("E80")
    void whereThereAreNoVotesClearingThemWritesNothing() {
        List<Integer> before = ballot.versions();
        ballot.clear();
        assertThat(ballot.versions()).isEqualTo(before);
        Page without = wiki.page("No map");
        assertThatThrownBy(
                        () -> wiki.store.clearVotes(wiki.access.editable(without), MapName.DEFAULT, Optional.empty()))
                .isInstanceOf(NotFoundException.class);
    }
}
