package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.format.NotAJourneyMapException;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Votes;
import io.github.journeymap.refusal.NotSavedException;
import io.github.journeymap.wiki.Wiki;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whose votes count, and what of them is in the file. */
class VotersTest {
    @AutoClose
    private final Ballot ballot = new Ballot();

    private final Wiki wiki = ballot.wiki;
    private final Page page = ballot.page;

    @Test
    @Rule("A20")
    void eachPersonHasOneVoteForANoteWhereverItComesFrom() {
        ballot.vote("tom", "n1");
        ballot.vote("tom", "n1");
        ballot.vote("ada", "n1");
        ballot.vote("ada", "n2");
        assertThat(ballot.votes().count("n1")).isEqualTo(2);
        assertThat(ballot.votes().count("n2")).isEqualTo(1);
        wiki.become("tom");
        assertThat(ballot.votes().has("n1", voter(page))).isTrue();
        assertThat(ballot.votes().has("n2", voter(page))).isFalse();
        ballot.edit(page, new Edit.RemoveVote("n1", ""));
        assertThat(ballot.votes().count("n1")).isEqualTo(1);
    }

    @Test
    @Rule("A20")
    void theFileHasNeitherNamesNorKeysAndNoPageTellsThatAVoterIsAnotherPagesToo() {
        ballot.vote("quentin", "n1");
        String file = ballot.file();
        assertThat(file).contains("\"votes\"").doesNotContain("quentin", AppliedStamps.hash("key-quentin", 6));
        Page other = wiki.page("Other plans");
        wiki.addNote(other, "n1", "One");
        ballot.open(other);
        ballot.edit(other, new Edit.AddVote("n1", ""));
        assertThat(onlyVoter(other)).isNotEqualTo(onlyVoter(page)).matches("[0-9a-f]{16}");
    }

    @Test
    @Rule("A20")
    void aVoteThatSaysItIsSomeoneElsesIsRefusedWithAllThatCameWithIt() {
        ballot.vote("tom", "n1");
        String tom = onlyVoter(page);
        wiki.become("eva");
        assertThatThrownBy(() -> ballot.edit(page, Wiki.addNote("n3", "Three"), new Edit.RemoveVote("n1", tom)))
                .isInstanceOf(NotAJourneyMapException.class)
                .hasMessageContaining("$.edits[1].by");
        assertThat(ballot.votes().count("n1")).isEqualTo(1);
        assertThat(ballot.map(page).note("n3")).isEmpty();
        wiki.become("tom");
        ballot.edit(page, new Edit.RemoveVote("n1", tom));
        assertThat(ballot.votes().count("n1")).isZero();
    }

    @Test
    @Rule("A20")
    void votesThatSomeoneHasWrittenIntoTheFileCountForNothingAndGoWithTheNextSave() {
        ballot.vote("tom", "n1");
        String file = ballot.file();
        String more = file.replace("\"by\": [", "\"by\": [\"0123456789abcdef\", ");
        assertThat(more).isNotEqualTo(file);
        wiki.shelf.upload(page, Wiki.FILE, more);
        assertThat(ballot.votes().total()).isZero();
        assertThat(ballot.votes().isOpen()).as("what isn't secret stays").isTrue();
        wiki.become("eva");
        wiki.addNote(page, "n3", "Three");
        assertThat(ballot.file()).doesNotContain("0123456789abcdef", Voters.SEAL);
    }

    @Test
    @Rule("A20")
    void aCopyOfTheFileOnAnotherPageHasNoVotes() {
        ballot.vote("tom", "n1");
        Page copy = wiki.page("Copy of Plans");
        wiki.shelf.upload(copy, Wiki.FILE, ballot.file());
        assertThat(ballot.map(copy).notes()).hasSize(2);
        assertThat(ballot.map(copy).votes().total()).isZero();
        Page brought = wiki.page("Brought");
        wiki.copies.bring(page.getId(), MapName.DEFAULT, brought, MapName.DEFAULT);
        assertThat(wiki.shelf.text(brought, Wiki.FILE)).doesNotContain("votes", Voters.SEAL);
    }

    @Test
    @Rule("A20")
    void aMapThatIsPutBackHasNoVotesSinceABrowserCantSayWhoVoted() {
        ballot.vote("tom", "n1");
        JourneyMap map = ballot.map(page);
        wiki.shelf.delete(page, Wiki.FILE);
        StoredMap back = wiki.store.putBack(wiki.access.editable(page), MapName.DEFAULT, Revision.NONE.tag(), map);
        assertThat(back.map().orElseThrow().votes()).isEqualTo(Votes.NONE);
    }

    @Test
    @Rule("A20")
    void whereTheKeyCantBeReadTheMapIsShownWithoutVotesAndNothingIsSavedThatWouldLoseThem() {
        ballot.vote("tom", "n1");
        String file = ballot.file();
        wiki.settings.fail();
        assertThat(ballot.map(page).notes()).hasSize(2);
        assertThat(ballot.map(page).votes().total()).isZero();
        assertThatThrownBy(() -> wiki.addNote(page, "n3", "Three")).isInstanceOf(NotSavedException.class);
        assertThatThrownBy(() -> ballot.vote("ada", "n1")).isInstanceOf(NotSavedException.class);
        assertThat(ballot.file()).isEqualTo(file);
    }

    @Test
    @Rule("A20")
    void votesOfANoteThatIsDeletedComeBackWithItAndOfMoreThanAHundredGo() {
        ballot.vote("tom", "n1");
        wiki.become("eva");
        ballot.edit(page, new Edit.RemoveNote("n1", "One"));
        wiki.addNote(page, "n1", "One");
        assertThat(ballot.votes().count("n1")).isEqualTo(1);
        for (int i = 0; i <= 100; i++) {
            wiki.addNote(page, "x" + i, "X");
            ballot.edit(page, new Edit.AddVote("x" + i, ""));
        }
        for (int i = 0; i <= 100; i++) {
            ballot.edit(page, new Edit.RemoveNote("x" + i, "X"));
        }
        assertThat(ballot.votes().on().keySet()).isEqualTo(Set.of("n1"));
    }

    private String voter(Page of) {
        return wiki.store.voter(of.getId());
    }

    private String onlyVoter(Page of) {
        return ballot.map(of).votes().on().get("n1").iterator().next();
    }
}
