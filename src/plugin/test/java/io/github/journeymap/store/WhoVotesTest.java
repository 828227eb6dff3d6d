package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.history.MapVersion;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Votes;
import io.github.journeymap.vote.Voters;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That nobody is told who votes, nor believes what says so, whatever has become of the versions around theirs. */
class WhoVotesTest {
    private final Wiki wiki = new Wiki();
    private final Page page = wiki.page("Plans");

    @BeforeEach
    void openVoting() {
        wiki.addNote(page, "n1", "One");
        edit(new Edit.SetField(Edit.MapField.VOTES_STATE, Votes.OPEN, ""));
        wiki.wait(Duration.ofMinutes(20));
    }

    @AfterEach
    void leave() {
        wiki.close();
    }

    @Test
    @Rule("H12")
    void notBelowABrokenFileEither() {
        vote("tom");
        wiki.become("ada");
        wiki.shelf.upload(page, Wiki.FILE, "{");
        StoredMap stored = wiki.stored(page);
        assertThat(stored.version()).isEqualTo(3);
        assertThat(stored.author().getName()).isEqualTo("eva");
        assertThat(stored.modified()).isEqualTo(wiki.now().minus(Duration.ofMinutes(20)));
        assertThat(stored.revision().version()).as("of the newest").isEqualTo(4);
    }

    @Test
    @Rule("H12")
    void notWhereTheVersionBeforeTheVotesIsGone() {
        vote("tom");
        wiki.shelf.purge(page, Wiki.FILE, 2);
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(3);
        assertThat(wiki.stored(page).author()).isNull();
        assertThat(wiki.history.versions(page, MapName.DEFAULT))
                .extracting(MapVersion::author)
                .containsOnlyNulls();
    }

    @Test
    @Rule("H12")
    void notByAVersionThatIsTooOldToBeRead() {
        vote("tom");
        for (int i = 0; i < 30; i++) {
            wiki.wait(Duration.ofMinutes(1));
            wiki.change(page);
            wiki.wait(Duration.ofMinutes(11));
            wiki.become(i % 2 == 0 ? "ada" : "eva");
            wiki.addNote(page, "x" + i, "X");
        }
        List<MapVersion> versions = wiki.history.versions(page, MapName.DEFAULT);
        assertThat(versions).hasSizeGreaterThan(30);
        assertThat(versions.stream().filter(version -> version.version() == 3))
                .singleElement()
                .satisfies(votes -> {
                    assertThat(votes.author()).isNull();
                    assertThat(votes.comment()).isEqualTo("votes changed");
                });
        assertThat(versions.stream().filter(version -> version.author() == null))
                .hasSize(1);
    }

    @Test
    @Rule({"A20", "F7"})
    void ofANewerFormatVotesCountNoMoreThanTheyAreSealedAndWhatOnlyTheFileNeedsIsToldNobody() {
        vote("tom");
        String newer = wiki.shelf.text(page, Wiki.FILE).replace("\"version\": 1", "\"version\": 2");
        wiki.shelf.upload(page, Wiki.FILE, newer);
        assertThat(shown().votes().count("n1")).isEqualTo(1);
        assertThat(shown().unknownFields().fields()).isEmpty();
        wiki.shelf.upload(page, Wiki.FILE, newer.replace("\"by\": [", "\"by\": [\"0123456789abcdef\", "));
        assertThat(shown().notes()).hasSize(1);
        assertThat(shown().votes().total()).isEqualTo(1);
        wiki.shelf.upload(page, Wiki.FILE, newer.replace('"' + Voters.SEAL + '"', "\"other\""));
        assertThat(shown().votes().total()).isZero();
    }

    private JourneyMap shown() {
        return wiki.stored(page).shown().orElseThrow();
    }

    private void vote(String person) {
        wiki.become(person);
        edit(new Edit.AddVote("n1", ""));
    }

    private void edit(Edit... edits) {
        wiki.edit(page, edits);
    }
}
