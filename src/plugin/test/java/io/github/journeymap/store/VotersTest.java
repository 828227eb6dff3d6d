package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.hash.Sha256;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Votes;
import io.github.journeymap.refusal.NotSavedException;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.vote.Voters;
import io.github.journeymap.wiki.MemorySettings;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    void theFileHasNeitherNamesNorKeysNorWhatTellsThatAVoterIsAnotherNotesOrPagesToo() {
        ballot.vote("quentin", "n1");
        ballot.vote("quentin", "n2");
        String file = ballot.file();
        assertThat(file).contains("\"votes\"").doesNotContain("quentin", Sha256.hex("key-quentin", 6), onlyVoter(page));
        List<String> told = toldIn(file);
        assertThat(told).hasSize(2).doesNotHaveDuplicates().allMatch(by -> by.matches("[0-9a-f]{16}"));
        Page other = wiki.page("Other plans");
        wiki.addNote(other, "n1", "One");
        ballot.open(other);
        ballot.edit(other, new Edit.AddVote("n1", ""));
        assertThat(toldIn(wiki.shelf.text(other, Wiki.FILE))).hasSize(1).doesNotContainAnyElementsOf(told);
    }

    @Test
    @Rule("A20")
    void whileCountsAreHiddenTheFileDoesntTellThemNorDoesItsLength() {
        ballot.vote("tom", "n1");
        wiki.become("eva");
        ballot.edit(page, new Edit.SetField(Edit.MapField.VOTES_STATE, Votes.HIDDEN, Votes.OPEN));
        String one = sealedIn(ballot.file());
        ballot.vote("ada", "n1");
        String file = ballot.file();
        assertThat(toldIn(file)).isEmpty();
        assertThat(file).doesNotContain("\"on\"");
        assertThat(sealedIn(file)).isNotEqualTo(one).hasSameSizeAs(one);
        assertThat(ballot.votes().count("n1")).isEqualTo(2);
        wiki.become("eva");
        ballot.edit(page, new Edit.SetField(Edit.MapField.VOTES_STATE, "", Votes.HIDDEN));
        assertThat(toldIn(ballot.file())).hasSize(2);
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
        ballot.edit(page, new Edit.RemoveVote("n1", Votes.ME));
        assertThat(ballot.votes().count("n1")).isZero();
    }

    @Test
    @Rule("A20")
    void votesThatSomeoneHasWrittenIntoTheFileCountForNothingAndGoWithTheNextSave() {
        ballot.vote("tom", "n1");
        String file = ballot.file();
        wiki.shelf.upload(page, Wiki.FILE, file.replace("\"by\": [", "\"by\": [\"0123456789abcdef\", "));
        assertThat(ballot.votes().count("n1")).as("Tom's alone").isEqualTo(1);
        String sealed = sealedIn(file);
        char last = sealed.charAt(sealed.length() - 3);
        String forged = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        wiki.shelf.upload(page, Wiki.FILE, file.replace(sealed, forged));
        assertThat(ballot.votes().total()).isZero();
        assertThat(ballot.votes().isOpen()).as("what isn't secret stays").isTrue();
        wiki.become("eva");
        wiki.addNote(page, "n3", "Three");
        assertThat(ballot.file()).doesNotContain("\"by\"", Voters.SEAL);
    }

    @Test
    @Rule("A20")
    void twoNodesThatMakeTheFirstKeyAtTheSameMomentLoseNoVote() {
        MemorySettings seenThere = wiki.settings.asSeenBefore("io.github.journeymap:votes");
        MapStore there = wiki.store(wiki.files, new Voters(seenThere));
        ballot.vote("tom", "n1");
        wiki.become("ada");
        there.edit(wiki.access.editable(page), MapName.DEFAULT, Wiki.batch(new Edit.AddVote("n1", "")));
        assertThat(wiki.settings.size()).as("two keys, and which is to be used").isEqualTo(3);
        assertThat(ballot.votes().count("n1")).isEqualTo(2);
        ballot.vote("tom", "n1");
        ballot.vote("eva", "n2");
        wiki.become("tom");
        there.edit(wiki.access.editable(page), MapName.DEFAULT, Wiki.batch(new Edit.AddVote("n2", "")));
        assertThat(ballot.votes().count("n1")).as("Tom's is still one").isEqualTo(2);
        assertThat(ballot.votes().count("n2")).isEqualTo(2);
        assertThat(wiki.settings.size()).isEqualTo(3);
    }

    @Test
    @Rule("A20")
    void theSitesVotesAreVoidOnceItsKeyIsRemovedAndNewOnesCount() {
        ballot.vote("tom", "n1");
        String key = sealedIn(ballot.file()).replaceFirst("[.].*", "");
        assertThat(wiki.settings.remove("io.github.journeymap:votes." + key)).isNotNull();
        assertThat(ballot.votes().total()).isZero();
        ballot.vote("ada", "n1");
        assertThat(ballot.votes().count("n1")).isEqualTo(1);
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
        return wiki.voters.current(of.getId());
    }

    /** Those by whom votes are, as the file tells everyone. */
    private static List<String> toldIn(String file) {
        return Pattern.compile("\"by\": \\[([^\\]]*)]")
                .matcher(file)
                .results()
                .flatMap(by -> Stream.of(by.group(1).split(", ")))
                .map(by -> by.replace("\"", ""))
                .toList();
    }

    private static String sealedIn(String file) {
        return file.replaceAll("(?s).*\"sealed\": \"([^\"]+)\".*", "$1");
    }

    private String onlyVoter(Page of) {
        return ballot.map(of).votes().on().get("n1").iterator().next();
    }
}
